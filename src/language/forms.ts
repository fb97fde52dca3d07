import { persian } from './fa/letters.js';
import { nominatives } from './ru/nominatives.js';
import { transliterate } from './ru/transliterate.js';

/** A name of more words is looked up as it stands: its cases would be too many. */
const MOST_WORDS = 3;
const MOST_FORMS = 40;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * The forms that a name may have in a gazetteer, likeliest first: as written, without its case ending, in Latin letters.
 *
 * @example formsOf('ru', 'Хороге') // → ['Хороге', 'horoge', 'Хорог', 'khorog', …]
 */
export function formsOf(language: string, name: string): string[] {
  if (language === 'fa') return [...new Set([persian(name), persian(name).replaceAll('\u200c', ' ')])];
  if (!CYRILLIC.test(name)) return [name];
  const cases = language === 'ru' ? inNominative(name) : [name];
  return [...new Set(cases.flatMap((form) => [form, transliterate(form)]))];
}

/** «Северной Каролине»: each word of a name has its own ending. */
function inNominative(name: string): string[] {
  const words = name.split(' ');
  if (words.length > MOST_WORDS) return nominatives(name);
  let forms = [''];
  for (const word of words)
    forms = forms
      .flatMap((lead) => nominatives(word).map((form) => (lead ? `${lead} ${form}` : form)))
      .slice(0, MOST_FORMS);
  return forms;
}
