/** A piece of a line: words, words of a source, or the numbers of the sources that it stands on. */
export type Inline = string | { strong: string } | { quote: string } | { cite: readonly number[] };

/** A piece of a brief, whatever it is written as. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; parts: readonly Inline[] }
  | { kind: 'list'; items: readonly (readonly Inline[])[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly (readonly Inline[])[])[] };

/** A story that a brief stands on; its number is its place in the list, from 1. */
export interface Source {
  id: string;
  outlet?: string;
  /** Its outlet, title and day, as a reader writes them. */
  said: string;
  url?: string;
}

/** A brief: prose and tables, and the sources that they cite. */
export interface BriefDocument {
  language: string;
  dir: 'ltr' | 'rtl';
  /** What stands before and after words of a source. */
  quotationMarks: readonly [string, string];
  title: string;
  subtitle: string;
  blocks: readonly Block[];
  /** The heading of the sources. */
  sourcesTitle: string;
  sources: readonly Source[];
}
