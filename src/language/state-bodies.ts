import { STATE_BODIES } from './en/lexicon/names.js';
import { persian } from './fa/letters.js';

const RUSSIAN_STATE =
  /(?:^|\s)(?:министерств|комитет|правительств|парламент|посольств|служб|мвд|мид|фсб|гкнб|госдум)/iu;
const PERSIAN_STATE = /^(?:وزارت|دولت|مجلس|سفارت|ارتش|پلیس|نیروی|سپاه)/;
/** A committee of the United Nations is nobody's government, and neither is a news agency. */
const OF_MANY_STATES = /^(?:United|UN|U\.N\.|International|European|African|World|Nations|Union|Human)$/;
const NEWS = /^(?:News|Press|Times|Post)$/;

/**
 * Whether a name of a body is that of a part of a state, by its words.
 *
 * @example isStateBody('Defence Ministry', 'en') // → true
 */
export function isStateBody(name: string, language: string): boolean {
  if (language === 'ru') return RUSSIAN_STATE.test(name);
  if (language === 'fa') return PERSIAN_STATE.test(persian(name));
  const words = name.split(/\s+/);
  return (
    words.some((word) => STATE_BODIES.has(word.toLowerCase())) &&
    !words.some((word) => OF_MANY_STATES.test(word) || NEWS.test(word))
  );
}
