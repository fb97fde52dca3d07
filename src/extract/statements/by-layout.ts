import type { Statement } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { overlapping } from '../spans-in.js';
import type { Quotation } from './quotations.js';
import type { Source } from './source.js';

/** Fewer words than this are a label, no statement. */
const FEWEST_WORDS = 3;
/** “MAREN: …”, “Ada Holm: …”, “Poll: …”: up to five words in capitals or with a capital, then a colon. */
const SPEAKER_FIRST = /^["“'‘]?((?:\p{Lu}[\p{L}’'.-]*)(?: \p{Lu}[\p{L}’'.-]*){0,4}): +(?=\S)/u;
/** “Bridge Is Safe, Ada Holm Says” at the end of a line. */
const SPEAKER_LAST = /^(.{12,160}), (\p{Lu}[^,:]{2,60}) (Says?|Said|Reports?|Warns?|Claims?|Finds?|Shows?)\.?$/u;
const REPORTS = /^(?:poll|survey|report|study|analysis|official|officials|police|sources?|ministry|un)$/i;

/** Statements that no grammar gives away, but their place: before a colon, behind a dash, at the end of a headline. */
export function byLayout(context: StoryContext, quotations: readonly Quotation[]): Statement[] {
  const { text } = context;
  const found: Statement[] = behindDash(context, quotations);
  const lines = /[^\n]+/g;
  for (let line = lines.exec(text); line; line = lines.exec(text)) {
    const first = SPEAKER_FIRST.exec(line[0]);
    const start = line.index;
    const end = start + line[0].replace(/[\s.]+$/, '').length;
    if (first && speaks(context, start + first[0].indexOf(first[1]), first[1])) {
      const name = start + first[0].indexOf(first[1]);
      const colon = name + first[1].length;
      add(found, context, [name, colon], [colon, colon + 1], [start + first[0].length, end]);
      continue;
    }
    const last = SPEAKER_LAST.exec(line[0]);
    if (!last) continue;
    const source = start + last[1].length + 2;
    const cue = source + last[2].length + 1;
    add(
      found,
      context,
      [source, source + last[2].length],
      [cue, cue + last[3].length],
      [start, start + last[1].length],
    );
  }
  return found;
}

/** A person, a body, or what reports; in a transcript a name in capitals. */
function speaks(context: StoryContext, at: number, name: string): boolean {
  if (/^\p{Lu}{3,}(?: \p{Lu}{2,})*$/u.test(name) || REPORTS.test(name)) return true;
  return overlapping(context.actors, { start: at, end: at + name.length }).some(
    (actor) => actor.end >= at + name.length && actor.start <= at,
  );
}

const DASH_SPEAKER = /^\s*[―—–]\s*(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){1,3})(?=[\s.,]|$)/u;

/** “…” ― Ada Holm: a quotation with its speaker behind a dash. */
function behindDash(context: StoryContext, quotations: readonly Quotation[]): Statement[] {
  const found: Statement[] = [];
  for (const one of quotations) {
    const behind = DASH_SPEAKER.exec(context.text.slice(one.outerEnd, one.outerEnd + LONGEST_SPEAKER));
    if (!behind) continue;
    const name = one.outerEnd + behind[0].length - behind[1].length;
    const dash = one.outerEnd + behind[0].search(/\S/);
    add(found, context, [name, name + behind[1].length], [dash, dash + 1], [one.start, one.end], true);
  }
  return found;
}

const LONGEST_SPEAKER = 60;

function add(
  found: Statement[],
  { text, actors }: StoryContext,
  [from, to]: [number, number],
  cue: [number, number],
  content: [number, number],
  direct = false,
): void {
  const said = text.slice(...content);
  if (said.split(/\s+/).length < FEWEST_WORDS) return;
  const span = spanOf(text, from, to);
  const source: Source = { name: span.quote, ...span };
  const actor = overlapping(actors, span).at(0);
  if (actor) source.actor = actor.name;
  found.push({
    source,
    cue: spanOf(text, ...cue),
    content: spanOf(text, ...content),
    direct,
    stance: 'says',
  });
}
