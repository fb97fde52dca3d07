// spans.mjs SHARED LANGUAGE: the annotated stories of a language as spans, a line a story, offsets in code points (Python's).
// Annotations quote words; where they do not say which occurrence is meant, the words of a statement are those nearest to what is said.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [shared, language] = process.argv.slice(2);
const { resolve, spanOf } = await import(path.resolve(shared, 'corpus/resolve.mjs'));
const rows = (name) =>
  readFileSync(path.join(shared, 'corpus', language, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

const isLetter = (sign) => /[\p{L}\p{N}]/u.test(sign ?? ' ');

/** The whole-word occurrence of quoted words that lies nearest to a span; the one that is meant, where the annotation says so. */
function nearest(text, words, to) {
  if (words == null || Array.isArray(words) || words.includes(' … ') || !to) return spanOf(text, words);
  let best;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isLetter(text[at - 1]) || isLetter(text[end])) continue;
    const distance = at >= to.end ? at - to.end : end <= to.start ? to.start - end : 1;
    if (!best || distance < best.distance) best = { start: at, end, quote: words, distance };
  }
  return best ? { start: best.start, end: best.end, quote: words } : spanOf(text, words);
}

function statementsOf(text, statements) {
  return statements
    .map((s) => {
      const content = spanOf(text, s.what);
      const cue = nearest(text, s.cue, content);
      const source = nearest(text, s.by, cue ?? content);
      return { source, cue, content, stance: s.st, keep: Boolean(s.keep) };
    })
    .filter((s) => s.content);
}

function commitmentsOf(text, commitments) {
  return commitments
    .map((c) => {
      const what = spanOf(text, c.what);
      const due = c.due ? { ...nearest(text, c.due[0], what), value: c.due[1] } : undefined;
      return { what, by: nearest(text, c.by, what), due: due?.start === undefined ? undefined : due, status: c.s };
    })
    .filter((c) => c.what);
}

/** Offsets in UTF-16 units as offsets in code points. */
function inCodePoints(text, value) {
  const at = new Uint32Array(text.length + 1);
  let points = 0;
  for (let i = 0; i < text.length; i++) {
    at[i] = points;
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit >= 0xdc00) points++;
  }
  at[text.length] = points;
  const convert = (one) => {
    if (Array.isArray(one)) return one.map(convert);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, key === 'start' || key === 'end' ? at[inner] : convert(inner)]),
    );
  };
  return convert(value);
}

const stories = new Map(rows('stories').map((story) => [story.id, story]));
for (const annotation of rows('annotations')) {
  const story = stories.get(annotation.id);
  if (!story) continue;
  const { text, title, published } = story;
  const gold = resolve(text, annotation);
  gold.commitments = commitmentsOf(text, annotation.commitments ?? []);
  const asked = annotation.statements ?? (annotation.id.startsWith('polnear') ? undefined : []);
  gold.statements = asked && statementsOf(text, asked);
  process.stdout.write(
    `${JSON.stringify({ id: annotation.id, text, title, published, language, ...inCodePoints(text, gold) })}\n`,
  );
}
