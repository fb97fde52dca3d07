import type { Sentence, Token } from '../../language/analysis.js';
import { CONTRABAND, SEIZING } from '../../language/en/lexicon/weapons.js';
import { numbersOf } from '../../language/numbers/languages.js';
import { UNITS } from '../../language/units.js';
import type { EventTypeCode, Seizure } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { Stretch } from './date.js';
import { sentencesOf } from './weapons.js';

const TYPES: ReadonlySet<EventTypeCode> = new Set(['disrupted-weapons', 'organized-crime', 'arrest']);
/** How far before its noun a number may stand: “20 kilograms of pure heroin”. */
const NUMBER_REACH = 4;

/** What was seized: the contraband that sentences of an event's mentions name where they tell of a seizure, each thing once, with its count. */
export function seizuresOf(
  text: string,
  language: string,
  sentences: readonly Sentence[],
  type: EventTypeCode,
  mentions: readonly Stretch[],
): Seizure[] {
  if (!TYPES.has(type)) return [];
  const seizures: Seizure[] = [];
  for (const { tokens } of sentencesOf(sentences, mentions)) {
    if (!tokens.some(({ lower }) => SEIZING.test(lower))) continue;
    tokens.forEach(({ lower }, i) => {
      if (CONTRABAND.has(lower) && !seizures.some(({ what }) => what === lower))
        seizures.push(seizureAt(text, language, tokens, i));
    });
  }
  return seizures;
}

function seizureAt(text: string, language: string, tokens: readonly Token[], at: number): Seizure {
  const read = numbersOf(language);
  for (let i = at - 1; i >= Math.max(0, at - NUMBER_REACH); i--) {
    if (/^(?:[,;.]|and|и|و)$/.test(tokens[i].lower)) break;
    const number = read(tokens, i);
    if (!number || number.last >= at) continue;
    let { first } = number;
    for (let j = i - 1; j >= Math.max(0, i - NUMBER_REACH); j--) {
      const longer = read(tokens, j);
      if (longer && longer.last === number.last) first = longer.first;
    }
    const whole = read(tokens, Math.min(i, first)) ?? number;
    const unit = UNITS.get(tokens[number.last + 1]?.lower ?? '');
    const span = spanOf(text, tokens[Math.min(first, number.first)].start, tokens[at].end);
    return { what: tokens[at].lower, count: whole.count, ...(unit ? { unit } : {}), ...span };
  }
  return { what: tokens[at].lower, ...spanOf(text, tokens[at].start, tokens[at].end) };
}
