import { describe, expect, test } from 'vitest';
import { captureBytes } from '../../src/capture/page-bytes.js';
import { Fault } from '../../src/model/fault.js';
import type { TraceLine } from '../../src/model/trace.js';
import { readCapture } from '../../src/read/read.js';

const read = (html: string, trace?: (line: TraceLine) => void) =>
  readCapture(captureBytes(new TextEncoder().encode(html), 'page.html'), { trace });
const faultOf = (html: string): Promise<Fault> =>
  read(html).then(
    () => Promise.reject(new Error('a story was read')),
    (error: Fault) => error,
  );

const LEAD =
  'The ferry Marandu ran onto a sandbank off Dol on Friday morning with sixty people on board, the harbour master said.';
const SECOND =
  'Fishing boats took the passengers to the northern pier, where the Red Crescent gave them tea and blankets.';
const THIRD = 'A tug is to pull it free with the evening tide, and the service is to be taken up again on Sunday.';

describe('a live blog', () => {
  const update = (time: string, clock: string, text: string) =>
    `<div class="live-entry"><time datetime="${time}">${clock}</time><h3>What is known at ${clock}</h3><p>${text}</p></div>`;
  const page = (lines: string) =>
    `<html lang="en"><head><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Ferry aground off Dol: live updates","datePublished":"2031-05-09T09:00:00Z"}</script></head><body><h1>Ferry aground off Dol: live updates</h1><div class="live-entries">${lines}</div></body></html>`;

  test('is one story, each update a block with its own time', async () => {
    const stories = await read(
      page(
        update('2031-05-09T12:00:00Z', '12:00', THIRD) +
          update('2031-05-09T10:30:00Z', '10:30', SECOND) +
          update('2031-05-09T09:10:00Z', '09:10', LEAD),
      ),
    );
    expect(stories).toHaveLength(1);
    const [{ form, blocks, text }] = stories;
    expect(form).toBe('live-blog');
    expect(text).toMatch(/^What is known at 12:00\n\nA tug/);
    expect(text).not.toMatch(/^\d\d:\d\d$/m);
    const updates = blocks.filter(({ kind }) => kind === 'update');
    expect(updates.map(({ time, start, end }) => [time, text.slice(start, end).includes('tug')])).toEqual([
      ['2031-05-09T12:00:00Z', true],
      ['2031-05-09T10:30:00Z', false],
      ['2031-05-09T09:10:00Z', false],
    ]);
  });

  test('is known by the times of day between its paragraphs, too', async () => {
    const lines = [LEAD, SECOND, THIRD].map((text, i) => `<p><strong>1${i}:05</strong></p><p>${text}</p>`).join('');
    const [story] = await read(`<h1>Ferry aground off Dol</h1><article>${lines}</article>`);
    expect(story.blocks.map(({ kind, time }) => [kind, time])).toEqual([
      ['update', '10:05'],
      ['update', '11:05'],
      ['update', '12:05'],
    ]);
  });
});

describe('teasers', () => {
  const teaser = (n: number) =>
    `<article class="teaser-card"><h2><a href="/${n}">The port of Belkuy gets pier number ${n} in spring</a></h2><p>The harbour board has settled on a plan for the pier, it said on Monday …</p></article>`;
  const three = teaser(1) + teaser(2) + teaser(3);

  test('a page of them is a fault that says so', async () => {
    const fault = await faultOf(`<h1>News of the coast</h1><main>${three}</main>`);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault.code).toBe('teaser');
    expect(fault.message).toContain('3 teasers');
  });

  test('below an article they are no part of it, and are marked', async () => {
    const lines: TraceLine[] = [];
    const stories = await read(
      `<main><h1>Ferry aground off Dol</h1><div class="text"><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></div>${three}</main>`,
      (line) => lines.push(line),
    );
    expect(stories).toHaveLength(1);
    expect(stories[0].text).not.toContain('harbour board');
    expect(lines.filter(({ rule }) => rule === 'teaser').length).toBeGreaterThanOrEqual(3);
  });

  test('a front page without article elements is a page of teasers', async () => {
    const item = (n: number) =>
      `<div class="item"><h3><a href="/${n}">Pier number ${n} of Belkuy is to open in spring</a></h3><p>The harbour board has settled on a plan for pier ${n}, it said on Monday after a long meeting.</p></div>`;
    const fault = await faultOf(`<div class="front">${[1, 2, 3, 4, 5].map(item).join('')}</div>`);
    expect(fault.code).toBe('teaser');
  });
});

describe('what is not whole is marked', () => {
  const stub = `<h1>Ferry aground off Dol</h1><div class="article-body"><p>${LEAD}</p><p>${SECOND.slice(0, 80)}…</p></div>`;

  test('by structured data', async () => {
    const [story] = await read(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry aground off Dol","isAccessibleForFree":"False"}</script>${stub}`,
    );
    expect(story.partial?.reason).toBe('paywall');
  });

  test('by what the page says', async () => {
    const [story] = await read(`${stub}<div class="paywall"><p>Subscribe to continue reading this story.</p></div>`);
    expect(story.partial).toMatchObject({ reason: 'paywall', quote: expect.stringContaining('Subscribe') });
    expect(story.text).not.toContain('Subscribe');
  });

  test('a whole story on a page that sells subscriptions is whole', async () => {
    const long = Array.from({ length: 16 }, (_, i) => `<p>${LEAD} It was the ${i + 2}th time.</p>`).join('');
    const [story] = await read(
      `<h1>Ferry aground off Dol</h1><div class="article-body">${long}</div><p>Subscribe to read all of our stories every day.</p>`,
    );
    expect(story.partial).toBeUndefined();
  });
});

test('text that stands in structured data alone is said to come from there', async () => {
  const lines: TraceLine[] = [];
  const body = `${LEAD}\n${SECOND}\n${THIRD}`;
  const [story] = await read(
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry aground off Dol","articleBody":${JSON.stringify(body)}}</script><div id="app"></div>`,
    (line) => lines.push(line),
  );
  expect(story.text).toBe(`${LEAD}\n\n${SECOND}\n\n${THIRD}`);
  expect(lines).toContainEqual(expect.objectContaining({ verdict: 'kept', rule: 'structured-data' }));
});

describe('pictures', () => {
  test('a video page gives its description', async () => {
    const [story] = await read(
      `<html><head><meta property="og:title" content="Tug pulls ferry free"><script type="application/ld+json">{"@type":"VideoObject","name":"Tug pulls ferry free","description":"${THIRD}","uploadDate":"2031-05-10"}</script></head><body><video src="a.mp4"></video></body></html>`,
    );
    expect(story).toMatchObject({ form: 'video', text: THIRD, published: { value: '2031-05-10' } });
    expect(story.blocks).toEqual([{ kind: 'caption', start: 0, end: THIRD.length }]);
  });

  test('a gallery gives its captions', async () => {
    const [story] = await read(
      `<html><head><script type="application/ld+json">{"@type":"ImageGallery","name":"Ferry aground"}</script></head><body><figure><img src="1.jpg"><figcaption>${LEAD}</figcaption></figure><figure><img src="2.jpg"><figcaption>${SECOND}</figcaption></figure></body></html>`,
    );
    expect(story).toMatchObject({ form: 'gallery', text: `${LEAD}\n\n${SECOND}` });
  });
});

test('captions, pull quotes, tables, lists, bylines and credits are blocks of their own kind', async () => {
  const [story] =
    await read(`<html lang="en"><head><meta property="og:title" content="Ferry aground off Dol"></head><body><article>
<h1>Ferry aground off Dol</h1><p class="standfirst">Sixty people had to be taken off the ship by fishing boats.</p><p>By Lia Maren</p>
<figure><img src="a.jpg"><figcaption>The Marandu on the sandbank. (Photo: Omar Tesh)</figcaption></figure>
<p>${LEAD}</p><h2>What was on board</h2><ul><li>sixty people</li><li>eleven cars and a lorry with flour</li></ul>
<aside class="pullquote">“Nobody was afraid.”</aside><blockquote><p>${SECOND}</p></blockquote>
<table><tr><th>Ship</th><th>Built</th></tr><tr><td>Marandu</td><td>2009</td></tr></table><p>${THIRD}</p>
<p>Rano Velu contributed to this report.</p></article></body></html>`);
  const kinds = story.blocks.map(({ kind, start, end }) => [kind, story.text.slice(start, Math.min(end, start + 12))]);
  expect(kinds).toEqual([
    ['paragraph', 'The ferry Ma'],
    ['heading', 'What was on '],
    ['list', 'sixty people'],
    ['list', 'eleven cars '],
    ['quote', 'Fishing boat'],
    ['table', 'Ship\tBuilt'],
    ['table', 'Marandu\t2009'],
    ['paragraph', 'A tug is to '],
  ]);
  expect(story.asides?.map(({ kind, text }) => [kind, text])).toEqual([
    ['standfirst', 'Sixty people had to be taken off the ship by fishing boats.'],
    ['byline', 'By Lia Maren'],
    ['caption', 'The Marandu on the sandbank. (Photo: Omar Tesh)'],
    ['pull-quote', '“Nobody was afraid.”'],
    ['credit', 'Rano Velu contributed to this report.'],
  ]);
});

describe('credits', () => {
  const creditsOf = async (text: string) => {
    const [story] = await read(`<article><p>${text}</p><p>${SECOND}</p><p>${THIRD}</p></article>`);
    return story;
  };

  test('a dateline names the origin of the whole story', async () => {
    const story = await creditsOf(`DOL, May 9 (Reuters) - ${LEAD}`);
    expect(story.credit).toBe('Reuters');
    expect(story.credits?.[0]).toMatchObject({ name: 'Reuters', kind: 'agency', scope: 'story' });
  });

  test.each([
    ['This article was first published by the Valley Institute.', 'Valley Institute'],
    ['Republished from The Oru Times under an agreement.', 'Oru Times'],
    ['Source: Dol Courier', 'Dol Courier'],
  ])('“%s” names the origin of the whole story', async (words, name) => {
    expect((await creditsOf(`${LEAD} ${SECOND}</p><p>${words}`)).credit).toBe(name);
  });

  test('a case that “first appeared in” a place has no origin there', async () => {
    expect(
      (await creditsOf(`${LEAD} The sandbank first appeared in West Dol at the end of March.`)).credits,
    ).toBeUndefined();
  });

  test.each([
    ['the harbour master told Orlu Radio on Friday', 'Orlu Radio', 'outlet'],
    ['according to a TASS report', 'TASS', 'agency'],
    ['he said in an interview with the Valley Times', 'Valley Times', 'outlet'],
    ['сообщает ТАСС', 'ТАСС', 'agency'],
  ])('“%s” names the source of one report', async (words, name, kind) => {
    const { credit, credits, text } = await creditsOf(
      `The ferry ran aground off Dol with sixty people on board, ${words}.`,
    );
    expect(credit).toBeUndefined();
    expect(credits).toEqual([expect.objectContaining({ name, kind, scope: 'report' })]);
    const [{ start, end, quote }] = credits ?? [];
    expect(text.slice(start, end)).toBe(quote);
  });
});
