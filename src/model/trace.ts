import { z } from 'zod';

/** What became of a piece of input, and why: the answer to `daftar explain`. */
export const TraceLine = z.object({
  stage: z.enum(['capture', 'read', 'language', 'extract', 'resolve']),
  verdict: z.enum(['kept', 'refused', 'joined', 'opened', 'noted']),
  rule: z.string(),
  reason: z.string(),
  /** What the rule weighed, where it weighs. */
  score: z.number().optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  quote: z.string().optional(),
  about: z.string().optional(),
});
export type TraceLine = z.infer<typeof TraceLine>;

/** Collects what the stages decide. Handed in, so that the stages stay pure. */
export type Trace = (line: TraceLine) => void;

export const noTrace: Trace = () => {};

const QUOTE_LENGTH = 90;

/** Shortens text for a trace line, on one line. */
export function brief(text: string, length = QUOTE_LENGTH): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > length ? `${flat.slice(0, length - 1)}…` : flat;
}
