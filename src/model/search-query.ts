import { CANDIDATE } from './confidence.js';
import { parseEdtf } from './edtf.js';
import { EVENT_TYPE_CODES } from './event-types/index.js';
import { ENTRY_KINDS, type EntryKind } from './register.js';

/** What a search asks for. */
export interface SearchQuery {
  /** All of them have to be there: a word, the beginning of one with a star behind it, or a phrase. */
  words: string[];
  /** None of them may be there. */
  without: string[];
  kinds: (EntryKind | 'story' | typeof CANDIDATE)[];
  /** Event types. */
  types: string[];
  outlet?: string;
  /** The first and the last day. */
  after?: string;
  before?: string;
  /** Parts that looked like an operator and are none; they are looked for as words. */
  unread: string[];
}

const KINDS = [...ENTRY_KINDS, 'story', CANDIDATE] as const;
/** A key with its value, a phrase, or a word, each with a minus before it or not. */
const PART = /-?(?:(?:[a-z]+:)?"[^"]*"|[^\s"]+)/gi;

/** How each operator is read; false where its value means nothing. */
const OPERATORS: Readonly<Record<string, (query: SearchQuery, value: string) => boolean>> = {
  kind: (query, value) =>
    put(
      query.kinds,
      KINDS.find((one) => one === value || `${one}s` === value || (one === 'story' && value === 'stories')),
    ),
  type: (query, value) =>
    put(
      query.types,
      EVENT_TYPE_CODES.find((one) => one === value),
    ),
  outlet: (query, value) => {
    query.outlet = value;
    return value !== '';
  },
  after: (query, value) => {
    query.after = parseEdtf(value)?.from;
    return query.after !== undefined;
  },
  before: (query, value) => {
    query.before = parseEdtf(value)?.to;
    return query.before !== undefined;
  },
};

function put<T>(list: T[], value: T | undefined): boolean {
  if (value !== undefined) list.push(value);
  return value !== undefined;
}

/**
 * Reads what a person types into a search box. What is no operator is a word, so that nothing is one by accident.
 *
 * @example parseSearch('river -"dry season" kind:event after:2031-05') // → { words: ['river'], without: ['dry season'], kinds: ['event'], after: '2031-05-01', … }
 */
export function parseSearch(text: string): SearchQuery {
  const query: SearchQuery = { words: [], without: [], kinds: [], types: [], unread: [] };
  for (const part of text.match(PART) ?? []) {
    const [, key, value] = /^([a-z]+):(.+)$/i.exec(part) ?? [];
    const operator = key && OPERATORS[key.toLowerCase()];
    if (operator) {
      if (operator(query, value.replaceAll('"', '').trim())) continue;
      query.unread.push(part);
    }
    const isOut = part.startsWith('-') && part.length > 1;
    const word = part.replace(/^-/, '').replaceAll('"', '').trim();
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    (isOut ? query.without : query.words).push(word);
  }
  return query;
}
