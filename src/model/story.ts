import { z } from 'zod';
import { Precision } from './edtf.js';
import { Span } from './span.js';

export const BlockKind = z.enum(['heading', 'paragraph', 'quote', 'list', 'caption', 'table']);
export type BlockKind = z.infer<typeof BlockKind>;

export const Block = z.object({
  kind: BlockKind,
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Block = z.infer<typeof Block>;

/** What a story is, where it is no plain article. */
export const StoryForm = z.enum(['live-blog', 'video', 'gallery', 'report', 'message']);
export type StoryForm = z.infer<typeof StoryForm>;

/** What stands beside the running text of a story. */
export const AsideKind = z.enum(['standfirst', 'caption', 'pull-quote', 'byline', 'credit']);
export type AsideKind = z.infer<typeof AsideKind>;

/** Words that belong to a story and stand beside its running text: `at` is the offset in the text where the page has them. */
export const Aside = z.object({ kind: AsideKind, text: z.string().min(1), at: z.int().nonnegative() });
export type Aside = z.infer<typeof Aside>;

/** When a story was published, and how that is known. */
export const Published = z.object({
  value: z.string(),
  precision: Precision,
  basis: z.enum(['metadata', 'text', 'inferred']),
  evidence: z.array(Span).optional(),
});
export type Published = z.infer<typeof Published>;

/** One article on a captured page. */
export const Story = z.object({
  id: z.string(),
  source: z.string(),
  capture: z.string(),
  position: z.int().nonnegative(),
  main: z.boolean(),
  url: z.string().optional(),
  outlet: z.string().optional(),
  title: z.string().optional(),
  byline: z.string().optional(),
  language: z.string().optional(),
  published: Published.optional(),
  text: z.string().min(1),
  blocks: z.array(Block),
  /** Who the page credits the story to, when that is not the outlet itself: a wire agency, mostly. */
  credit: z.string().optional(),
});
export type Story = z.infer<typeof Story>;

/** Bytes as they came. `name` is where they came from: a path, an address, or `-`. */
export interface Capture {
  id: string;
  name: string;
  bytes: Uint8Array;
  mediaType: 'text/html' | 'text/plain';
  /** The charset that came with the bytes, where a transport said one. */
  charset?: string;
  url?: string;
}
