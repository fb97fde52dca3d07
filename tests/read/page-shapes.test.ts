import { describe, expect, test } from 'vitest';
import { captureBytes } from '../../src/capture/page-bytes.js';
import type { Story } from '../../src/model/story.js';
import { readCapture } from '../../src/read/read.js';
import { PAGE_SHAPES, type PageShape } from '../fixtures/page-shapes.js';

const read = ({ html, url }: PageShape): Promise<Story[]> =>
  readCapture({ ...captureBytes(new TextEncoder().encode(html), 'page.html'), ...(url ? { url } : {}) });

function found(story: Story): PageShape['states'] {
  const { title, outlet, byline, language, url, published, updated } = story;
  return {
    title,
    outlet,
    byline,
    language,
    url,
    published: published?.value,
    publishedTime: published?.time,
    updated: updated?.value,
    basis: published?.basis,
  };
}

describe.each(PAGE_SHAPES)('$name', (shape) => {
  test('gives every story from its first word to its last, and nothing else', async () => {
    const stories = await read(shape);
    expect(stories.map(({ text }) => [text.slice(0, 25), text.slice(-15)])).toEqual(
      shape.stories.map(({ begins, ends }) => [
        expect.stringMatching(new RegExp(`^${asPattern(begins.slice(0, 25))}`)),
        expect.stringMatching(new RegExp(`${asPattern(ends.slice(-15))}$`)),
      ]),
    );
    for (const [i, { title, published }] of shape.stories.entries()) {
      if (title) expect(stories[i].title).toBe(title);
      if (published) expect(stories[i].published?.value).toBe(published);
    }
    for (const words of shape.without) for (const { text } of stories) expect(text).not.toContain(words);
  });

  test('states its title, outlet, byline, dates, language and address', async () => {
    const stories = await read(shape);
    const main = stories.find((story) => story.main) ?? stories[0];
    expect(found(main)).toMatchObject(shape.states);
  });
});

test('at least 25 shapes of pages are covered', () => {
  expect(PAGE_SHAPES.length).toBeGreaterThanOrEqual(25);
});

const asPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
