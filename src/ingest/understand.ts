import { type ExtractInput, type ExtractTools, extract, readable } from '../extract/extract.js';
import type { FrameReader } from '../frames/read.js';
import type { Findings } from '../model/findings.js';
import type { Span } from '../model/span.js';
import type { Story } from '../model/story.js';
import { brief, type Trace } from '../model/trace.js';

/** What texts are understood with. */
export interface UnderstandTools extends ExtractTools {
  /** The learned reader. */
  reader: Pick<FrameReader, 'read'>;
}

/** A text with what stands above it. */
export interface UnderstandInput extends ExtractInput {
  /** The words under the headline, which are no part of the text: they are read as context, as the title is. */
  standfirst?: string;
}

/**
 * What stands above a story's text.
 *
 * @example headOf(story) // → { title: 'Two held at Oru', standfirst: 'Guards say that the men came from Vesh' }
 */
export function headOf({
  title,
  asides,
}: Pick<Story, 'title' | 'asides'>): Pick<UnderstandInput, 'title' | 'standfirst'> {
  const standfirst = asides?.find(({ kind }) => kind === 'standfirst')?.text;
  return { title, ...(standfirst === undefined ? {} : { standfirst }) };
}

/**
 * Reads the frames of a text, and takes from them what it tells.
 *
 * @example (await understand({ text: 'Gunmen killed two guards in Oru.' }, tools)).events[0].type // → 'attack'
 */
export async function understand(
  { standfirst, ...input }: UnderstandInput,
  { reader, ...tools }: UnderstandTools,
): Promise<Findings> {
  const { text } = readable(input, tools);
  const above = [input.title, standfirst].filter(Boolean).join('. ');
  const findings = extract(input, await reader.read({ text, title: above }), tools);
  if (tools.trace) noteKept(findings, tools.trace);
  return findings;
}

/** What was found, for the trace: what each event and statement is, how likely it is right, and its words. */
function noteKept({ events, totals, statements }: Findings, trace: Trace): void {
  const note = (rule: string, confidence: number | undefined, { start, end, quote }: Span) =>
    trace({
      stage: 'extract',
      verdict: 'kept',
      rule,
      reason: confidence === undefined ? 'no chance is known' : `${Math.round(confidence * 100)} % likely`,
      start,
      end,
      quote: brief(quote),
    });
  for (const { type, status, trigger, confidence } of events) note(`event:${type}, ${status}`, confidence, trigger);
  for (const { type, kind, trigger, confidence } of totals) note(`${kind}:${type}`, confidence, trigger);
  for (const { stance, content, confidence } of statements) note(`statement:${stance}`, confidence, content);
}
