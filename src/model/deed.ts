/** What is undertaken, by the verbs and nouns that name it: two reports may speak of one undertaking in different words. */
const DEEDS: readonly (readonly [deed: string, words: RegExp])[] = [
  ['delivery', /\b(?:deliver(?:y|ies|s|ed|ing)?|suppl(?:y|ies|ied|ying)|hand(?:s|ed|ing)? over)\b/i],
  ['withdrawal', /\b(?:withdraw(?:s|n|al|ing)?|withdrew|pull(?:s|ed|ing)? out)\b/i],
  ['construction', /\b(?:construct(?:s|ed|ing|ion)?|build(?:s|ing)?|built)\b/i],
  ['opening', /\b(?:(?:re-?)?open(?:s|ed|ing)?)\b/i],
  ['closure', /\b(?:clos(?:e|es|ed|ing|ure)|suspen(?:d|ds|ded|ding|sion))\b/i],
  ['deployment', /\b(?:deploy(?:s|ed|ing|ment)?|station(?:s|ed|ing)?)\b/i],
  ['visit', /\bvisit(?:s|ed|ing)?\b/i],
  ['meeting', /\b(?:meet(?:s|ing|ings)?|summit|talks|conference)\b/i],
  ['election', /\b(?:elections?|vote|referendum|polls)\b/i],
];

/**
 * The deed that an undertaking is of, by the first word that names one.
 *
 * @example deedOf('no date has been set for the delivery of boats') // → 'delivery'
 */
export function deedOf(what: string): string | undefined {
  let first: { deed: string; at: number } | undefined;
  for (const [deed, words] of DEEDS) {
    const at = what.search(words);
    if (at >= 0 && (!first || at < first.at)) first = { deed, at };
  }
  return first?.deed;
}
