/** An element of a page: its parent, and what its attributes say of its use. Kept flat, so that depth costs nothing. */
export interface PageNode {
  parent: number;
  tag: string;
  /** Class, id and role, lower case, in one string. */
  names: string;
  /** Class list alone: elements of one template share it. */
  signature: string;
}

/** What the head and the attributes of a page say of its stories. */
export interface PageFacts {
  /** `<meta name|property content>`, first one of each, names in lower case. */
  meta: Map<string, string>;
  /** The objects of all JSON-LD scripts, flat. */
  jsonLd: Record<string, unknown>[];
  title?: string;
  language?: string;
  canonical?: string;
  /** `<time datetime>` in order, with the element they stand in. */
  times: { node: number; value: string }[];
  /** Text of elements marked as byline. */
  bylines: { node: number; text: string }[];
}
