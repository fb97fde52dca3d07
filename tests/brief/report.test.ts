import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { briefOf } from '../../src/brief/report/brief.js';
import type { BriefDocument, Inline } from '../../src/brief/report/document.js';
import { docxOf } from '../../src/brief/report/docx.js';
import { markdownOf } from '../../src/brief/report/markdown.js';
import { speechOf } from '../../src/brief/speech.js';
import { LANGUAGES, type Language } from '../../src/brief/texts/index.js';
import type { Store } from '../../src/store/store.js';
import { addExamples } from '../support/examples.js';
import { add, newRegister, records } from '../support/register.js';

let register: Awaited<ReturnType<typeof newRegister>>;
beforeAll(async () => {
  register = await newRegister();
  await addExamples(register.store);
});
afterAll(() => register.end());

const ON = '2026-11-20';
const linesOf = ({ blocks }: BriefDocument): Inline[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [...block.parts];
    if (block.kind === 'list') return block.items.flat();
    return block.kind === 'table' ? block.rows.flat(2) : [];
  });

/** Every number of a brief cites a source that is there, and every source is cited. */
async function holdsTogether(store: Store, language: Language): Promise<void> {
  const brief = await briefOf(store, {}, speechOf(language), ON);
  const cited = new Set(
    linesOf(brief).flatMap((part) => (typeof part === 'object' && 'cite' in part ? part.cite : [])),
  );
  expect([...cited].sort((a, b) => a - b)).toEqual(brief.sources.map((_, i) => i + 1));
  expect(brief.dir).toBe(language === 'fa' ? 'rtl' : 'ltr');
  expect(markdownOf(brief)).not.toMatch(/\{\w+\}|undefined|\[object/);
}

describe.each(Object.keys(LANGUAGES) as Language[])('in %s', (language) => {
  test('every number cites a source that is there, and every source is cited', () =>
    holdsTogether(register.store, language));
});

test('the same by way of all rooms', async () => {
  const { store, end } = await newRegister();
  await add(store, ['examples/pages']);
  expect(await records(store, 'event')).not.toEqual([]);
  await holdsTogether(store, 'en');
  await end();
});

test('every text of a language fills in the same as the English one, and none is left out', () => {
  const placeholders = (value: unknown): string[] => {
    if (typeof value === 'string') return [...value.matchAll(/\{\w+\}/g)].map(([name]) => name);
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(placeholders) : [];
  };
  const walk = (one: unknown, english: unknown, path: string): void => {
    if (typeof english === 'string') {
      expect(typeof one, path).toBe('string');
      expect(new Set(placeholders(one)), path).toEqual(new Set(placeholders(english)));
      return;
    }
    const keys = Object.keys(english as object).filter((key) => key !== 'one' || 'other' in (one as object) === false);
    for (const key of keys)
      walk((one as Record<string, unknown>)[key], (english as Record<string, unknown>)[key], `${path}.${key}`);
  };
  for (const [code, { texts }] of Object.entries(LANGUAGES)) {
    walk(texts, LANGUAGES.en.texts, code);
    if (code !== 'en') expect(Object.keys(texts.types).length).toBe(38);
  }
});

test('a brief tells of its period only, and says how it compares with the one before', async () => {
  const brief = await briefOf(register.store, { from: '2026-04-01', to: '2026-04-30' }, speechOf('en'), ON);
  const text = markdownOf(brief);
  const wanted = (await records(register.store, 'event')).filter(
    ({ date }) => (date?.to ?? '') >= '2026-04-01' && (date?.from ?? '9') <= '2026-04-30',
  );
  const table = brief.blocks.findLast((block) => block.kind === 'table');
  expect(table?.kind === 'table' && table.rows).toHaveLength(wanted.length);
  expect(text).toContain(`In this period ${wanted.length} events are reported`);
  const before = (await records(register.store, 'event')).filter(
    ({ date }) => (date?.to ?? '') >= '2026-03-02' && (date?.from ?? '9') <= '2026-03-31',
  ).length;
  const than = before === wanted.length ? 'As many as' : before < wanted.length ? 'more than' : 'fewer than';
  expect(text).toContain(`${than} in as many days before`);
  expect(text).toContain('1 Apr 2026 to 30 Apr 2026');
});

test('a brief on nothing says so', async () => {
  const text = markdownOf(await briefOf(register.store, { from: '1900-01-01', to: '1900-12-31' }, speechOf('en'), ON));
  expect(text).toContain('Nothing is reported in this period.');
});

test('words of pages write no Markdown', () => {
  const brief: BriefDocument = {
    language: 'en',
    dir: 'ltr',
    quotationMarks: ['“', '”'],
    title: '# A | title',
    subtitle: '*so*',
    blocks: [
      {
        kind: 'paragraph',
        parts: [{ quote: '[here](http://evil.example)\n# big <b>' }, { strong: 'a*b ' }, { cite: [1, 2] }],
      },
    ],
    sourcesTitle: 'Sources',
    sources: [{ id: 'story-1', said: 'a_b', url: 'https://x.example/a b<c>' }],
  };
  expect(markdownOf(brief)).toBe(
    '# \\# A \\| title\n\n*\\*so\\**\n\n“\\[here\\](http://evil.example) \\# big \\<b\\>”**a\\*b** [1][2]\n\n## Sources\n\n1. a\\_b <https://x.example/a%20b%3Cc%3E> `story-1`\n',
  );
});

test('the document of Word holds headings, tables and numbered sources', async () => {
  const brief = await briefOf(register.store, {}, speechOf('en'), ON);
  const xml = await partOf(Buffer.from(await docxOf(brief)), 'word/document.xml');
  expect(xml).toContain('What matters most');
  expect(xml.match(/<w:tbl>/g)?.length).toBe(brief.blocks.filter(({ kind }) => kind === 'table').length);
  expect(xml).toContain('w:val="Heading1"');
  for (const { said } of brief.sources) expect(xml).toContain(said.replaceAll('&', '&amp;'));
  const rightToLeft = await briefOf(register.store, {}, speechOf('fa'), ON);
  expect(await partOf(Buffer.from(await docxOf(rightToLeft)), 'word/document.xml')).toContain('<w:bidi/>');
});

/** One part of an archive, as text. */
function partOf(archive: Buffer, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry, async (fault, stream) => {
          if (fault) return reject(fault);
          const parts: Buffer[] = [];
          for await (const part of stream) parts.push(part as Buffer);
          resolve(Buffer.concat(parts).toString('utf8'));
        });
      });
      zip.on('end', () => reject(new Error(`no ${name}`)));
      zip.readEntry();
    });
  });
}
