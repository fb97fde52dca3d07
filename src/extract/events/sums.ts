import { type ParsedSentence, phraseOf } from '../../language/en/clause.js';
import { words } from '../../language/en/lexicon/words.js';
import { numberAt } from '../../language/en/numbers.js';
import type { Casualty, EventMention } from '../../model/findings.js';

const DEEDS = words(
  'attack incident strike assault ambush clash bombing explosion blast raid shooting accident crash killing shelling',
);
const SERIES = words('series string spate wave');
/** More are a statistic. */
const MOST = 11;

/**
 * Whether a sentence counts those who came to harm over several events: “two attacks left five dead”, “a series of attacks killed five”.
 *
 * @param casualties what it counts; without a number there is no sum.
 */
export function sumIn(parsed: ParsedSentence, casualties: readonly Casualty[]): EventMention['sum'] {
  if (!casualties.some(({ count, effect }) => !count.approximate && (effect === 'killed' || effect === 'injured')))
    return undefined;
  const { tokens } = parsed;
  for (const { first, last, head } of parsed.phrases) {
    if (SERIES.has(tokens[head].lemma) && tokens[last + 1]?.lower === 'of') {
      const what = phraseOf(parsed, last + 2);
      if (what && DEEDS.has(tokens[what.head].lemma)) return {};
    }
    if (tokens[head].fine !== 'NNS' || !DEEDS.has(tokens[head].lemma)) continue;
    for (let i = first; i < head; i++) {
      const count = numberAt(tokens, i)?.count;
      if (count && count.max === count.min && count.min >= 2 && count.min <= MOST) return { of: count.min };
    }
  }
  return undefined;
}
