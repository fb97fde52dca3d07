import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A Chromium of this machine, or one that is installed for it. */
export async function openBrowser(): Promise<Browser> {
  const { launchChromium } = (await import('../../scripts/chromium.mjs' as string)) as {
    launchChromium: () => Promise<Browser>;
  };
  return launchChromium();
}

/** What axe finds wrong with a page, a line a rule. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 300)}`);
  });
}

/** Does what leads to another page, and waits until all of that page is there: an address can be read before its content can. */
export async function follow(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}

/** Waits until a page that draws its content anew, as it does after Back, has done so. */
export async function drawn(page: Page, without?: string): Promise<void> {
  await page.waitForFunction(
    (part) =>
      !(part && location.search.includes(part)) && document.querySelector('main')?.hasAttribute('aria-busy') === false,
    without,
  );
}

/** Words that a page breaks in two for want of room, the first few; addresses, hashes and the like may be broken. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LONGEST_WORD = 18;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node && found.length < 5; node = texts.nextNode())
      for (const { 0: word, index } of node.textContent?.matchAll(/\p{L}+|\d[\d,.]*\d/gu) ?? []) {
        const within = node.parentElement;
        if (word.length > LONGEST_WORD || !within?.checkVisibility() || within.closest('code, svg')) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`${word} in ${within.outerHTML.slice(0, 80)}`);
      }
    return found;
  });

/** Elements that reach out of a page of this width, the first few. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest('.scroll, svg'))
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 120));
  });
