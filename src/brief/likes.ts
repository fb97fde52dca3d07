import type { Story } from '../model/story.js';
import type { Store } from '../store/store.js';
import { type Change, differences } from './differences.js';

/** A story that tells the same as another, or that stood under the same address at another time. */
export interface Like {
  story: Pick<Story, 'id' | 'outlet' | 'title' | 'published' | 'updated'>;
  relation: 'original' | 'copy' | 'earlier version' | 'later version';
  /** What the earlier of the two has, and what the later has instead. */
  changes: Change[];
}

/** Of a story that many reprint, so many are compared. */
const MOST_COMPARED = 20;

/**
 * Those that tell the same as a story, and other versions of it: what was captured under its address at another time. Each with where it differs.
 *
 * @returns the original and versions first, then copies as they were added; and how many more there are, which are not compared.
 */
export async function likesOf(
  store: Store,
  story: Story & { sameAs?: string },
): Promise<{ likes: Like[]; more: number }> {
  const versions = story.url ? await store.storiesAt(story.url) : [];
  const isVersion = new Set(
    versions.filter(({ capture, main }) => capture !== story.capture && main === story.main).map(({ id }) => id),
  );
  const original = story.sameAs ?? story.id;
  const copies = await store.copiesOf(original);
  const ids = new Set([original, ...isVersion, ...copies.map(({ id }) => id)]);
  ids.delete(story.id);
  const likes: Like[] = [];
  for (const id of [...ids].slice(0, MOST_COMPARED)) {
    const other = await store.story(id);
    if (!other) continue;
    const { outlet, title, published, updated } = other;
    const [own, its] = [timeOf(story), timeOf(other)];
    const older = own && its && own !== its ? its < own : id === original;
    likes.push({
      story: { id, outlet, title, published, updated },
      relation: relationOf(isVersion.has(id), older, id === original),
      changes: older ? differences(other.text, story.text) : differences(story.text, other.text),
    });
  }
  return { likes, more: ids.size - likes.length };
}

function relationOf(version: boolean, older: boolean, original: boolean): Like['relation'] {
  if (version) return older ? 'earlier version' : 'later version';
  return original ? 'original' : 'copy';
}

const timeOf = ({ updated, published }: Story): string | undefined => updated?.value ?? published?.value;
