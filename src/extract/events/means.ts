import type { ParsedSentence } from '../../language/en/clause.js';
import { numberAt } from '../../language/en/numbers.js';
import type { Seizure, Weapon } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import { CONTRABAND, WEAPONS } from '../lexicon/weapons.js';

/** The weapons and means that a sentence names, each kind once. */
export function weaponsIn(text: string, parsed: ParsedSentence): Weapon[] {
  const weapons: Weapon[] = [];
  const { tokens } = parsed;
  for (let i = 0; i < tokens.length; i++) {
    const kind = WEAPONS.get(tokens[i].lower);
    if (!kind || tokens[i].pos === 'VERB' || weapons.some((weapon) => weapon.kind === kind)) continue;
    let first = i;
    while (
      first > 0 &&
      /^(?:NOUN|ADJ)$/.test(tokens[first - 1].pos) &&
      tokens[first].start - tokens[first - 1].end <= 1 &&
      i - first < 2
    )
      first--;
    const last = tokens[i].lower === 'suicide' && tokens[i + 1]?.pos === 'NOUN' ? i + 1 : i;
    weapons.push({ kind, ...spanOf(text, tokens[first].start, tokens[last].end) });
  }
  return weapons;
}

const SEIZING =
  /^(?:seize|seizure|recover|recovery|confiscate|confiscation|unearth|discover|find|intercept|smuggle|capture|haul)$/;

/** What was seized: the contraband listed in a sentence that seizes, each thing once, with its count. */
export function seizuresIn(text: string, parsed: ParsedSentence): Seizure[] {
  const { tokens } = parsed;
  const at = tokens.findIndex((token) => SEIZING.test(token.lemma));
  if (at < 0) return [];
  const seizures: Seizure[] = [];
  for (const phrase of parsed.phrases) {
    const head = tokens[phrase.head];
    if (!CONTRABAND.has(head.lower) || seizures.some((one) => one.what === head.lower)) continue;
    const seizure: Seizure = { what: head.lower, ...spanOf(text, tokens[phrase.first].start, tokens[phrase.last].end) };
    for (let i = phrase.first; i <= phrase.last; i++) {
      const number = numberAt(tokens, i);
      if (!number) continue;
      seizure.count = number.count;
      break;
    }
    seizures.push(seizure);
  }
  return seizures;
}
