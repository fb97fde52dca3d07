import type { DateLanguage } from '../dates/form.js';
import { isAhead } from './ahead.js';
import { DATE_RULES } from './date-forms.js';

/** Dates in English. */
export const ENGLISH_DATES: DateLanguage = {
  rules: DATE_RULES,
  until: /\b(?:until|till|up to|through|run(?:s|ning)? to)\s+(?:the end of |late |early )?$/,
  since: /\bsince\s+(?:the (?:beginning|start|end) of |late |early )?$/,
  isFuture: isAhead,
};
