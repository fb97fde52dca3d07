import type { RawBlock } from './raw-block.js';

/** A rule that takes a block for furniture of the page, whatever story it stands in. */
export interface FurnitureRule {
  id: string;
  example: string;
  test: (block: RawBlock) => boolean;
}

const short =
  (pattern: RegExp, longest = 90) =>
  (block: RawBlock) =>
    block.text.length <= longest && pattern.test(block.text);

/** What a page says around its stories, in order; the first rule that fits names the reason. */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  {
    id: 'figures-only',
    example: 'KGS/USD = 0.011 0%',
    test: ({ text, words }) =>
      words <= 8 &&
      (text.match(/\p{Ll}/gu)?.length ?? 0) < 3 &&
      /\d/.test(text) &&
      (text.match(/\d/g)?.length ?? 0) * 3 > text.replace(/\s/g, '').length,
  },
  {
    id: 'pager',
    example: 'Viewing results 1 - 6 of 40',
    test: short(/^(?:viewing results|showing|page|results?)\b.*\d+\s*(?:of|\/|[-–])\s*\d+/i),
  },
  {
    id: 'published-label',
    example: 'Published',
    test: short(/^(?:published|updated|posted|last updated|modified|on|by|written by)(?:\s+on)?:?$/i),
  },
  {
    id: 'read-on',
    example: 'Continue Reading',
    test: short(
      /^[«»→\s]*(?:continue reading|read (?:more|next|also|the full|full)|see also|related(?: (?:stories|articles|news|topics|posts))?|more (?:stories|news|from|on|in)|you (?:may|might) also (?:like|be interested)|recommended|up next|don['’]t miss|next (?:article|story|post)|previous (?:article|story|post)|most (?:read|popular|viewed|shared|recent)|trending(?: now)?|latest news|top stories|load more|show more|view (?:all|more)|watch|listen)\b/i,
      70,
    ),
  },
  {
    id: 'advertisement',
    example: 'Advertisement',
    test: short(
      /^(?:[-–—\s]*)(?:advertisements?|sponsored(?: content)?|promoted|story continues below|article continues|ad feedback|scroll to continue|paid content)\b/i,
    ),
  },
  {
    id: 'share',
    example: 'Share on Facebook',
    test: short(
      /^(?:share(?: (?:this|on|via|article|story|full article))?|tweet|email|e-mail|print|save|copy link|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|instagram|youtube|flipboard|connect with us|follow us|follow|like us|comments?|\d+ (?:comments?|shares?)|leave a (?:comment|reply)|join the conversation|view comments|reply|report)(?:$|[\s:.]|\d)/i,
      70,
    ),
  },
  {
    id: 'legal',
    example: 'Copyright © 2031 The Oru Times',
    test: ({ text }) =>
      text.length < 400 &&
      /(?:copyright|©|\(c\) ?\d{4}|all rights reserved|terms of (?:use|service)|privacy (?:policy|notice)|cookie(?:s| policy)|may not be (?:published|reproduced|republished|broadcast))/i.test(
        text,
      ),
  },
  {
    id: 'sign-up',
    example: 'Sign up for our newsletter',
    test: short(
      /\b(?:sign (?:up|in)|log ?in|subscribe|newsletter|register (?:now|for free)|create (?:an|your) account|get (?:the|our) (?:latest|app|daily|free)|download (?:the|our) app|support (?:us|our|independent)|donate|become a (?:member|subscriber)|already a subscriber|start your free trial|enable javascript|turn on notifications)\b/i,
      160,
    ),
  },
  {
    id: 'menu-label',
    example: 'Menu',
    test: short(
      /^(?:menu|home|search|close|skip to (?:main )?content|toggle navigation|navigation|sections|back to top|go to|tags?:?|topics?:?|filed under:?|categories|category|about us|contact(?: us)?|advertise|careers|help|faq|site ?map|rss|archives?|video|photos?|gallery|opinion|more)$/i,
    ),
  },
];

/** The rule that takes this block for furniture, if any does. */
export function furnitureRule(block: RawBlock): FurnitureRule | undefined {
  return FURNITURE_RULES.find((rule) => rule.test(block));
}
