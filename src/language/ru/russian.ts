import type { Language } from '../language.js';
import { analyse } from './analyse.js';
import { RUSSIAN_DATES } from './dates.js';
import { namesIn } from './names.js';
import { nominatives } from './nominatives.js';
import { transliterate } from './transliterate.js';

/** Russian: sentences, dates, names and places; what is told of them is not read yet. */
export const RUSSIAN: Language = {
  code: 'ru',
  analyse,
  names: namesIn,
  dates: RUSSIAN_DATES,
  nominatives: (name) => nominatives(name).flatMap((form) => [form, transliterate(form)]),
  understood: false,
};
