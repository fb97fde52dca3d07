import type { AsideKind, StoryForm } from '../model/story.js';
import type { RawBlock } from './raw-block.js';

/** A story as the page lays it out: its title, the blocks of its body, and the region that it was found in. */
export interface Segment {
  /** Captions, bylines and the like, in the order of the page. */
  beside?: { kind: AsideKind; block: RawBlock }[];
  title?: string;
  blocks: RawBlock[];
  region: readonly RawBlock[];
  /** The element that holds the story, in HTML. */
  node?: number;
  form?: StoryForm;
  /** Set where the words stand in structured data, and not on the page. */
  basis?: 'structured-data';
  /** True where the page is about this story, as far as the layout tells. */
  main?: boolean;
}
