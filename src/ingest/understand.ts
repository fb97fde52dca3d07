import { type ExtractInput, type ExtractTools, extract, readable } from '../extract/extract.js';
import type { FrameReader } from '../frames/read.js';
import type { Findings } from '../model/findings.js';

/** What texts are understood with. */
export interface UnderstandTools extends ExtractTools {
  /** The learned reader. */
  reader: Pick<FrameReader, 'read'>;
}

/**
 * Reads the frames of a text, and takes from them what it tells.
 *
 * @example (await understand({ text: 'Gunmen killed two guards in Oru.' }, tools)).events[0].type // → 'attack'
 */
export async function understand(input: ExtractInput, { reader, ...tools }: UnderstandTools): Promise<Findings> {
  const { text } = readable(input, tools);
  return extract(input, await reader.read({ text, title: input.title }), tools);
}
