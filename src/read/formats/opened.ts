import type { Capture, StoryForm } from '../../model/story.js';
import type { ParsedPage } from '../html/page.js';
import type { PageMetadata } from '../metadata.js';
import type { RawBlock } from '../raw-block.js';

/** A capture taken apart into blocks, before its stories are told from each other. */
export interface OpenedPage {
  capture: Capture;
  /** The blocks of a page without markup; those of HTML are in `html`. */
  blocks: readonly RawBlock[];
  html?: ParsedPage;
  /** The characters of an HTML page, which the ranges of its blocks count in. */
  source?: string;
  /** What came with the words, and not in them: of a feed entry, a mail's head, a record. It stands before the page's own. */
  given: PageMetadata;
  /** The capture is known to hold one story and nothing else. */
  whole?: boolean;
  form?: StoryForm;
  /** Set where the capture was left off before its end, in words. */
  cut?: string;
  /** How its characters were read, for `daftar explain`. */
  charset?: string;
}

export interface OpenOptions {
  /** Keeps where in the source of a page the words of each block stand. */
  ranges?: boolean;
}

/** Takes the captures of one media type apart. */
export interface Format {
  mediaType: Capture['mediaType'];
  /** What it is, for people. */
  name: string;
  open(capture: Capture, options?: OpenOptions): Promise<OpenedPage> | OpenedPage;
}
