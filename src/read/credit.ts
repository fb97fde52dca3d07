/** Agencies and outlets that stories are credited to, wherever they appear. */
const AGENCIES =
  'Reuters|AFP|AP|Associated Press|TASS|Interfax|RIA Novosti|Xinhua|Anadolu|DPA|PTI|ANI|IANS|UPI|EFE|ANSA|Kyodo|Yonhap|Bloomberg';

const FORMS: readonly RegExp[] = [
  /^\p{Lu}[^\n(.]{1,60}\((\p{Lu}[\p{L} .&-]{1,30})\)\s*[-–—]/u,
  new RegExp(`^[^.\\n]{0,60}\\(?(${AGENCIES})\\)?\\s*[-–—]`, 'u'),
  new RegExp(`^\\(?(${AGENCIES})\\)?\\s*[-–—:]`, 'u'),
  /\b(?:this (?:story|article) (?:was )?(?:first|originally) (?:appeared|published) (?:in|on|by)|source:|with (?:material|reporting) (?:from|by)|republished from|by arrangement with)\s+(?:the\s+)?(\p{Lu}[\p{L}.&’' -]{1,40}?)(?=[.,;\n]|$)/iu,
];

/**
 * Who a story is credited to, where its first or last line says so: “ORU, May 9 (Reuters) —”, “Source: The Oru Times”.
 *
 * @example creditOf('ORU, May 9 (Reuters) — Two men …') // → 'Reuters'
 */
export function creditOf(text: string): string | undefined {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match) return match[1].trim();
  }
  return undefined;
}
