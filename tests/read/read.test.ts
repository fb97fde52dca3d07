import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { captureBytes } from '../../src/capture/page-bytes.js';
import { Fault } from '../../src/model/fault.js';
import { spanHolds } from '../../src/model/span.js';
import type { TraceLine } from '../../src/model/trace.js';
import { readCapture } from '../../src/read/read.js';

const read = (file: string, trace?: (line: TraceLine) => void) =>
  readCapture(captureBytes(new Uint8Array(readFileSync(file)), file), { trace });
const readHtml = (html: string) => readCapture(captureBytes(new TextEncoder().encode(html), 'page.html'));

describe('a text capture with three stories', async () => {
  const stories = await read('tests/fixtures/scroll-capture.txt');

  test('each has its own title', () => {
    expect(stories.map((story) => story.title)).toEqual([
      'Ferry sinks off Dol with nine aboard',
      'School reopens in Hatun after the flood',
      'Museum shows the maps of the river',
    ]);
  });

  test('each begins and ends to the word', () => {
    expect(stories[0].text.startsWith('The boat was on its way')).toBe(true);
    expect(stories[0].text.endsWith('a new light on the southern cape.')).toBe(true);
    expect(stories[1].text.startsWith('The school in Hatun has opened')).toBe(true);
    expect(stories[1].text.endsWith('closed to the older pupils.')).toBe(true);
    expect(stories[2].text.endsWith('the curator said on Friday.')).toBe(true);
  });

  test('the furniture is in none of them', () => {
    for (const { text } of stories)
      expect(text).not.toMatch(/Published|Continue Reading|Advertisement|Copyright|Follow us|Valley News/);
  });

  test('a heading inside a story is no story', () => {
    expect(stories[0].text).toContain('Why the wind matters');
  });

  test('the page is about the first; the footer names the outlet and, as inferred, the year', () => {
    expect(stories.map((story) => story.main)).toEqual([true, false, false]);
    expect(stories[0]).toMatchObject({
      outlet: 'Valley News',
      published: { value: '2031', precision: 'year', basis: 'inferred' },
    });
  });

  test('blocks cover the text', () => {
    for (const { text, blocks } of stories) {
      for (const block of blocks)
        expect(spanHolds(text, { ...block, quote: text.slice(block.start, block.end) })).toBe(true);
      expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n\n')).toBe(text);
    }
  });
});

describe('the example pages', () => {
  test('structured data gives title, outlet, byline, date and address', async () => {
    const [story] = await read('examples/pages/01-herald-zarin-gorge.html');
    expect(story).toMatchObject({
      title: 'Three road workers killed in attack at Zarin Gorge',
      outlet: 'Oruna Herald',
      byline: 'Lia Maren',
      language: 'en',
      url: 'https://herald.example/01-herald-zarin-gorge.html',
      published: { value: '2026-03-03', precision: 'day', basis: 'metadata' },
    });
    expect(story.text).not.toMatch(/cookies|newsletter|Related|Ferry timetable|Facebook|Photo:/);
    expect(story.text.endsWith('released after a week.')).toBe(true);
  });

  test('endless scroll gives every article, each with its own date', async () => {
    const stories = await read('examples/pages/06-herald-scroll.html');
    expect(stories.map((story) => [story.title, story.published?.value])).toEqual([
      ['Border guards kill two smugglers in night firefight', '2026-04-16'],
      ['Ministers of Oruna and Teshar meet in Marandu', '2026-04-15'],
      ['Spring floods displace families in Belkuy', '2026-04-14'],
    ]);
  });

  test('a list page gives its whole stories', async () => {
    expect((await read('examples/pages/07-monitor-tag-page.html')).map((story) => story.title)).toEqual([
      'Refugees cross into Oruna after clashes in Kesh Province',
      'Oruna suspends trade through the Dol Bridge',
      'Kesh Front seizes two villages near the Dol Bridge',
    ]);
  });

  test('comments are no part of an article', async () => {
    expect((await read('examples/pages/05-monitor-zarin-gorge.html'))[0].text).not.toContain('I drove through there');
  });

  test('a page of tables and line breaks is read, with the date it shows and its credit', async () => {
    const [story] = await read('examples/pages/03-daily-reprint.html');
    expect(story).toMatchObject({
      title: 'Toll of Zarin Gorge attack rises to four',
      outlet: 'Teshar Daily',
      credit: 'Valley Wire',
      published: { value: '2026-03-05', basis: 'text' },
    });
  });
});

describe('a text capture with other stories announced around its own', () => {
  const own = [
    'The bridge at Dol was closed for an hour on Sunday while a crew replaced two planks in its middle.',
    'The crew had found the planks loose during the inspection that follows each flood of the river.',
    'Nobody had to wait for longer than an hour, and the market of Dol opened on time.',
    'The next inspection of the bridge is due in June, the foreman of the crew said.',
  ];
  const teasers = [
    'Apricot growers in Hatun hope that late frost will pass their orchards by, as it did last spring.',
    'Trams in Marandu run through the night from Monday on, with drivers hired from the coast.',
    'Old maps turned up behind a wardrobe; the curator wants no visitor to unroll any.',
    'Pupils collected nine sacks of glass along the lake, and sold it to the factory for a new piano.',
  ];
  const capture = (...lines: string[]) =>
    readCapture(captureBytes(new TextEncoder().encode(lines.join('\n')), 'page.txt'));

  test('summaries that share nothing with each other are no story', async () => {
    const [story] = await capture(
      'Valley News',
      'Home',
      ...teasers,
      'Bridge at Dol closed for an hour',
      ...own,
      'More',
      ...teasers.toReversed(),
    );
    expect(story.text).toBe(own.join('\n\n'));
    expect(story.title).toBe('Bridge at Dol closed for an hour');
  });

  test('one paragraph that shares no word with the others stays', async () => {
    const turn = 'Elsewhere in town, children flew kites all afternoon.';
    const [story] = await capture('Bridge at Dol closed for an hour', own[0], turn, ...own.slice(1));
    expect(story.text).toContain(turn);
  });

  test('a headline that the page repeats is still the headline', async () => {
    const title = 'Bridge at Dol closed for an hour';
    const [story] = await capture('Home', 'Most read', title, 'Sport', title, 'By Omar Tesh', ...own);
    expect(story.title).toBe(title);
  });

  test('“Comments” among buttons is no beginning of comments, and elsewhere it is', async () => {
    const buttons = ['Comments', 'Print'];
    const [story] = await capture(
      'Bridge at Dol closed for an hour',
      ...own.slice(0, 3),
      ...buttons,
      own[3],
      'Comments',
      'I was late because of that bridge, and the crew at Dol was rude to me.',
    );
    expect(story.text).toBe(own.join('\n\n'));
  });
});

test('what is dropped leaves its rule', async () => {
  const lines: TraceLine[] = [];
  await read('examples/pages/01-herald-zarin-gorge.html', (line) => lines.push(line));
  expect(lines.some((line) => line.verdict === 'refused' && line.quote?.includes('Sign up'))).toBe(true);
});

test('a page without a story is a fault that names the page', async () => {
  await expect(readHtml('<nav><a href="/">Home</a></nav>')).rejects.toThrow(Fault);
  await expect(readHtml('<nav><a href="/">Home</a></nav>')).rejects.toThrow(/page\.html: no story/);
});

test('a hundred thousand open tags cost no stack', async () => {
  const html = `${'<div>'.repeat(100_000)}<p>The bridge at Dol was closed for an hour on Sunday while a crew replaced two planks in the middle of it.</p><p>Nobody had to wait longer than that, the crew said, and the market opened on time as it does every week.</p>`;
  expect((await readHtml(html))[0].text).toContain('The bridge at Dol');
});

test('NUL bytes in a page do not end it', async () => {
  const [story] = await readHtml(
    '<p>The bridge at Dol was\u0000 closed for an hour on Sunday while a crew replaced two planks in the middle of it.</p><p>Nobody had to wait longer than that, and the market opened on time as it does every week.</p>',
  );
  expect(story.text).toContain('The bridge at Dol was closed');
});
