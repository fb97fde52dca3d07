import type { Fault } from '../../model/fault.js';
import type { Capture } from '../../model/story.js';

/** A file or a stream of bytes that captures are taken from. */
export interface Source {
  /** Path, or `-` for standard input. */
  name: string;
  /** The first bytes, as Latin-1. */
  head: string;
  /** How many bytes it has, where that is known before they are read. */
  size?: number;
  /** All of its bytes, once, piece by piece. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** What a container holds beside pages, named. */
export interface LeftOut {
  leftOut: string[];
}

export type Captured = Capture | Fault | LeftOut;

/** A form of file that holds many captures. Each is named after the file and its number in it: `crawl.warc.gz#12`. */
export interface Container {
  id: string;
  /** Whether a source has this form, by its first bytes and its name. */
  fits(source: Source): boolean;
  /** The captures in their order; what of them is broken as a Fault, while the others go on. */
  captures(source: Source): AsyncGenerator<Captured>;
}

/** The name of the n-th capture of a container, from 1. */
export const nth = (source: Pick<Source, 'name'>, n: number): string => `${source.name}#${n}`;
