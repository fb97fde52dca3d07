import { z } from 'zod';
import { Precision } from './edtf.js';
import { Span } from './span.js';

export const BlockKind = z.enum(['heading', 'paragraph', 'quote', 'list', 'caption', 'table', 'update']);
export type BlockKind = z.infer<typeof BlockKind>;

/** A part of a story's text. In a table, cells stand apart by tabs; an update of a live blog may hold several paragraphs. */
export const Block = z.object({
  kind: BlockKind,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** When an update of a live blog was made, as the page says: a full time, or the time of day. */
  time: z.string().optional(),
});
export type Block = z.infer<typeof Block>;

/** What a story is, where it is no plain article; an “entry” was made by hand. */
export const StoryForm = z.enum(['live-blog', 'video', 'gallery', 'report', 'message', 'entry']);
export type StoryForm = z.infer<typeof StoryForm>;

/** What stands beside the running text of a story. */
export const AsideKind = z.enum(['standfirst', 'caption', 'pull-quote', 'byline', 'credit']);
export type AsideKind = z.infer<typeof AsideKind>;

/** Words that belong to a story and stand beside its running text: `at` is the offset in the text where the page has them. */
export const Aside = z.object({ kind: AsideKind, text: z.string().min(1), at: z.int().nonnegative() });
export type Aside = z.infer<typeof Aside>;

/**
 * When a story was published or updated, and how that is known: by structured data, the page's visible text, its address, or
 * inferred (a year that the footer says, a day whose year stands elsewhere).
 */
export const Published = z.object({
  value: z.string(),
  precision: Precision,
  basis: z.enum(['metadata', 'text', 'url', 'inferred']),
  /** The time as the page states it, with its offset from UTC where the page says one. */
  time: z.string().optional(),
  /** Which statement of the page it is: `json-ld datePublished`, `footer`. */
  rule: z.string().optional(),
  evidence: z.array(Span).optional(),
});
export type Published = z.infer<typeof Published>;

/** Who a story names as the source of its words, with the words that say so. */
export const Credit = z.object({
  name: z.string(),
  kind: z.enum(['agency', 'outlet']),
  /** The whole story is theirs (a dateline, a reprint's line), or one report in it. */
  scope: z.enum(['story', 'report']),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string(),
});
export type Credit = z.infer<typeof Credit>;

/** Why a story is known not to be whole, with the words of the page that say so. */
export const PartialStory = z.object({
  reason: z.enum(['paywall', 'broken-off', 'cut']),
  quote: z.string().optional(),
});
export type PartialStory = z.infer<typeof PartialStory>;

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
  updated: Published.optional(),
  /** What the story is, where it is no plain article. */
  form: StoryForm.optional(),
  /** Set where only a part of the story is on the page. */
  partial: PartialStory.optional(),
  text: z.string().min(1),
  blocks: z.array(Block),
  asides: z.array(Aside).optional(),
  /** Who the page credits the story to, when that is not the outlet itself: a wire agency, mostly. */
  credit: z.string().optional(),
  /** All whom the text names as sources of reports. */
  credits: z.array(Credit).optional(),
});
export type Story = z.infer<typeof Story>;

/** What captures are read from: see `src/read/formats`. */
export type MediaType =
  | 'text/html'
  | 'text/plain'
  | 'application/pdf'
  | 'message/rfc822'
  | 'application/feed+json'
  | 'application/json'
  | 'application/vnd.daftar.entry+json';

/** Bytes as they came. `name` is where they came from: a path, an address, or `-`. */
export interface Capture {
  id: string;
  name: string;
  bytes: Uint8Array;
  mediaType: MediaType;
  /** The charset that came with the bytes, where a transport said one. */
  charset?: string;
  url?: string;
}
