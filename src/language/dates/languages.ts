import { ENGLISH_DATES } from '../en/dates.js';
import { PERSIAN_DATES } from '../fa/dates.js';
import { RUSSIAN_DATES } from '../ru/dates.js';
import type { DateLanguage } from './form.js';

const NOTHING = /^(?!)/;

/** Dates in figures, for a language whose words for them are not known here. */
const FIGURES_ONLY: DateLanguage = {
  rules: [
    {
      id: 'iso-day',
      example: '2031-05-09',
      pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g,
      read: (m) => ({ kind: 'edtf', value: m[0] }),
    },
    {
      id: 'digits',
      example: '09.05.2031',
      pattern: /\b(\d{1,2})\.(\d{1,2})\.((?:19|20|21)\d{2})\b/g,
      read: (m) => ({ kind: 'calendar', year: Number(m[3]), month: Number(m[2]), day: Number(m[1]) }),
    },
  ],
  until: NOTHING,
  since: NOTHING,
  isFuture: () => false,
};

const DATES: ReadonlyMap<string, DateLanguage> = new Map([
  ['en', ENGLISH_DATES],
  ['ru', RUSSIAN_DATES],
  ['fa', PERSIAN_DATES],
]);

/** How dates are read in a language, without a grammar; those in figures alone where its words are not known. */
export const datesOf = (language: string): DateLanguage => DATES.get(language) ?? FIGURES_ONLY;
