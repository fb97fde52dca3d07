import type { DateValue } from '../../model/edtf.js';
import type { DateMention } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { Analysis, Sentence } from '../analysis.js';
import { findDates } from './find.js';
import type { DateLanguage, FoundDate } from './form.js';
import type { Reference } from './reference.js';
import { resolveDate, unresolvedDate } from './resolve.js';

/** A date in a text; without a value where the reference it needs is not known, but then with what its words leave open. */
export interface DatedSpan {
  start: number;
  end: number;
  quote: string;
  value?: DateMention;
  open?: DateValue;
}

/**
 * The dates of a text, each read against the story's reference in the tense of its sentence.
 *
 * @example datesIn(wordsOf('They met on Friday.', 'en'), { day: '2031-05-12' }, ENGLISH_DATES)[0].value?.value // → '2031-05-09'
 */
export function datesIn(
  analysis: Analysis,
  reference: Reference,
  language: DateLanguage,
  found: readonly FoundDate[] = findDates(analysis.text, language),
): DatedSpan[] {
  const dates: DatedSpan[] = [];
  let at = 0;
  let toldDay: string | undefined;
  let spoken: { year?: number; until: number } | undefined;
  for (const date of found) {
    while (at + 1 < analysis.sentences.length && analysis.sentences[at].end <= date.start) at++;
    const sentence = analysis.sentences[at];
    const tense = date.bound === 'until' || (sentence && language.isFuture(sentence, date.start)) ? 'future' : 'past';
    if (opensYear(analysis.text, sentence, date))
      spoken = { year: date.form.year, until: sentence.index + SPOKEN_REACH };
    const carried =
      spoken && sentence && sentence.index <= spoken.until && date.form.kind === 'calendar'
        ? { year: spoken.year }
        : reference;
    const toldFrom = date.form.kind === 'days' && date.form.told ? { day: toldDay ?? reference.day } : carried;
    const value = resolveDate(date, { ...toldFrom, tense });
    if (value?.precision === 'day') toldDay = value.value;
    const span = spanOf(analysis.text, date.start, date.end);
    dates.push(value ? { ...span, value: { ...span, ...value } } : { ...span, open: unresolvedDate(date) });
  }
  return dates;
}

/** How many sentences on “In 2031, …” still sets the year of a day and month. */
const SPOKEN_REACH = 2;
const LEAD_LENGTH = 4;
/** “In 2031, there were …”: a sentence that begins with a year is told of that year. */
function opensYear(
  text: string,
  sentence: Sentence | undefined,
  found: FoundDate,
): found is FoundDate & { form: { kind: 'calendar'; year: number } } {
  if (!sentence || found.form.kind !== 'calendar' || found.form.year === undefined || found.form.month !== undefined)
    return false;
  return found.start - sentence.start <= LEAD_LENGTH && /^In $/.test(text.slice(sentence.start, found.start));
}
