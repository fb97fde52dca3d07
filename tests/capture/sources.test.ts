import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { capturesIn, isCapture, storiesIn } from '../support/captures.js';
import { makePdf } from '../support/pdf.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'daftar-sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array): string => {
  const where = path.join(folder, name);
  writeFileSync(where, content);
  return where;
};

const LEAD =
  'The ferry Marandu ran onto a sandbank off Dol on Friday morning with sixty people on board, the harbour master said.';
const SECOND =
  'Fishing boats took the passengers to the northern pier, where the Red Crescent gave them tea and blankets.';
const page = (title: string) =>
  `<html lang="en"><body><h1>${title}</h1><div class="text"><p>${LEAD}</p><p>${SECOND}</p></div></body></html>`;

describe('web archives', () => {
  const record = (type: string, url: string, http: string, body: string | Uint8Array = ''): Buffer => {
    const block = Buffer.concat([Buffer.from(http ? `${http}\r\n\r\n` : ''), Buffer.from(body)]);
    const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-05-09T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000${url.length % 10}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
  };
  const ok = (type: string, more = '') => `HTTP/1.1 200 OK\r\nContent-Type: ${type}${more}`;
  const windows1251 = Buffer.from(
    [...'<p>']
      .map((c) => c.charCodeAt(0))
      .concat(
        [
          ...'Паром из Белкуя сел на мель у Дола в пятницу утром, сообщили в порту. Пассажиры не пострадали, и груз на судне цел, как сказал капитан.',
        ].map((c) =>
          (c.codePointAt(0) ?? 0) < 128 ? (c.codePointAt(0) ?? 0) : (c.codePointAt(0) ?? 0) - 0x410 + 0xc0,
        ),
      ),
  );
  const records = [
    record('response', 'https://times.example/ferry', ok('text/html; charset=utf-8'), page('Ferry aground off Dol')),
    record('response', 'https://times.example/a.png', ok('image/png'), 'PNG'),
    record(
      'response',
      'https://times.example/old',
      'HTTP/1.1 301 Moved Permanently\r\nLocation: /ferry\r\nContent-Type: text/html',
    ),
    record('request', 'https://times.example/ferry', 'GET /ferry HTTP/1.1\r\nHost: times.example'),
    record('response', 'https://vestnik.example/parom', ok('text/html; charset=windows-1251'), windows1251),
    record(
      'response',
      'https://times.example/gz',
      ok('text/html', '\r\nContent-Encoding: gzip'),
      gzipSync(page('Ferry aground, packed')),
    ),
    record(
      'response',
      'https://times.example/br',
      ok('text/html', '\r\nContent-Encoding: br'),
      brotliCompressSync(page('Ferry aground, packed well')),
    ),
  ];

  test.each([
    ['plain', file('crawl.warc', Buffer.concat(records))],
    ['each record compressed', file('crawl.warc.gz', Buffer.concat(records.map((one) => gzipSync(one))))],
  ])('%s: every response of a page, with its address and charset', async (_, archive) => {
    const { stories, faults } = await storiesIn(archive);
    expect(faults).toEqual([]);
    expect(stories.map(({ url, source }) => [url, source.slice(source.indexOf('#'))])).toEqual([
      ['https://times.example/ferry', '#1'],
      ['https://vestnik.example/parom', '#5'],
      ['https://times.example/gz', '#6'],
      ['https://times.example/br', '#7'],
    ]);
    expect(stories[1].text).toContain('Паром из Белкуя');
    expect(stories[3].title).toBe('Ferry aground, packed well');
  });

  test('what is no page is left out aloud, with the reason', async () => {
    const leftOut = (await capturesIn(file('left.warc', Buffer.concat(records)))).flatMap((one) =>
      'leftOut' in one ? one.leftOut : [],
    );
    expect(leftOut).toEqual([expect.stringMatching(/#2 \(image\/png\)$/), expect.stringMatching(/#3 \(status 301\)$/)]);
  });

  test('an archive that breaks off gives what came before, and a fault', async () => {
    const whole = Buffer.concat(records.map((one) => gzipSync(one)));
    const { stories, faults } = await storiesIn(file('broken.warc.gz', whole.subarray(0, whole.length - 60)));
    expect(stories.length).toBeGreaterThanOrEqual(3);
    expect(faults).toHaveLength(1);
    expect(faults[0].code).toBe('bad-record');
  });

  test('no archive at all', async () => {
    const { faults } = await storiesIn(file('none.warc', 'WARC/1.0\r\nnonsense'));
    expect(faults.map(({ code }) => code)).toEqual(['bad-record']);
  });
});

describe('feeds', () => {
  const content = `<p>${LEAD}</p><p>${SECOND}</p>`;
  const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Oru Times</title><language>en-gb</language>
<item><title>Ferry aground off Dol</title><link>https://times.example/ferry</link><pubDate>Fri, 09 May 2031 10:15:00 +0500</pubDate><dc:creator>Lia Maren</dc:creator><description>Short.</description><content:encoded><![CDATA[${content}]]></content:encoded></item>
<item><title>Pier to be built</title><link>https://times.example/pier</link><description>The harbour board has a plan.</description></item></channel></rss>`;

  test('RSS: entries with their full content are stories, the others teasers', async () => {
    const { stories, faults } = await storiesIn(file('feed.xml', rss));
    expect(stories).toEqual([
      expect.objectContaining({
        title: 'Ferry aground off Dol',
        outlet: 'Oru Times',
        byline: 'Lia Maren',
        language: 'en',
        url: 'https://times.example/ferry',
        published: expect.objectContaining({
          value: '2031-05-09',
          time: '2031-05-09T10:15:00+05:00',
          basis: 'metadata',
        }),
        text: `${LEAD}\n\n${SECOND}`,
      }),
    ]);
    expect(faults.map(({ code, wayOut }) => [code, wayOut])).toEqual([
      ['teaser', 'add the page itself: https://times.example/pier'],
    ]);
  });

  test('Atom', async () => {
    const { stories } = await storiesIn(
      file(
        'atom.xml',
        `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Dol Courier</title><entry><title>Ferry aground</title><id>1</id><link href="https://courier.example/1"/><published>2031-05-09T10:15:00Z</published><updated>2031-05-10T10:15:00Z</updated><author><name>Omar Tesh</name></author><content type="html">${content.replaceAll('<', '&lt;')}</content></entry></feed>`,
      ),
    );
    expect(stories[0]).toMatchObject({
      title: 'Ferry aground',
      outlet: 'Dol Courier',
      byline: 'Omar Tesh',
      url: 'https://courier.example/1',
      published: { value: '2031-05-09' },
      updated: { value: '2031-05-10' },
    });
  });

  test('JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Pier Notes',
      items: [
        {
          id: '1',
          url: 'https://pier.example/1',
          title: 'Ferry aground',
          content_text: `${LEAD}\n\n${SECOND}`,
          date_published: '2031-05-09T10:15:00+05:00',
        },
      ],
    };
    const { stories } = await storiesIn(file('feed.json', JSON.stringify(feed)));
    expect(stories[0]).toMatchObject({ title: 'Ferry aground', outlet: 'Pier Notes', text: `${LEAD}\n\n${SECOND}` });
  });

  test('an entry keeps its id when the feed comes again with another before it', async () => {
    const later = rss.replace(
      '<item>',
      '<item><title>New</title><link>https://times.example/new</link><description>New.</description></item><item>',
    );
    const ids = async (name: string, text: string) =>
      (await capturesIn(file(name, text))).filter(isCapture).map(({ id }) => id);
    const before = await ids('feed-1.xml', rss);
    expect((await ids('feed-2.xml', later)).slice(1)).toEqual(before);
  });

  test('entities that grow a thousandfold cost nothing', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]><rss version="2.0"><channel><title>&e;&e;&e;</title><item><title>x</title><description>&e;&e;&e;&e;</description></item></channel></rss>`;
    const { stories, faults } = await storiesIn(file('bomb.xml', bomb));
    expect(stories).toEqual([]);
    expect(faults).toHaveLength(1);
  });
});

describe('mail', () => {
  const mail = (type: string, body: string, more = '') =>
    `From: "Orlu Press Office" <press@orlu.example>\r\nTo: list@orlu.example\r\nSubject: =?utf-8?Q?Ferry_aground_off_D=C3=B3l?=\r\nDate: Fri, 09 May 2031 10:15:00 +0500\r\nMIME-Version: 1.0\r\n${more}Content-Type: ${type}\r\n\r\n${body}`;

  test('a mail in plain text: its subject, its sender, its date; not what it quotes', async () => {
    const { stories } = await storiesIn(
      file(
        'a.eml',
        mail(
          'text/plain; charset=utf-8',
          `${LEAD}\r\n\r\n${SECOND}\r\n\r\n> An older message said that the ferry would sail on time, as it does on all Fridays of the year.\r\n-- \r\nOrlu Press Office\r\n`,
        ),
      ),
    );
    expect(stories).toEqual([
      expect.objectContaining({
        form: 'message',
        title: 'Ferry aground off Dól',
        outlet: 'Orlu Press Office',
        published: expect.objectContaining({ value: '2031-05-09', time: '2031-05-09T10:15:00+05:00' }),
        text: `${LEAD}\n\n${SECOND}`,
      }),
    ]);
  });

  test('a mail in HTML', async () => {
    const { stories } = await storiesIn(file('b.eml', mail('text/html; charset=utf-8', page('Ferry aground'))));
    expect(stories[0].text).toBe(`${LEAD}\n\n${SECOND}`);
  });

  test('a page saved as MHTML is a page, at its own address', async () => {
    const saved = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://times.example/ferry\r\nSubject: Ferry aground off Dol\r\nDate: Sun, 1 Jun 2031 09:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://times.example/ferry\r\n\r\n${page('Ferry aground off Dol').replaceAll('=', '=3D')}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://times.example/a.png\r\n\r\niVBORw0K\r\n--b--\r\n`;
    const { stories } = await storiesIn(file('page.mhtml', saved));
    expect(stories[0]).toMatchObject({
      title: 'Ferry aground off Dol',
      url: 'https://times.example/ferry',
      text: `${LEAD}\n\n${SECOND}`,
    });
    expect(stories[0].form).toBeUndefined();
    expect(stories[0].published).toBeUndefined();
  });
});

describe('PDF', () => {
  const lines = (texts: string[], from: number) => texts.map((text, i) => ({ text, y: from - i * 14 }));
  const report = [1, 2, 3].map((n) => [
    { text: 'Valley Institute  Report 12', y: 800, size: 9 },
    ...(n === 1
      ? [{ text: 'The border in the year of the flood', y: 740, size: 22 }]
      : [{ text: `Chapter ${n}`, y: 740, size: 15 }]),
    ...lines(
      [
        `The river rose on the night of day ${n}, and took the lower road with it, so that`,
        'the post at Hatun could be supplied only by boat for eleven weeks. The com-',
        'mander asked for two more boats.',
      ],
      700,
    ),
    ...lines(
      [
        `They came in the week after that, number ${n} of them with a broken engine, and were`,
        'put to use on the same day.',
      ],
      640,
    ),
    { text: String(n), y: 40, x: 290 },
  ]);

  test('a report: its headings and paragraphs, without running heads and page numbers', async () => {
    const { stories } = await storiesIn(
      file(
        'report.pdf',
        makePdf(report, {
          info: { Title: 'report-final.docx', Author: 'Rano Velu', CreationDate: "D:20310509101500+05'00'" },
        }),
      ),
    );
    expect(stories).toHaveLength(1);
    const [{ title, byline, form, published, text, blocks }] = stories;
    expect({ title, byline, form, published: published?.time }).toEqual({
      title: 'The border in the year of the flood',
      byline: 'Rano Velu',
      form: 'report',
      published: '2031-05-09T10:15:00+05:00',
    });
    expect(
      text.startsWith(
        'The river rose on the night of day 1, and took the lower road with it, so that the post at Hatun could be supplied only by boat for eleven weeks. The commander asked for two more boats.\n\nThey came',
      ),
    ).toBe(true);
    expect(text).not.toMatch(/Report 12|^\d$/m);
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Chapter 2',
      'Chapter 3',
    ]);
  });

  test('pictures of pages have no text', async () => {
    const { faults } = await storiesIn(file('scan.pdf', makePdf([[], []])));
    expect(faults.map(({ code }) => code)).toEqual(['no-text']);
  });

  test('a PDF that opens only with a password', async () => {
    const key = '(0123456789abcdef0123456789abcdef)';
    const { faults } = await storiesIn(
      file(
        'locked.pdf',
        makePdf(report, {
          trailer: `/ID [${key} ${key}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
        }),
      ),
    );
    expect(faults.map(({ code }) => code)).toEqual(['encrypted']);
  });

  test('a PDF that breaks off', async () => {
    const whole = makePdf(report);
    const { faults } = await storiesIn(file('torn.pdf', whole.subarray(0, 60)));
    expect(faults.map(({ code }) => code)).toEqual(['unreadable']);
  });
});

test('JSON lines: a story a line, with what the line states; a broken line costs only itself', async () => {
  const { stories, faults } = await storiesIn(
    file(
      'texts.jsonl',
      `${JSON.stringify({ id: 'a', text: `${LEAD}\n${SECOND}`, title: 'Ferry aground', published: '2031-05-09', outlet: 'Oru Times' })}\n{broken\n${JSON.stringify({ id: 'b', text: SECOND })}\n`,
    ),
  );
  expect(stories.map(({ source, title, text }) => [source.slice(-2), title, text])).toEqual([
    ['#1', 'Ferry aground', `${LEAD}\n\n${SECOND}`],
    ['#3', undefined, SECOND],
  ]);
  expect(faults.map(({ code, thing }) => [code, thing.slice(-2)])).toEqual([['bad-line', '#2']]);
});

test('a compressed page', async () => {
  const { stories } = await storiesIn(file('page.html.gz', gzipSync(page('Ferry aground off Dol'))));
  expect(stories[0].title).toBe('Ferry aground off Dol');
});
