/** Case endings with what stands in their place in the nominative, longer ones first. */
const ENDINGS: readonly [RegExp, readonly string[]][] = [
  [/(?:ской|скую)$/, ['ская']],
  [/(?:ском|ского|скому|ским)$/, ['ский', 'ское']],
  [/(?:ией|ию|ии)$/, ['ия']],
  [/(?:ом|ем)$/, ['', 'о', 'е', 'ь', 'й']],
  [/(?:ой|ей)$/, ['а', 'я', 'ой', 'ей']],
  [/(?:ами|ями|ах|ях|ам|ям|ов|ев)$/, ['ы', 'и', '']],
  [/[ауюе]$/, ['', 'а', 'я', 'ь', 'о', 'й']],
  [/[ыи]$/, ['а', 'я', 'ь', '']],
];
const SHORTEST_STEM = 3;

/**
 * The nominatives that a Russian name in any case may come from, the name itself first.
 *
 * @example nominatives('Норвегии') // → ['Норвегии', 'Норвегия', …]
 */
export function nominatives(name: string): string[] {
  const found = [name];
  const lower = name.toLowerCase();
  for (const [ending, replacements] of ENDINGS) {
    const match = ending.exec(lower);
    if (!match || match.index < SHORTEST_STEM) continue;
    for (const replacement of replacements) found.push(name.slice(0, match.index) + replacement);
    break;
  }
  return [...new Set(found)];
}
