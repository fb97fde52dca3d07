/** A line of a page as it is set: its words, where it begins, and how high its letters are. */
export interface PdfLine {
  text: string;
  page: number;
  x: number;
  /** Where the line ends. */
  right: number;
  /** From the foot of the page, in points. */
  y: number;
  size: number;
}

interface Item {
  str: string;
  width: number;
  height: number;
  transform: number[];
  hasEOL: boolean;
}

/** Two pieces belong to one line if their feet are closer than this share of their height. */
const SAME_LINE = 0.5;
/** A gap wider than this share of the letters' height is a space, a wider one the next column. */
const SPACE = 0.2;
const COLUMN = 3;

/** The lines of a page, in the order in which its words were set: columns one after the other, mostly. */
export function linesOfPage(items: readonly unknown[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | undefined;
  for (const item of items) {
    if (!isItem(item)) continue;
    const [, , , , x, y] = item.transform;
    const size = item.height || Math.hypot(item.transform[2], item.transform[3]);
    const goesOn =
      line !== undefined &&
      Math.abs(line.y - y) <= Math.max(line.size, size) * SAME_LINE &&
      x >= line.x - size &&
      x - line.right < size * COLUMN;
    if (line && goesOn) {
      const gap = x - line.right > size * SPACE && !/\s$/.test(line.text) && !/^\s/.test(item.str);
      line.text += (gap ? ' ' : '') + item.str;
      line.right = Math.max(line.right, x + item.width);
      if (item.str.trim() && size > line.size) line.size = size;
    } else if (item.str.trim()) {
      line = { text: item.str, page, x, right: x + item.width, y, size };
      lines.push(line);
    }
    if (item.hasEOL) line = undefined;
  }
  return lines.map((one) => ({ ...one, text: one.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}

const isItem = (item: unknown): item is Item =>
  typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
