// The annotations of the shared corpus as frames, as if the reader had made no fault: what is left to lose is in the values.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Stories of a language of the corpus: `[{ story, frames, gold }]`, `gold` as `corpus/resolve.mjs` gives it. */
export async function goldFrames(shared, language) {
  const { resolve } = await import(path.resolve(shared, 'corpus/resolve.mjs'));
  const rows = (name) =>
    readFileSync(path.join(shared, 'corpus', language, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line));
  const stories = new Map(rows('stories').map((story) => [story.id, { language, ...story }]));
  return rows('annotations')
    .filter(({ id }) => stories.has(id))
    .map((annotation) => {
      const story = stories.get(annotation.id);
      const gold = resolve(story.text, annotation);
      return { story, gold, frames: framesOf(gold) };
    });
}

const sure = ({ start, end }) => ({ start, end, chance: 1 });
const known = (span) => (span?.start === undefined ? undefined : sure(span));

function framesOf({ names, events, statements = [], commitments, figures }) {
  const roles = (event) => [
    ...['actor', 'target', 'affected'].flatMap((role) => event[role].map((span) => ({ role, ...sure(span) }))),
    ...event.place.map((span, i) => ({ role: i === 0 ? 'place' : 'area', ...sure(span) })),
    ...event.counts.filter(known).map((count) => ({ role: count.effect, ...sure(count) })),
    ...(known(event.date) ? [{ role: 'date', ...sure(event.date) }] : []),
  ];
  return {
    names: names.map((name) => ({ ...sure(name), kind: name.kind })),
    events: events.map((event) => ({
      type: event.type,
      kind: event.kind,
      status: event.status,
      main: event.main ? 1 : 0,
      chance: 1,
      mentions: [...event.triggers, ...event.mentions].map(sure),
      roles: roles(event),
    })),
    statements: statements
      .filter((one) => one.cue)
      .map((one) => ({
        cue: sure(one.cue),
        stance: one.stance,
        keep: one.keep ? 1 : 0,
        chance: 1,
        ...(known(one.source) ? { source: known(one.source) } : {}),
        contents: [sure(one.content)],
      })),
    commitments: commitments
      .filter((one) => one.what)
      .map((one) => ({
        deed: sure(one.what),
        what: sure(one.what),
        ...(known(one.by) ? { by: known(one.by) } : {}),
        ...(known(one.due) ? { due: known(one.due) } : {}),
        status: one.status,
        chance: 1,
      })),
    figures: figures.map((figure) => ({ quantity: sure(figure), chance: 1 })),
  };
}
