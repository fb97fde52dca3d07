/** A page's footer is among its last lines. */
export const FOOTER_LINES = 40;
const OUTLET_LONGEST = 45;

/**
 * What an outlet is called by its pages: what follows the headline in the title of the window (“Ferry sinks | The Oru Times”),
 * or the footer (“Copyright © 2031 The Oru Times. All rights reserved”).
 */
export function outletOf(lines: readonly string[], windowTitle?: string, headline?: string): string | undefined {
  return afterHeadline(windowTitle, headline) ?? inFooter(lines);
}

function afterHeadline(windowTitle: string | undefined, headline: string | undefined): string | undefined {
  const title = windowTitle?.replace(/\s+/g, ' ').trim();
  if (!title || !headline || !title.startsWith(headline)) return undefined;
  const rest = /^\s*(?:[|–—»·:-]|::)\s+(.+)$/.exec(title.slice(headline.length))?.[1];
  const last = rest?.split(/\s+[|–—»·-]\s+/).at(-1);
  return last && last.length <= OUTLET_LONGEST ? last : undefined;
}

function inFooter(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(-FOOTER_LINES)) {
    const match =
      /(?:copyright|©|\(c\))[\s©\d–-]*((?:the )?\p{Lu}[\p{L}\d’'& ]{2,40}?)\s*(?:[.,|–—]|all rights|$)/iu.exec(line);
    if (match && !/^all rights/i.test(match[1])) return match[1].trim();
  }
  return undefined;
}
