import { recordTitle } from '../../brief/labels.js';
import { type Like, likesOf } from '../../brief/likes.js';
import { speechOf } from '../../brief/speech.js';
import { Fault } from '../../model/fault.js';
import { openRegister } from '../../store/open.js';
import type { Store, StoredCandidate } from '../../store/store.js';
import { DEFAULT_REGISTER } from '../command.js';
import { entryLines, heading, quiet } from '../entry-lines.js';
import { writeLine } from '../output.js';

/** `daftar show ID`: a story or an entry, every value with the words behind it. */
export async function run([id]: string[], options: { register?: string; json?: boolean }): Promise<number> {
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    const entry = await store.entry(id);
    if (entry) {
      if (options.json) await writeLine(JSON.stringify(entry.record));
      else for (const line of await entryLines(store, entry.record)) await writeLine(line);
      return 0;
    }
    const candidate = await store.candidate(id);
    if (candidate) {
      if (options.json) await writeLine(JSON.stringify(candidate.record));
      else for (const line of await candidateLines(store, candidate)) await writeLine(line);
      return 0;
    }
    const story = await store.story(id);
    if (!story)
      throw new Fault('no-such-entry', id, 'no story and no entry has this id', 'see the ids with “daftar list”');
    if (options.json) await writeLine(JSON.stringify(story));
    else for (const line of await storyLines(store, story)) await writeLine(line);
    return 0;
  } finally {
    await store.close();
  }
}

const SPEECH = speechOf('en');

/** What a candidate's entry would be, and that it is none. */
async function candidateLines(store: Store, { record, story }: StoredCandidate): Promise<string[]> {
  const chance = SPEECH.percent(record.confidence);
  return [
    quiet(`A candidate of ${story}: ${chance} likely, counted nowhere`),
    ...(await entryLines(store, record.would)),
  ];
}

async function storyLines(store: Store, story: NonNullable<Awaited<ReturnType<Store['story']>>>): Promise<string[]> {
  const lines = [
    heading(story.title ?? '(no title)'),
    quiet([story.id, story.outlet, story.published?.value, story.byline].filter(Boolean).join(' · ')),
  ];
  const { likes, more } = await likesOf(store, story);
  for (const like of likes) lines.push(...likeLines(like));
  if (more > 0) lines.push(`and ${more} more copies`);
  lines.push('', story.text, '', heading('In the register'));
  for (const join of await store.joinsOf(story.id)) {
    const entry = await store.entry(join.entry);
    if (entry && entry.record.kind !== 'actor')
      lines.push(`  ${join.kind.padEnd(11)} ${recordTitle(entry.record)} ${quiet(join.entry)}`);
  }
  const candidates = await store.candidates({ story: story.id });
  if (candidates.length > 0) lines.push('', heading('Candidates: read, not counted'));
  for (const { kind, record } of candidates)
    lines.push(
      `  ${kind.padEnd(11)} ${SPEECH.percent(record.confidence)} ${recordTitle(record.would)} ${quiet(record.id)}`,
    );
  return lines;
}

const RELATIONS: Readonly<Record<Like['relation'], string>> = {
  original: 'tells the same as',
  copy: 'is told again in',
  'earlier version': 'stood at its address before as',
  'later version': 'stands at its address later as',
};

/** Which other story tells the same, and the words in which the two differ. */
function likeLines({ story, relation, changes }: Like): string[] {
  const other = [story.id, story.outlet, story.published?.value].filter(Boolean).join(' · ');
  return [
    `${RELATIONS[relation]} ${other}${changes.length === 0 ? ', word for word' : ''}`,
    ...changes.flatMap(({ was, now }) => [...(was ? [`  − ${was.quote}`] : []), ...(now ? [`  + ${now.quote}`] : [])]),
  ];
}
