import { captureAll } from '../capture/captures.js';
import { isCandidate } from '../model/confidence.js';
import { Fault } from '../model/fault.js';
import type { Findings } from '../model/findings.js';
import { HAND_ENTRY } from '../model/hand-entry.js';
import type { OutletMemory } from '../model/outlet-memory.js';
import { belongs, type Situation } from '../model/situation.js';
import type { Capture, Story } from '../model/story.js';
import type { TraceLine } from '../model/trace.js';
import type { Proposer } from '../propose/proposer.js';
import { learn, learntFrom } from '../read/learnt.js';
import { readCapture } from '../read/read.js';
import { storyBands } from '../resolve/resolve.js';
import type { Store, StoreTransaction } from '../store/store.js';
import { withAssumedDates } from './assumed-dates.js';
import { readHandEntry } from './by-hand/read.js';
import { referencesOfPage } from './references.js';
import { restate, takeIn } from './take-in.js';
import { headOf, type UnderstandTools, understand } from './understand.js';

/** What became of one page. */
export type PageOutcome =
  | { source: string; status: 'added'; stories: number; repeats: number; events: number; statements: number }
  | { source: string; status: 'known' }
  | { source: string; status: 'failed'; fault: Fault }
  | { source: string; status: 'left-out'; files: number };

export interface AddTools extends Omit<UnderstandTools, 'trace'> {
  store: Store;
  /** A language model that proposes findings, where one is plugged in. */
  model?: Proposer;
  /** The situation that the pages are added for. */
  situation?: Situation;
  /** Stops after the story in hand. */
  signal?: AbortSignal;
}

/** A fault of the register itself ends the run; a fault of a page only that page. */
const FATAL: ReadonlySet<Fault['code']> = new Set(['register-busy', 'disk-full', 'read-only', 'not-a-register']);

/**
 * Adds the pages that paths, folders and globs name to a register, one at a time, one transaction a story. Pages already
 * there change nothing; a run that was broken off goes on where it stopped and ends in the same register.
 *
 * @throws Fault when the register itself fails; what was stored before is safe.
 */
export async function* addPaths(paths: readonly string[], tools: AddTools): AsyncGenerator<PageOutcome> {
  for await (const one of captureAll(paths)) {
    if (tools.signal?.aborted) return;
    if (one instanceof Fault) yield { source: one.thing, status: 'failed', fault: one };
    else if ('leftOut' in one) yield { source: listed(one.leftOut), status: 'left-out', files: one.leftOut.length };
    else yield await addPage(one, tools);
  }
}

const MOST_LISTED = 3;
/** @example listed(['a.pdf', 'b.png']) // → 'a.pdf, b.png' */
function listed(files: readonly string[]): string {
  const more = files.length - MOST_LISTED;
  return files.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

async function addPage(capture: Capture, tools: AddTools): Promise<PageOutcome> {
  try {
    return await addCapture(capture, tools);
  } catch (error) {
    if (error instanceof Fault && !FATAL.has(error.code))
      return { source: capture.name, status: 'failed', fault: error };
    throw error;
  }
}

/** Adds one capture: reads its stories, and takes each in. */
export async function addCapture(capture: Capture, tools: AddTools): Promise<PageOutcome> {
  const { store, situation } = tools;
  if ((await store.captureState(capture.id)) === 'done') {
    if (situation) await putInSituation(store, situation, await storiesOf(store, capture.id));
    return { source: capture.name, status: 'known' };
  }
  if (capture.mediaType === HAND_ENTRY) return addHandEntry(capture, tools);
  const trace: TraceLine[] = [];
  const before = new Map<string, OutletMemory | undefined>();
  const remembered = async (outlet: string) => {
    if (!before.has(outlet)) before.set(outlet, await store.outletMemory(outlet));
    return before.get(outlet);
  };
  const stories = await readCapture(capture, {
    trace: (line) => trace.push(line),
    learnt: async (outlet) => learntFrom(await remembered(outlet)),
  });
  const references = referencesOfPage(stories);
  await store.openCapture(capture, stories.length);
  const outcome = {
    source: capture.name,
    status: 'added' as const,
    stories: stories.length,
    repeats: 0,
    events: 0,
    statements: 0,
  };
  for (const [i, story] of stories.entries()) {
    if (await store.hasStory(story.id)) continue;
    const added = await addStory(story, references[i], tools);
    if (added.repeat) outcome.repeats++;
    outcome.events += added.events;
    outcome.statements += added.statements;
    if (tools.signal?.aborted) return outcome;
  }
  const memories = new Map<string, OutletMemory>();
  for (const story of stories) {
    if (story.outlet)
      memories.set(story.outlet, learn(memories.get(story.outlet) ?? (await remembered(story.outlet)), story));
  }
  await store.finishCapture(capture.id, trace, memories);
  if (situation) await putInSituation(store, situation, stories);
  return outcome;
}

async function storiesOf(store: Store, capture: string): Promise<Story[]> {
  const records = await store.storiesOfCapture(capture);
  const stories = await Promise.all(records.map(({ id }) => store.story(id)));
  return stories.flatMap((story) => story ?? []);
}

/** Keeps which of the stories are a matter of a situation. */
async function putInSituation(store: Store, situation: Situation, stories: readonly Story[]): Promise<void> {
  const own = stories.filter((story) => belongs(story, situation)).map(({ id }) => id);
  await store.addToSituation(situation.name, own);
}

/** Takes in an entry that was made by hand: it is its own story, and says itself what is found in it. */
export async function addHandEntry(
  capture: Capture,
  { store, gazetteer }: Pick<AddTools, 'store' | 'gazetteer'>,
): Promise<PageOutcome> {
  const { story, findings } = readHandEntry(capture, gazetteer);
  await store.openCapture(capture, 1);
  if (!(await store.hasStory(story.id))) await addResolved(store, story, findings, []);
  await store.finishCapture(capture.id, []);
  const { events, statements } = findings;
  return {
    source: capture.name,
    status: 'added',
    stories: 1,
    repeats: 0,
    events: events.length,
    statements: statements.length,
  };
}

async function addStory(
  story: Story,
  reference: ReturnType<typeof referencesOfPage>[number],
  { store, gazetteer, reader, actors, model }: AddTools,
): Promise<Added> {
  const trace: TraceLine[] = [];
  const note = (line: TraceLine) => trace.push(line);
  const { text, published, language } = story;
  const proposals = await model?.propose(text);
  const found = await understand(
    { text, ...headOf(story), published, language, reference, proposals },
    { gazetteer, reader, actors, trace: note },
  );
  const findings = withAssumedDates(found, reference);
  const told: Story = { ...story, language: story.language ?? findings.language };
  return addResolved(store, told, findings, trace);
}

interface Added {
  repeat: boolean;
  events: number;
  statements: number;
}

/** Resolves what was found in a story, and keeps both, in one transaction. */
export async function addResolved(
  store: Store,
  story: Story,
  findings: Findings,
  before: readonly TraceLine[],
): Promise<Added> {
  return store.transaction((tx) => addWithin(tx, story, findings, before));
}

/** The same within a transaction that is open. */
export async function addWithin(
  tx: StoreTransaction,
  story: Story,
  findings: Findings,
  before: readonly TraceLine[],
): Promise<Added> {
  const trace = before.filter(({ stage }) => stage !== 'resolve');
  const bands = story.form === 'entry' ? [] : storyBands(story.text);
  const resolution = await takeIn(tx, story, findings, bands, (line) => trace.push(line));
  await tx.apply({ story, bands, trace, ...resolution });
  await restate(tx, resolution);
  return {
    repeat: resolution.sameAs !== undefined,
    events: findings.events.filter((one) => !isCandidate(one)).length,
    statements: findings.statements.filter((one) => !isCandidate(one)).length,
  };
}
