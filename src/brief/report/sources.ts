import type { Evidence } from '../../model/span.js';
import type { Store } from '../../store/store.js';
import type { Speech } from '../speech.js';
import type { Inline, Source } from './document.js';

/** Of one claim so many sources are cited. */
const MOST_CITED = 4;

/** The sources of a brief, numbered in the order in which they are first cited. */
export class Sources {
  readonly #numbers = new Map<string, number>();

  /** The numbers of the stories behind a claim. */
  cite(evidence: readonly Pick<Evidence, 'story'>[]): Inline {
    const stories = [...new Set(evidence.map(({ story }) => story))].slice(0, MOST_CITED);
    return { cite: stories.map((story) => this.#numberOf(story)) };
  }

  #numberOf(story: string): number {
    const number = this.#numbers.get(story) ?? this.#numbers.size + 1;
    this.#numbers.set(story, number);
    return number;
  }

  /** What is known of them, in the order of their numbers. */
  async list(store: Store, { day, joined }: Speech): Promise<Source[]> {
    const ids = [...this.#numbers.keys()];
    const refs = new Map((await store.storyRefs(ids)).map((one) => [one.id, one]));
    return ids.map((id) => {
      const { outlet, title, published, url } = refs.get(id) ?? {};
      return {
        id,
        ...(outlet ? { outlet } : {}),
        said: joined(outlet, title, published && day(published.slice(0, 10))),
        ...(url ? { url } : {}),
      };
    });
  }
}
