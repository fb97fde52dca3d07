import type { Store } from '../store/store.js';

/** Answers kept for a register; the ones asked for least lately are forgotten. */
const MOST_KEPT = 200;

interface Kept {
  revision: string;
  answers: Map<string, Promise<unknown>>;
}
const keptFor = new WeakMap<Store, Kept>();

/**
 * The answer to a question about a register, computed once until the register changes: sums over all events are the same for everyone who looks.
 *
 * @param question names what is asked, with all that it depends on
 */
export async function remembered<T>(store: Store, question: string, answer: () => Promise<T>): Promise<T> {
  const revision = await store.revision();
  let kept = keptFor.get(store);
  if (kept?.revision !== revision) {
    kept = { revision, answers: new Map() };
    keptFor.set(store, kept);
  }
  const { answers } = kept;
  const known = answers.get(question) as Promise<T> | undefined;
  if (known) {
    answers.delete(question);
    answers.set(question, known);
    return known;
  }
  const made = answer();
  answers.set(question, made);
  made.catch(() => answers.delete(question));
  if (answers.size > MOST_KEPT) answers.delete(answers.keys().next().value ?? '');
  return made;
}
