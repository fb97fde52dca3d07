import type { EventMention, Statement } from '../../model/findings.js';

/** Stances in which whoever speaks says that it is so. */
const ASSERTS: ReadonlySet<Statement['stance']> = new Set(['says', 'confirms', 'blames', 'condemns', 'warns']);

/**
 * Events with whose word they stand on: the speaker of the shortest statement that tells of the event in its words. Who did it is one thing, who says so
 * another.
 */
export function withAssertions(events: readonly EventMention[], statements: readonly Statement[]): EventMention[] {
  const asserting = statements
    .filter(({ stance, source }) => source && ASSERTS.has(stance))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
  return events.map((event) => {
    const { start, end } = event.trigger;
    const by = asserting.find(({ content }) => content.start <= start && end <= content.end)?.source;
    return by ? { ...event, assertedBy: by } : event;
  });
}
