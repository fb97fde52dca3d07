import { type Findings, NO_FINDINGS } from '../model/findings.js';
import { STAGE_VERSIONS } from '../model/version.js';
import type { StoryActor } from '../resolve/kinds/actor.js';
import type { StoryProgramme } from '../resolve/kinds/programme.js';
import type { Join, Store, UnsureFinding } from '../store/store.js';
import { type AddTools, addCapture, addResolved } from './add.js';

/** How far a rebuild has come. */
export interface RebuildProgress {
  done: number;
  captures: number;
  /** Whether the capture was read again, or what was found in it only put together anew. */
  reread: boolean;
}

/**
 * Derives a register again from its captures, into another one beside it: captures in the order in which they came, decisions with them. What
 * was there stays untouched. A rebuild that was broken off goes on with the same `to`.
 *
 * @param all reads everything again, also what this version's stages would find as it was found.
 */
export async function* rebuildInto(
  from: Store,
  to: Store,
  tools: Omit<AddTools, 'store'>,
  all: boolean,
): AsyncGenerator<RebuildProgress> {
  const ids = await from.captureIds();
  const decisions = await from.decisions();
  await to.transaction(async (tx) => {
    for (const decision of decisions) await tx.putDecision(decision);
  });
  for (const [i, id] of ids.entries()) {
    if (tools.signal?.aborted) return;
    const known = (await to.captureState(id)) === 'done';
    const reread = !known && (all || !(await isCurrent(from, id)));
    if (!known) await (reread ? readAgain(from, id, { ...tools, store: to }) : putAgain(from, to, id));
    yield { done: i + 1, captures: ids.length, reread };
  }
}

async function readAgain(from: Store, id: string, tools: AddTools): Promise<void> {
  const capture = await from.capture(id);
  if (capture) await addCapture(capture, tools);
}

/** Whether a capture's stories were read and understood by this version's stages. */
async function isCurrent(from: Store, capture: string): Promise<boolean> {
  if ((await from.captureState(capture)) !== 'done') return false;
  const versions = await from.derivedBy(capture);
  return versions.every(({ read, extract }) => read === STAGE_VERSIONS.read && extract === STAGE_VERSIONS.extract);
}

/** Takes the stories of a capture and what was found in them over, and resolves that anew. */
async function putAgain(from: Store, to: Store, id: string): Promise<void> {
  const capture = await from.capture(id);
  if (!capture) return;
  const stories = await from.storiesOfCapture(id);
  await to.openCapture(capture, stories.length);
  for (const { id: story } of stories) {
    const told = await from.story(story);
    if (!told || (await to.hasStory(story))) continue;
    const { sameAs: _sameAs, origin: _origin, ...rest } = told;
    await addResolved(to, rest, await findingsOf(from, story), await from.traceOf(story));
  }
  const outlets = new Set(stories.flatMap(({ outlet }) => outlet ?? []));
  const memories = new Map(
    (await Promise.all([...outlets].map(async (outlet) => [outlet, await from.outletMemory(outlet)] as const))).flatMap(
      ([outlet, memory]) => (memory ? [[outlet, memory] as const] : []),
    ),
  );
  await to.finishCapture(id, await from.traceOf(id), memories);
}

/** The findings of a story, those that count and those that do not, in their order. */
async function findingsOf(from: Store, story: string): Promise<Findings> {
  const candidates = await from.candidates({ story, limit: Number.MAX_SAFE_INTEGER });
  const all: (Join | UnsureFinding)[] = [...(await from.joinsOf(story)), ...candidates];
  all.sort((a, b) => a.ordinal - b.ordinal);
  const of = <T>(kind: Join['kind']): T[] => all.filter((one) => one.kind === kind).map(({ mention }) => mention as T);
  return {
    ...NO_FINDINGS,
    events: of('event'),
    statements: of('statement'),
    commitments: of('commitment'),
    figures: of('figure'),
    actors: of<StoryActor>('actor').flatMap(({ mentions }) => mentions),
    programmes: of<StoryProgramme>('programme').map(({ mention }) => mention),
  };
}
