/** The value of a digit of any script. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/**
 * Writes the digits of any script as 0 to 9, and its marks between them as “.” and “,”; the length stays the same.
 *
 * @example plainDigits('۱۲٫۵') // → '12.5'
 */
export const plainDigits = (text: string): string =>
  text
    .replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit)))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',');

/**
 * The number that a word in figures is, in the digits of any script.
 *
 * @example digitsOf('۱٬۲۰۰') // → 1200
 */
export function digitsOf(word: string): number | undefined {
  if (!/^\p{Nd}/u.test(word)) return undefined;
  const plain = plainDigits(word);
  if (/^\d{1,3}(?:[,.]\d{3})+$/.test(plain)) return Number(plain.replace(/[,.]/g, ''));
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}
