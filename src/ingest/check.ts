import { captureId } from '../model/id.js';
import { ENTRY_KINDS } from '../model/register.js';
import { isSpan, spanHolds, wrongSpan } from '../model/span.js';
import type { Store } from '../store/store.js';

/** What a check found, a line each; `gone` are decisions whose words are no longer there, which is no fault. */
export interface Checked {
  faults: string[];
  gone: string[];
  stories: number;
  entries: number;
}

/** Holds a register against itself: captures against their hashes, every span against its words, references, counts, the search index. */
export async function checkRegister(store: Store): Promise<Checked> {
  const checked: Checked = { faults: await store.faults(), gone: [], stories: 0, entries: 0 };
  for (const id of await store.captureIds()) {
    const capture = await store.capture(id);
    if (capture && !id.includes('#') && captureId(capture.bytes) !== id)
      checked.faults.push(`${id}: the bytes of the capture are not those that were taken in`);
  }
  for await (const { id } of store.allStories()) {
    checked.stories++;
    const text = (await store.story(id))?.text ?? '';
    for (const { kind, ordinal, mention } of await store.joinsOf(id))
      if (wrongSpan(text, mention)) checked.faults.push(`${id} ${kind} ${ordinal}: a span does not hold its words`);
  }
  const texts = new Map<string, string>();
  for await (const { record, mention } of store.allCandidates()) {
    const text = (await store.story(record.story))?.text ?? '';
    if (wrongSpan(text, mention) || !(await evidenceHolds(store, texts, record.would)))
      checked.faults.push(`${record.id}: its evidence is not in the story it names`);
  }
  for (const kind of ENTRY_KINDS)
    for await (const record of store.allEntries(kind)) {
      checked.entries++;
      if (!(await evidenceHolds(store, texts, record)))
        checked.faults.push(`${record.id}: its evidence is not in the story it names`);
    }
  for (const { id, grounds, undone } of await store.decisions())
    for (const ground of undone ? [] : grounds)
      if (!(await store.hasGround(ground)))
        checked.gone.push(`${id}: what it stands on is no longer told by ${ground.story}`);
  return checked;
}

/** Texts kept while evidence is checked: entries speak of the same stories again and again. */
const MOST_TEXTS = 500;

async function evidenceHolds(store: Store, texts: Map<string, string>, value: unknown): Promise<boolean> {
  if (Array.isArray(value)) {
    for (const one of value) if (!(await evidenceHolds(store, texts, one))) return false;
    return true;
  }
  if (typeof value !== 'object' || value === null) return true;
  if (isSpan(value) && 'story' in value && typeof value.story === 'string') {
    let text = texts.get(value.story);
    if (text === undefined) {
      text = (await store.story(value.story))?.text ?? '';
      if (texts.size >= MOST_TEXTS) texts.clear();
      texts.set(value.story, text);
    }
    return spanHolds(text, value);
  }
  return evidenceHolds(store, texts, Object.values(value));
}
