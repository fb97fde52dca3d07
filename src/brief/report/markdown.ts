import { isolated } from '../bidi.js';
import { quoted } from '../quotation.js';
import type { Block, BriefDocument, Inline } from './document.js';

/**
 * A brief as Markdown (CommonMark, with GitHub's tables). What comes from pages is escaped, so that no page writes the document.
 *
 * @example markdownOf(brief) // → '# Brief: …\n\n…'
 */
export function markdownOf(brief: BriefDocument): string {
  const { title, subtitle, blocks, sourcesTitle, sources } = brief;
  const list = sources.map(
    ({ said, url, id }, i) =>
      `${i + 1}. ${escaped(said)}${url ? ` <${url.replace(/[<>\s]/g, encodeURIComponent)}>` : ''} \`${id}\``,
  );
  return `${[`# ${escaped(title)}`, `*${escaped(subtitle)}*`, ...blocks.map((block) => blockText(block, brief)), `## ${escaped(sourcesTitle)}`, list.join('\n')].join('\n\n')}\n`;
}

function blockText(block: Block, brief: BriefDocument): string {
  const lineText = (parts: readonly Inline[]): string =>
    parts
      .map((part) => inlineText(part, brief))
      .join('')
      .trim();
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'paragraph':
      return lineText(block.parts);
    case 'list':
      return block.items.map((item) => `- ${lineText(item)}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [
        row(block.head.map(escaped)),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(lineText))),
      ].join('\n');
    }
  }
}

function inlineText(part: Inline, { dir, quotationMarks }: BriefDocument): string {
  if (typeof part === 'string') return escaped(part);
  if ('strong' in part)
    return part.strong.trim() ? `**${escaped(part.strong.trim())}**${part.strong.endsWith(' ') ? ' ' : ''}` : '';
  if ('quote' in part) return isolated(quoted(escaped(part.quote), quotationMarks), dir);
  return part.cite.map((n) => `[${n}]`).join('');
}

/** Signs that mean something in Markdown stand for themselves, and lines stay one. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s+/g, ' ');
