/**
 * Folds a name for look-up: lower case, no diacritics, no apostrophes, hyphens as spaces.
 *
 * @example fold('Nūsay') // → 'nusay'
 */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʻʼ`´.]/g, '')
    .replace(/[-‐–—\s]+/g, ' ')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .trim();
}

/**
 * The key of a shortened name, which is a name only where its writing says so: “Ind.”, and not “ind”.
 *
 * @example abbreviated('Ky.') // → '~ky'
 */
export const abbreviated = (name: string): string => `~${fold(name)}`;
