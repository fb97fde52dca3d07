import { fold } from './fold.js';
import type { Gazetteer, Place } from './place.js';

const byLanguage = new Map<string, ReadonlyMap<string, string>>();
const FIRST = 'A'.charCodeAt(0);
const LETTERS = 26;

/** The names of all countries in a language, as CLDR gives them, each with its code. */
function namesIn(language: string): ReadonlyMap<string, string> {
  const known = byLanguage.get(language);
  if (known) return known;
  const names = new Map<string, string>();
  if (Intl.DisplayNames.supportedLocalesOf([language]).length > 0) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (let i = 0; i < LETTERS * LETTERS; i++) {
      const code = String.fromCharCode(FIRST + Math.floor(i / LETTERS), FIRST + (i % LETTERS));
      const name = display.of(code);
      if (name) names.set(plain(name), code);
    }
  }
  byLanguage.set(language, names);
  return names;
}

/** Persian words in the letters and spacing that all writers share. */
const plain = (name: string): string => fold(name.replace(/[\u200c\u064b-\u0655]/g, '').replace(/آ/g, 'ا'));

const ENGLISH = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * The country that a name means in a language whose names the gazetteer does not hold.
 *
 * @example countryNamed(gazetteer, 'fa', 'عراق')?.country // → 'IQ'
 */
export function countryNamed(gazetteer: Gazetteer, language: string, name: string): Place | undefined {
  const code = namesIn(language).get(plain(name));
  const english = code && ENGLISH.of(code);
  return english
    ? gazetteer.named(fold(english)).find(({ kind, country }) => kind === 'country' && country === code)
    : undefined;
}
