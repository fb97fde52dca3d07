import { evidenceOf, type Statement } from '../../model/findings.js';
import { given } from '../../model/given.js';
import type { StatementRecord } from '../../model/register.js';
import { claimKeys } from '../claims.js';
import { contentWords, type Form, type Kind, type Report, wordOverlap } from '../kind.js';
import { earlier, firstOf, type Placed } from '../order.js';
import { allTold, evidenceIn, mergeTold, type Told, toldBy } from './told.js';

/** Words quoted by two stories are one statement where they share this much. */
const SAME_WORDS = 0.7;
const KEY_WORDS = 5;

/** A statement with the entry of the event that it is about, where its story tells of that event. */
export type AboutStatement = Statement & { aboutEvent?: string };

/** Where the event that a statement is about stands, and its entry. */
export interface AboutEvent {
  story: string;
  start: number;
  entry: string;
}

/** One wording of a statement. */
export interface StatementForm {
  told: Told;
  first: Placed<
    Pick<StatementRecord, 'speaker' | 'actor' | 'stance' | 'direct' | 'content' | 'cue' | 'date' | 'enteredBy'>
  >;
  via?: Placed<string>;
  about?: Placed<AboutEvent>;
}

/** Who said what: two stories that give the same words of one speaker report one statement. */
export const statementKind: Kind<AboutStatement, StatementForm, StatementRecord> = {
  kind: 'statement',
  threshold: SAME_WORDS,
  mentionsOf: (findings) => findings.statements,
  anchor: (mention) => mention.content.start,
  formOf,
  merge: (a, b) => ({
    told: mergeTold(a.told, b.told),
    first: earlier(a.first, b.first),
    ...given('via', earlier(a.via, b.via)),
    ...given('about', earlier(a.about, b.about)),
  }),
  keysOf: ({ first, about }) => {
    const words = contentWords(first.value.content);
    return [
      `statement|${words.slice(0, KEY_WORDS).join(' ')}`,
      `statement|${words.slice(-KEY_WORDS).join(' ')}`,
      ...(about ? [aboutKey(about.value.entry)] : []),
      ...claimKeys(first.value.content),
    ];
  },
  fit: (a, b) => {
    const words = wordOverlap(contentWords(a.first.value.content), contentWords(b.first.value.content));
    return { score: words, reason: `${Math.round(words * 100)} % of the words shared` };
  },
  idOf: ([{ at, key }]) => [at, key],
  recordOf(id, forms) {
    const first = forms.map(({ data }) => data.first).reduce((a, b) => earlier(a, b));
    const via = firstOf(forms.map(({ data }) => data.via));
    const about = firstOf(forms.map(({ data }) => data.about));
    const told = allTold(forms);
    return {
      kind: 'statement',
      id,
      ...first.value,
      ...(via ? { via: via.value } : {}),
      ...(about ? { about: about.value.entry } : {}),
      reports: told.reports,
      ...given('confidence', told.confidence),
      evidence: evidenceIn(told),
    };
  },
};

/** The key under which the statements about an event lie. */
export const aboutKey = (event: string): string => `about|${event}`;

function formOf({ story, mention }: Report<AboutStatement>, at: string): Form<StatementForm> {
  const { source, cue, content, direct, stance, via, about, aboutEvent, confidence, enteredBy } = mention;
  const day = story.published;
  const date =
    day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { value: day, from: day, to: day, precision: 'day' as const } : undefined;
  const data: StatementForm = {
    told: toldBy(at, evidenceOf(story.id, source ? [content, source, cue] : [content, cue]), confidence),
    first: {
      at,
      value: {
        ...(source ? given('speaker', source.name) : {}),
        ...given('actor', source?.actor),
        stance,
        direct,
        content: content.quote,
        cue: cue.quote,
        ...given('date', mention.date ?? date),
        ...given('enteredBy', enteredBy),
      },
    },
    ...given('via', via ? { at, value: via } : undefined),
    ...given(
      'about',
      about && aboutEvent ? { at, value: { story: story.id, start: about.start, entry: aboutEvent } } : undefined,
    ),
  };
  return { key: `${source?.name ?? ''}|${stance}|${content.quote}`, at, data };
}
