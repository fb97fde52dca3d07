import { words } from '../en/lexicon/words.js';
import { FINITE } from '../queries.js';

/** The tags, as part of speech and Penn tag, that words are mended to. */
const PRESENT_VERB = 'VERB/VBZ';
const PAST_VERB = 'VERB/VBD';
const PLURAL = 'NOUN/NNS';

/** Words in “-men” that are no plurals. */
const ONE_MEN = words(
  'specimen regimen abdomen acumen omen stamen lumen hymen semen bitumen ramen amen yemen women-only',
);
/** Past forms that are no other word: news is full of them, the treebanks are not. */
const SURELY_PAST =
  words(`struck fled fought sought brought taught caught drove shook wrote threw flew grew knew drew blew sank swore tore withdrew
  overthrew undertook overran besieged`);

/**
 * Tags that the learned tagger gets wrong and a word or its neighbours give away.
 *
 * - “Gunmen” that opens a sentence is a plural noun; “struck” is a past verb, whatever stands around.
 * - Where a sentence seems to have no finite verb, a plural noun between a noun and “to” with an infinitive is one: “The alliance plans to
 *   send patrols”.
 *
 * @param fine the Penn tags of the words.
 * @returns the tag for the place of each word that is mended.
 */
export function mendedTags(forms: readonly string[], fine: readonly string[]): Map<number, string> {
  const mended = new Map<number, string>();
  forms.forEach((form, i) => {
    const lower = form.toLowerCase();
    if (lower.length > 4 && lower.endsWith('men') && !/^N/.test(fine[i]) && !ONE_MEN.has(lower)) mended.set(i, PLURAL);
    else if (SURELY_PAST.has(lower) && /^(?:NN|JJ|RB|VB$|VBP)/.test(fine[i])) mended.set(i, PAST_VERB);
  });
  const verb = mended.size > 0 ? -1 : verbTakenForPlural(forms, fine);
  if (verb >= 0) mended.set(verb, PRESENT_VERB);
  return mended;
}

function verbTakenForPlural(forms: readonly string[], fine: readonly string[]): number {
  if (fine.some((tag) => FINITE.has(tag))) return -1;
  return forms.findIndex(
    (_, i) =>
      fine[i] === 'NNS' &&
      forms[i + 1]?.toLowerCase() === 'to' &&
      fine[i + 2] === 'VB' &&
      /^NNP?$/.test(fine[i - 1] ?? ''),
  );
}
