import { type Component, en, type ParsedResult } from 'chrono-node';
import type { DateForm, DateLanguage, FoundDate } from './form.js';

/**
 * chrono's own parsers find dates in digits (slashes, dots); a language's rules go first, for what news writes most and chrono lacks.
 */
const chrono = en.strict;
const CHRONO_REFERENCE = new Date(Date.UTC(2000, 0, 1, 12));
/** Forms that only chrono knows hold a slash or a dot between digits; other texts are not worth its pass. */
const NEEDS_CHRONO = /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/;

/**
 * Finds the dates in a text, longest match first, none overlapping, in order.
 *
 * @example findDates('The deal of May 2031 ends on Friday.', ENGLISH_DATES).length // → 2
 */
export function findDates(written: string, language: DateLanguage): FoundDate[] {
  const text = language.plain?.(written) ?? written;
  const found: (FoundDate & { rank: number })[] = [];
  language.rules.forEach((rule, rank) => {
    rule.pattern.lastIndex = 0;
    for (let match = rule.pattern.exec(text); match; match = rule.pattern.exec(text)) {
      const form = rule.read(match);
      if (form) found.push({ start: match.index, end: match.index + match[0].length, form, rank });
    }
  });
  if (NEEDS_CHRONO.test(text)) {
    for (const result of chrono.parse(text, CHRONO_REFERENCE)) {
      const form = formOf(result);
      if (form)
        found.push({ start: result.index, end: result.index + result.text.length, form, rank: language.rules.length });
    }
  }
  return withoutOverlaps(text, found, language);
}

function formOf(result: ParsedResult): DateForm | undefined {
  if (!NEEDS_CHRONO.test(result.text)) return undefined;
  const part = (name: Component): number | undefined =>
    result.start.isCertain(name) ? (result.start.get(name) ?? undefined) : undefined;
  return { kind: 'calendar', year: part('year'), month: part('month'), day: part('day') };
}

function withoutOverlaps(text: string, found: (FoundDate & { rank: number })[], language: DateLanguage): FoundDate[] {
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start);
  const taken: FoundDate[] = [];
  const used = new Set<number>();
  for (const { rank: _rank, ...date } of found) {
    let free = true;
    for (let i = date.start; free && i < date.end; i++) free = !used.has(i);
    if (!free) continue;
    for (let i = date.start; i < date.end; i++) used.add(i);
    taken.push(withBound(text, date, language));
  }
  return taken.sort((a, b) => a.start - b.start);
}

const LEAD_LENGTH = 24;

/** “until 2042”, “by May 2031”, “since April”: the lead bounds the date. */
function withBound(text: string, date: FoundDate, language: DateLanguage): FoundDate {
  const lead = text.slice(Math.max(0, date.start - LEAD_LENGTH), date.start).toLowerCase();
  if (language.until.test(lead)) return { ...date, bound: 'until' };
  if (language.since.test(lead)) return { ...date, bound: 'from' };
  return date;
}
