import { addResolved } from '../../src/ingest/add.js';
import {
  type Commitment,
  type EventMention,
  type Figure,
  type Findings,
  NO_FINDINGS,
  type Statement,
} from '../../src/model/findings.js';
import { captureId, stableId } from '../../src/model/id.js';
import type { Span } from '../../src/model/span.js';
import type { Story } from '../../src/model/story.js';
import type { Store } from '../../src/store/store.js';

/** The first place of words in a text. */
export function spanOf(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`“${quote}” is not in “${text}”`);
  return { start, end: start + quote.length, quote };
}

/** Findings of a text by the words they stand on, as sure as said. */
export const found = (text: string) => ({
  event: (words: string, confidence: number, more: Partial<EventMention> = {}): EventMention => ({
    type: 'attack',
    status: 'reported',
    trigger: spanOf(text, words),
    participants: [],
    casualties: [],
    weapons: [],
    seizures: [],
    evidence: [spanOf(text, words)],
    confidence,
    ...more,
  }),
  statement: (speaker: string, cue: string, content: string, confidence?: number): Statement => ({
    source: { ...spanOf(text, speaker), name: speaker },
    cue: spanOf(text, cue),
    content: spanOf(text, content),
    direct: false,
    stance: 'says',
    ...(confidence === undefined ? {} : { confidence }),
  }),
  commitment: (what: string, confidence: number): Commitment => ({
    what,
    status: 'planned',
    evidence: [spanOf(text, what)],
    confidence,
  }),
  figure: (what: string, value: number, confidence: number): Figure => ({
    what,
    value,
    evidence: [spanOf(text, what)],
    confidence,
  }),
});

/** Adds a story with findings that are given, so that a test hangs on no extraction. */
export async function tellFound(
  store: Store,
  name: string,
  { text, published, ...findings }: { text: string; published: string } & Partial<Findings>,
): Promise<Story> {
  const bytes = new TextEncoder().encode(`${name}\n${text}`);
  const capture = { id: captureId(bytes), name, bytes, mediaType: 'text/plain' as const };
  const story: Story = {
    id: stableId('story', capture.id, 0),
    source: name,
    capture: capture.id,
    position: 0,
    main: true,
    outlet: `Paper ${name}`,
    title: `News of ${name}`,
    published: { value: published, precision: 'day', basis: 'metadata' },
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  };
  await store.openCapture(capture, 1);
  await addResolved(store, story, { ...NO_FINDINGS, ...findings }, []);
  await store.finishCapture(capture.id, []);
  return story;
}
