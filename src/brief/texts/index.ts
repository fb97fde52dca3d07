import { en, type Texts } from './en.js';
import { fa } from './fa.js';
import { ru } from './ru.js';

/**
 * The languages of the pages. To add one, add its catalogue and its line. Persian days stand in the calendar of the register, so that what is
 * cited is what is stored.
 */
export const LANGUAGES = {
  en: { texts: en, locale: 'en-GB', dir: 'ltr' },
  ru: { texts: ru, locale: 'ru', dir: 'ltr' },
  fa: { texts: fa, locale: 'fa-u-ca-gregory', dir: 'rtl' },
} as const satisfies Readonly<Record<string, { texts: Texts; locale: string; dir: 'ltr' | 'rtl' }>>;

export type Language = keyof typeof LANGUAGES;

export const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code);

/**
 * The first language that is wanted and there is; English where none is.
 *
 * @example languageOf('tg', 'fa-AF,fa;q=0.8,en;q=0.5') // → 'fa'
 */
export function languageOf(chosen: string | undefined, accepted: string | undefined): Language {
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag, quality] = part.trim().split(';q=');
      return { code: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? '1') };
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ code }) => code);
  return [chosen ?? '', ...wanted].find(isLanguage) ?? 'en';
}
