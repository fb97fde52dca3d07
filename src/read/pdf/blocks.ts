import { endsSentence, type RawBlock, rawBlock } from '../raw-block.js';
import type { PdfLine } from './lines.js';

export type { PdfLine } from './lines.js';

/** Letters this much larger than the body's are a heading's, smaller ones a note's. */
const HEADING_SIZE = 1.15;
const TITLE_SIZE = 1.5;
const NOTE_SIZE = 0.86;
/** Feet of lines further apart than this many times the letters' height begin a new paragraph. */
const PARAGRAPH_GAP = 1.75;
/** A line that ends this share of the column's width before its edge is the last of its paragraph. */
const SHORT_LINE = 0.82;
/** Lines at the head or foot of this many pages are running heads. */
const FEWEST_REPEATS = 3;
const EDGE_LINES = 2;
const BULLET = /^(?:[•▪◦‣·●■–-]|\d{1,2}[.)])\s+/;

/** The paragraphs, headings and lists of a document, with its running heads, page numbers and notes known as such. */
export function blocksOfPdf(lines: readonly PdfLine[]): RawBlock[] {
  const body = bodySize(lines);
  const running = runningHeads(lines);
  const width = columnWidth(lines, body);
  const blocks: RawBlock[] = [];
  let open: PdfLine[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(blockOf(open, blocks.length, body));
    open = [];
  };
  for (const line of lines) {
    const furniture = running.has(line) ? 'running-head' : isNote(line, body) ? 'footnote' : undefined;
    if (furniture) {
      blocks.push({ ...rawBlock(blocks.length, { text: line.text }), furniture });
      continue;
    }
    const last = open.at(-1);
    if (last && !goesOn(last, line, width)) close();
    open.push(line);
  }
  close();
  return blocks.map((block, index) => ({ ...block, index }));
}

/** The size that most letters have. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/** How wide the lines of the body are: that of the tenth widest in a hundred. */
function columnWidth(lines: readonly PdfLine[], body: number): number {
  const widths = lines
    .filter(({ size }) => Math.abs(size - body) <= 1)
    .map(({ x, right }) => right - x)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

function goesOn(last: PdfLine, line: PdfLine, width: number): boolean {
  if (Math.abs(last.size - line.size) > Math.max(1, last.size * 0.1)) return false;
  if (BULLET.test(line.text)) return false;
  const ended = endsSentence(last.text) || /:$/.test(last.text);
  const short = last.right - last.x < width * SHORT_LINE;
  if (last.page !== line.page || line.y > last.y) return !ended && !short;
  if (last.y - line.y > Math.max(last.size, line.size) * PARAGRAPH_GAP) return false;
  return !(ended && short);
}

function blockOf(lines: readonly PdfLine[], index: number, body: number): RawBlock {
  let text = '';
  for (const line of lines) {
    if (!text) text = line.text;
    else if (/\p{Ll}[-\u2010\u00ad]$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1) + line.text;
    else text += ` ${line.text}`;
  }
  const size = lines[0].size;
  const heading = size >= body * HEADING_SIZE && text.length < LONGEST_HEADING;
  const level = heading ? (size >= body * TITLE_SIZE ? 1 : 2) : 0;
  const bullet = !heading && BULLET.test(text);
  return rawBlock(index, {
    text: (bullet ? text.replace(BULLET, '') : text).trim() || text,
    kind: heading ? 'heading' : bullet ? 'list' : 'paragraph',
    level,
  });
}

const LONGEST_HEADING = 240;

const isNote = ({ size, text }: PdfLine, body: number): boolean => size <= body * NOTE_SIZE && /\p{L}|\d/u.test(text);

/** Lines at the head and foot of pages that recur, whatever number they hold, and page numbers. */
function runningHeads(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const edges: PdfLine[] = [];
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line].slice(-MOST_LINES_OF_PAGE));
  for (const page of pages.values()) {
    const sorted = [...page].sort((a, b) => b.y - a.y);
    edges.push(...new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)]));
  }
  const times = new Map<string, number>();
  for (const line of edges) times.set(foldLine(line), (times.get(foldLine(line)) ?? 0) + 1);
  return new Set(
    edges.filter(
      (line) =>
        (times.get(foldLine(line)) ?? 0) >= FEWEST_REPEATS ||
        /^(?:page )?\d{1,4}(?: (?:of|\/) ?\d+)?$/i.test(line.text),
    ),
  );
}

const MOST_LINES_OF_PAGE = 400;
const foldLine = ({ text }: PdfLine): string => text.toLowerCase().replace(/\d+/g, '#');
