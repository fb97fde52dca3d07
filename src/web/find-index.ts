import { recordTitle } from '../brief/labels.js';
import type { Speech } from '../brief/speech.js';
import { CANDIDATE } from '../model/confidence.js';
import type { Store } from '../store/store.js';
import { pathOf } from './paths.js';

/** What is found in a static site: its kind, what it is called, and its file. */
type Row = [kind: string, title: string, file: string];

const TEXT_LENGTH = 160;

/** A script that knows the titles of a register's stories, events, actors, statements and candidates, for the search of a site without a server. */
export async function searchIndexScript(
  store: Store,
  fileOf: (address: string) => string,
  speech: Speech,
): Promise<string> {
  const rows: Row[] = [];
  for await (const { id, title, outlet } of store.allStories())
    rows.push(['story', [title, outlet].filter(Boolean).join(' · '), fileOf(`/stories/${id}`)]);
  for (const kind of ['event', 'actor'] as const)
    for await (const record of store.allEntries(kind))
      rows.push([kind, recordTitle(record, speech), fileOf(pathOf(record) ?? '')]);
  for await (const record of store.allEntries('statement'))
    if (record.kind === 'statement')
      rows.push([
        'statement',
        recordTitle(record, speech).slice(0, TEXT_LENGTH),
        `${fileOf(`/stories/${record.evidence[0].story}`)}#at-${record.evidence[0].start}`,
      ]);
  for await (const { record, story } of store.allCandidates())
    rows.push([
      CANDIDATE,
      recordTitle(record.would, speech).slice(0, TEXT_LENGTH),
      `${fileOf(`/stories/${story}`)}#at-${record.would.evidence[0].start}`,
    ]);
  return `globalThis.daftarIndex=${JSON.stringify(rows)};\n`;
}
