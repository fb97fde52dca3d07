import { isLanguage, LANGUAGES, type Language } from '../brief/texts/index.js';
import { Fault } from '../model/fault.js';

export const languageOption = {
  flags: '-l, --language <code>',
  about: `the language it speaks: ${Object.keys(LANGUAGES).join(', ')}`,
  default: 'en',
};

/** The language of the command line. */
export function languageNamed(code = 'en'): Language {
  if (!isLanguage(code))
    throw new Fault(
      'usage',
      `--language ${code}`,
      'no language of the pages',
      `use one of ${Object.keys(LANGUAGES).join(', ')}`,
    );
  return code;
}
