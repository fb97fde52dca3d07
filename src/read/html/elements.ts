const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose words no reader sees, or that are controls. */
export const SKIPPED = names(
  'script style noscript template svg iframe frameset select option button textarea object embed canvas map audio video math dialog amp-sidebar amp-consent amp-analytics amp-state amp-ad',
);

/** Elements that do not break the line. */
export const INLINE = names(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var',
);

/** Elements without content. */
export const VOID = names(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr amp-img',
);

/** Void elements that end the line they stand in. */
export const BREAKS = names('br hr');

export const BOLD = names('b strong');

const PARAGRAPH = names('p');
const PARAGRAPH_OR_HEADING = names('p h1 h2 h3 h4 h5 h6');
const FLOW =
  'address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul';

/** Which elements at the top of the stack the start of an element closes, since HTML lets their end tags be left out. */
export const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...FLOW.split(' ').map((tag) => [tag, PARAGRAPH] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, PARAGRAPH_OR_HEADING] as const),
  ['p', PARAGRAPH],
  ['a', names('a')],
  ['li', names('li p')],
  ['dd', names('dd dt p')],
  ['dt', names('dd dt p')],
  ['tr', names('tr th td p')],
  ['th', names('th td p')],
  ['td', names('th td p')],
  ['tbody', names('thead tbody tr th td')],
  ['tfoot', names('thead tbody tr th td')],
  ['option', names('option')],
  ['body', names('head')],
]);
