import type { Email } from 'postal-mime';
import { Fault } from '../../model/fault.js';
import { statedDate } from '../dates/published.js';
import { parsePage } from '../html/parse.js';
import type { PageMetadata } from '../metadata.js';
import type { RawBlock } from '../raw-block.js';
import { blocksOfText } from '../text/blocks.js';
import type { Format } from './opened.js';

const DEEPEST_PART = 40;
const LARGEST_HEADERS = 512 * 1024;

/** A mail, or a page that a browser saved as one file (MHTML), which has the same form: RFC 5322 and RFC 2557. */
export const message: Format = {
  mediaType: 'message/rfc822',
  name: 'a mail or a saved page',
  async open(capture) {
    const email = await parse(capture.bytes, capture.name);
    const address = savedPage(email);
    if (address !== undefined) {
      const page = parsePage(email.html ?? '');
      return {
        capture: { ...capture, url: capture.url ?? (address || undefined) },
        blocks: page.blocks,
        html: page,
        given: {},
        cut: page.cut,
      };
    }
    const given = givenBy(email);
    if (email.html) {
      const page = parsePage(email.html);
      return { capture, blocks: page.blocks, html: page, given, form: 'message', cut: page.cut };
    }
    if (!email.text?.trim())
      throw new Fault('no-story', capture.name, 'a mail without words', 'its attachments are to be added one by one');
    const { blocks, cut } = blocksOfText(unquoted(email.text));
    return { capture, blocks: withoutQuotes(blocks), given, form: 'message', cut };
  },
};

async function parse(bytes: Uint8Array, name: string): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: DEEPEST_PART,
      maxHeadersSize: LARGEST_HEADERS,
      rfc822Attachments: true,
    });
  } catch (error) {
    throw new Fault(
      'unreadable',
      name,
      `a mail that cannot be read: ${(error as Error).message}`,
      'save it again as .eml',
    );
  }
}

/** Where a page saved as MHTML came from; an empty string where it does not say; nothing for a mail. */
function savedPage({ headers, html }: Email): string | undefined {
  const header = (name: string) => headers.find(({ key }) => key === name)?.value;
  if (!html || !/multipart\/related/i.test(header('content-type') ?? '')) return undefined;
  const snapshot = header('snapshot-content-location');
  if (snapshot === undefined && !/saved by/i.test(header('from') ?? '')) return undefined;
  return snapshot ?? header('content-location') ?? '';
}

function givenBy({ subject, from, headers }: Email): PageMetadata {
  const date = headers.find(({ key }) => key === 'date')?.value;
  const name = from?.name?.trim() || from?.address?.split('@')[1];
  return {
    title: subject?.trim() || undefined,
    outlet: name,
    published: statedDate(date, 'mail date'),
  };
}

const SIGNATURE = /\n-- ?\n[\s\S]*$/;
/** The signature is no part of what a mail tells. */
const unquoted = (text: string): string => text.replaceAll('\r\n', '\n').replace(SIGNATURE, '\n');

/** Lines that a mail quotes from another were told there. */
function withoutQuotes(blocks: RawBlock[]): RawBlock[] {
  return blocks.map((block) => (/^>/.test(block.text) ? { ...block, furniture: 'quoted-mail' } : block));
}
