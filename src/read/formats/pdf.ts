import { inflateSync } from 'node:zlib';
import type { getDocumentProxy } from 'unpdf';
import { Fault } from '../../model/fault.js';
import { statedDate } from '../dates/published.js';
import type { PageMetadata } from '../metadata.js';
import { blocksOfPdf, type PdfLine } from '../pdf/blocks.js';
import { linesOfPage } from '../pdf/lines.js';
import type { Format } from './opened.js';

/** The longest reports of think tanks have a few hundred pages. */
const MOST_PAGES = 600;
const MOST_LINES = 60_000;
/** A content stream larger than this is made to hurt; fonts and pictures are not decoded for their words. */
const LARGEST_STREAM = 16 * 1024 * 1024;

/** A PDF with a text layer: the words of its pages, in lines, paragraphs and headings by their place and size. */
export const pdf: Format = {
  mediaType: 'application/pdf',
  name: 'a PDF',
  async open(capture) {
    refuseBombs(capture.bytes, capture.name);
    const document = await openPdf(capture.bytes, capture.name);
    try {
      const lines: PdfLine[] = [];
      const pages = Math.min(document.numPages, MOST_PAGES);
      let read = 0;
      while (read < pages && lines.length < MOST_LINES) {
        const page = await document.getPage(++read);
        const content = await page.getTextContent();
        for (const line of linesOfPage(content.items, read)) lines.push(line);
        page.cleanup();
      }
      if (lines.length === 0)
        throw new Fault(
          'no-text',
          capture.name,
          'a PDF without a text layer: pictures of pages',
          'run text recognition on it first',
        );
      const blocks = blocksOfPdf(lines);
      const cut = read < document.numPages ? `pages 1 to ${read} of ${document.numPages}` : undefined;
      return { capture, blocks, given: await givenBy(document), whole: true, form: 'report', cut };
    } catch (error) {
      if (error instanceof Fault) throw error;
      throw unreadable(capture.name, error);
    } finally {
      await document.destroy();
    }
  },
};

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function openPdf(bytes: Uint8Array, name: string): Promise<Document> {
  const unpdf = await import('unpdf');
  try {
    // pdf.js takes the bytes away from whoever hands them over.
    return await unpdf.getDocumentProxy(bytes.slice(), { verbosity: 0, useSystemFonts: false, disableFontFace: true });
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new Fault('encrypted', name, 'a PDF that opens only with a password', 'save it without one');
    throw unreadable(name, error);
  }
}

const unreadable = (name: string, error: unknown): Fault =>
  new Fault(
    'unreadable',
    name,
    `a PDF that cannot be read: ${(error as Error).message}`,
    'save it again, or print it to a new PDF',
  );

/** Titles that programs put in, and no author. */
const NO_TITLE = /^(?:microsoft \w+|untitled|document\d*|slide \d+|.*\.(?:docx?|pdf|indd|qxd|pptx?|xlsx?))\b/i;

async function givenBy(document: Document): Promise<PageMetadata> {
  const info: { Title?: unknown; Author?: unknown; CreationDate?: unknown } = (await document.getMetadata()).info;
  const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);
  const title = text(info.Title);
  const created = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:([+-])(\d{2})'?(\d{2})?|(Z))?/.exec(
    text(info.CreationDate) ?? '',
  );
  return {
    title: title && !NO_TITLE.test(title) ? title : undefined,
    byline: text(info.Author),
    published: created ? statedDate(isoOf(created), 'pdf CreationDate') : undefined,
  };
}

function isoOf([, year, month, day, hour, minute, second, sign, hours, minutes, zulu]: RegExpExecArray): string {
  const date = `${year}-${month}-${day}`;
  if (!hour) return date;
  const zone = sign ? `${sign}${hours}:${minutes ?? '00'}` : (zulu ?? '');
  return `${date}T${hour}:${minute}:${second ?? '00'}${zone}`;
}

/** Streams that are compressed a thousandfold hold no report. */
function refuseBombs(bytes: Uint8Array, name: string): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = source.indexOf('stream'); at >= 0; at = source.indexOf('stream', at + 6)) {
    const head = source.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const dictionary = head.slice(head.lastIndexOf(' obj'));
    if (!/\/Fl(?:ateDecode)?\b/.test(dictionary) || /\/Image\b|\/Length1\b/.test(dictionary)) continue;
    const from = source[at + 6] === 13 ? at + 8 : at + 7;
    const to = source.indexOf('endstream', from);
    if (to < 0) return;
    try {
      inflateSync(source.subarray(from, to), { maxOutputLength: LARGEST_STREAM });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new Fault(
          'too-large',
          name,
          `a PDF with a stream of more than ${LARGEST_STREAM / 1024 / 1024} MB`,
          'print it to a new PDF',
        );
    }
    at = to + 3;
  }
}

const DICTIONARY = 600;
