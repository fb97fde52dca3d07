import type { Capture } from '../model/story.js';
import type { RawBlock } from './raw-block.js';
import { examine } from './read.js';
import type { Verdict, Verdicts } from './verdicts.js';

const STYLE = `
.daftar-kept, .daftar-beside, .daftar-dropped { color: #111 !important; }
.daftar-kept { background: #b9f0c0 !important; }
.daftar-beside { background: #cfe0ff !important; text-decoration: underline dotted !important; }
.daftar-dropped { background: #f3d3cf !important; text-decoration: line-through !important; }
.daftar-key { position: sticky; top: 0; z-index: 2147483647; margin: 0; padding: 8px 12px; font: 14px/1.5 system-ui, sans-serif; background: #fff; color: #111; border-bottom: 2px solid #111; direction: ltr; text-align: left; }
.daftar-block { margin: 6px 12px; max-width: 70em; }
`;
/** Nothing is fetched and nothing runs when the page is opened: it may have come from anywhere. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
const REFRESH = /(<meta[^>]*http-equiv\s*=\s*["']?)refresh/gi;

/**
 * A page with its blocks coloured by what became of them, each with the rule and the score that settled it in its title: HTML on
 * the page's own markup, anything else as a list of its blocks.
 *
 * @returns a whole HTML document that fetches and runs nothing.
 */
export async function paintedPage(capture: Capture): Promise<string> {
  const { page, segments, verdicts } = await examine(capture, {}, { ranges: true });
  const key = `<p class="daftar-key"><strong>${escapeHtml(capture.name)}</strong>: ${segments.length} ${segments.length === 1 ? 'story' : 'stories'}. <span class="daftar-kept">kept</span> <span class="daftar-beside">kept beside the text</span> <span class="daftar-dropped">dropped</span>; point at words for the rule and its score.</p>`;
  const head = `<meta charset="utf-8">${POLICY}<style>${STYLE}</style>`;
  if (page.source === undefined) {
    const blocks = page.blocks.map(
      (block) => `<p class="daftar-block" dir="auto">${mark(block.text, verdicts.settled(block))}</p>`,
    );
    return `<!doctype html><html><head>${head}<title>${escapeHtml(capture.name)}</title></head><body>${key}${blocks.join('\n')}</body></html>`;
  }
  const painted = paint(page.source, page.blocks, verdicts).replace(REFRESH, '$1x-refresh');
  return withKey(painted, head, key);
}

function paint(source: string, blocks: readonly RawBlock[], verdicts: Verdicts): string {
  const pieces = blocks
    .flatMap((block) => (block.ranges ?? []).map(([start, end]) => ({ start, end, verdict: verdicts.settled(block) })))
    .sort((a, b) => a.start - b.start);
  let painted = '';
  let at = 0;
  for (const { start, end, verdict } of pieces) {
    const words = source.slice(start, end).replaceAll('<', '&lt;');
    if (start < at || !words.trim()) continue;
    painted += source.slice(at, start) + open(verdict) + words + CLOSE;
    at = end;
  }
  return painted + source.slice(at);
}

const CLOSE = '</span>';
const mark = (text: string, verdict: Verdict): string => `${open(verdict)}${escapeHtml(text)}${CLOSE}`;

function open({ fate, rule, score }: Verdict): string {
  const weighed = score === undefined ? '' : ` (${Math.round(score)})`;
  return `<span class="daftar-${fate}" title="${escapeHtml(`${fate}: ${rule}${weighed}`)}">`;
}

/** Puts the key at the top of the body, and the style and the policy before anything that the page's own head asks for. */
function withKey(html: string, head: string, key: string): string {
  const headAt = /<head(?:\s[^>]*)?>/i.exec(html);
  const start = headAt
    ? headAt.index + headAt[0].length
    : (/^\s*(?:<!doctype[^>]*>)?\s*(?:<html[^>]*>)?/i.exec(html)?.[0].length ?? 0);
  const withHead = html.slice(0, start) + head + html.slice(start);
  const body = /<body(?:\s[^>]*)?>/i.exec(withHead);
  if (!body) return withHead.slice(0, start + head.length) + key + withHead.slice(start + head.length);
  const at = body.index + body[0].length;
  return withHead.slice(0, at) + key + withHead.slice(at);
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);
