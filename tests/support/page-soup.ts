import fc from 'fast-check';

const TAGS =
  'p div span a b ul li table tr td h1 h2 h3 article section main header footer nav aside figure figcaption blockquote script style time br hr img form template svg title meta html body head'.split(
    ' ',
  );
const CLASSES = [
  'article',
  'post',
  'comment',
  'sidebar',
  'byline',
  'caption',
  'article-body',
  'live-entry',
  'paywall',
  'related',
  'x1 y2',
  'tooltip-body',
  '',
];
const WORDS = [
  'The ferry ran onto a sandbank off Dol on Friday morning with sixty people on board.',
  'Паром сел на мель у Дола в пятницу утром, сообщил начальник порта.',
  'کشتی در نزدیکی دول به گل نشست و به کسی آسیبی نرسید.',
  '渡轮在多尔附近搁浅，船上没有人受伤。',
  'Published 9 May 2031, 10:15 GMT',
  '10:05',
  'Read more',
  'By Lia Maren',
  '© 2031 Oru Times',
  'Subscribe to continue reading',
  '###',
  '&amp;&nbsp;&#x41;&bogus;',
  '<',
  '\u0000',
  '\u200b',
  '…',
];

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);
const attribute = fc.oneof(
  fc.constantFrom(...CLASSES).map((name) => ` class="${name}"`),
  fc.constantFrom(
    ' hidden',
    ' style="display:none"',
    ' itemprop="articleBody"',
    ' datetime="2031-05-09T10:15:00Z"',
    ' rel="author"',
    ' property="og:title" content="Ferry"',
    " id='a",
    ' ="',
    ' type="application/ld+json"',
  ),
  fc.constant(''),
);
const piece = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...TAGS), attribute).map(([tag, more]) => `<${tag}${more}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?xml ?>',
      '<!doctype html>',
      '<br/>',
      '</',
      '<>',
      '{"@type":"NewsArticle","articleBody":"',
    ),
  },
);

/** Pages of elements, words and marks in any order, closed or not. */
export const pageSoup: fc.Arbitrary<string> = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

/** Text captures of lines in any order. */
export const textSoup: fc.Arbitrary<string> = fc.array(text, { maxLength: 60 }).map((lines) => lines.join('\n'));

/** A page with slices of it taken out, repeated, or put elsewhere. */
export const mangled = (page: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(page.length), fc.nat(400), fc.nat(page.length), fc.constantFrom('cut', 'repeat', 'move')), {
      minLength: 1,
      maxLength: 8,
    })
    .map((cuts) =>
      cuts.reduce((html, [from, length, to, how]) => {
        const slice = html.slice(from, from + length);
        const rest = how === 'repeat' ? html : html.slice(0, from) + html.slice(from + length);
        return how === 'cut' ? rest : rest.slice(0, to) + slice + rest.slice(to);
      }, page),
    );
