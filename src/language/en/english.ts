import type { Language } from '../language.js';
import { analyse } from './analyse.js';
import { ENGLISH_DATES } from './dates.js';
import { namesIn } from './names.js';
import { truecase } from './truecase.js';

/** English: tagged and parsed by learned weights. */
export const ENGLISH: Language = {
  code: 'en',
  analyse,
  names: namesIn,
  dates: ENGLISH_DATES,
  nominatives: (name) => [name],
  cased: truecase,
  understood: true,
};
