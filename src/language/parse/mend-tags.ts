import { FINITE } from '../queries.js';

/**
 * Where a sentence seems to have no finite verb, a plural noun between a noun and “to” with an infinitive is one: “The alliance plans to
 * send patrols”.
 *
 * @param fine the tags of the words.
 * @returns the place of that word, or −1.
 */
export function verbTakenForPlural(forms: readonly string[], fine: readonly string[]): number {
  if (fine.some((tag) => FINITE.has(tag))) return -1;
  return forms.findIndex(
    (_, i) =>
      fine[i] === 'NNS' &&
      forms[i + 1]?.toLowerCase() === 'to' &&
      fine[i + 2] === 'VB' &&
      /^NNP?$/.test(fine[i - 1] ?? ''),
  );
}
