import { LABELS } from './labels.js';
import { endsSentence, type RawBlock } from './raw-block.js';

/** A rule that takes a block for furniture of the page by what it says, whatever story it stands in. */
export interface FurnitureRule {
  id: string;
  example: string;
  /** False for what a story may well hold between its paragraphs: a time, a figure, a word that is also a menu's. */
  insideBody: boolean;
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
    example: 'KGS/USD 0.0115 0.2%',
    insideBody: false,
    test: ({ text, words }) =>
      words <= 8 &&
      (text.match(/\p{Ll}/gu)?.length ?? 0) < 3 &&
      /\p{Nd}/u.test(text) &&
      (text.match(/\p{Nd}/gu)?.length ?? 0) * 3 > text.replace(/\s/g, '').length,
  },
  {
    id: 'pager',
    example: 'Viewing results 1 - 6 of 40',
    insideBody: true,
    test: short(/^(?:viewing results|showing|page|results?)\b.*\d+\s*(?:of|\/|[-–])\s*\d+/i),
  },
  {
    id: 'published-label',
    example: 'Published',
    insideBody: true,
    test: short(/^(?:published|updated|posted|last updated|modified|on|by|written by)(?:\s+on)?:?$/i),
  },
  {
    id: 'published-line',
    example: 'Updated at 1:23 p.m. on May 9',
    insideBody: true,
    test: short(
      /^(?:first |last |originally )?(?:published|updated|posted|modified)(?:\s(?:at|on)|:|\s\d)[^.!?]*\d/i,
      80,
    ),
  },
  {
    id: 'read-on',
    example: 'Continue Reading',
    insideBody: true,
    test: short(
      /^[«»→\s]*(?:continue reading|read (?:more|next|also|the full|full)|see also|see more:|also (?:read|see):|related(?: (?:stories|articles|news|topics|posts|content|coverage|links))?|more (?:stories|news|from|on|in)|you (?:may|might) (?:also )?(?:like|be interested)|recommended|up next|don['’]t miss|next (?:article|story|post)|previous (?:article|story|post)|most (?:read|popular|viewed|shared|recent)|trending(?: now)?|latest news|top stories|load more|show more|view (?:all|more)|watch|listen|follow .* full coverage)\b/i,
      130,
    ),
  },
  {
    id: 'advertisement',
    example: 'Advertisement',
    insideBody: true,
    test: short(
      /^(?:[-–—\s]*)(?:advert(?:isement)?s?|sponsored(?: content)?|promoted|story continues below|article continues|ad feedback|scroll to continue|paid content)\b/i,
    ),
  },
  {
    id: 'share',
    example: 'Share on Facebook',
    insideBody: true,
    test: short(
      /^(?:share(?: (?:this|on|via|article|story|full article))?|tweet|email|e-mail|print|save|copy link|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|instagram|youtube|flipboard|connect with us|follow us|follow|like us|like this (?:story|article|post)\?.*|comments?|\d+ (?:comments?|shares?)|leave a (?:comment|reply)|join the conversation|view comments|reply|report)(?:$|[\s:.]|\d)/i,
      70,
    ),
  },
  {
    id: 'legal',
    example: 'Copyright © 2031 The Oru Times',
    insideBody: true,
    test: ({ text }) =>
      text.length < 400 &&
      /(?:copyright|©|\(c\) ?\d{4}|all rights reserved|terms of (?:use|service)|privacy (?:policy|notice)|cookie(?:s| policy)|may not be (?:published|reproduced|republished|broadcast))/i.test(
        text,
      ),
  },
  {
    id: 'sign-up',
    example: 'Sign up for our newsletter',
    insideBody: true,
    test: short(
      /(?:^|[.!?:] ?|^click here to |^please )(?:sign (?:up|in)|log ?in|subscribe|register (?:now|for free)|create (?:an|your) account|get (?:the|our) (?:latest|app|daily|free)|download (?:the|our) app|support (?:us|our|independent)|donate|become a (?:member|subscriber)|already a subscriber|start your free trial|(?:please )?enable javascript|turn on notifications)\b|\bnewsletters?\b|\b(?:in|to) your inbox\b/i,
      200,
    ),
  },
  {
    id: 'comment-rules',
    example: 'We moderate all comments before they appear',
    insideBody: true,
    test: short(
      /\b(?:moderat\w+ (?:all )?comments|comments? (?:are|is|will be) (?:closed|moderated|reviewed))\b/i,
      160,
    ),
  },
  {
    id: 'address-line',
    example: 'Printed from https://times.example/ferry',
    insideBody: true,
    test: short(
      /^(?:(?:printed|retrieved|downloaded) from|source url|permalink|short link|citation:).{0,250}https?:/i,
      300,
    ),
  },
  {
    id: 'contact-line',
    example: 'desk@times.example',
    insideBody: true,
    test: short(/^(?:e-?mail:? ?)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i),
  },
  {
    id: 'menu-label',
    example: 'Menu',
    insideBody: false,
    test: short(
      /^(?:menu|home|search|close|skip to (?:main )?content|toggle navigation|navigation|sections|back to top|go to|tags?:?|topics?:?|filed under:?|categories|category|about us|contact(?: us)?|advertise|careers|help|faq|site ?map|rss|archives?|video|photos?|gallery|opinion|more)$/i,
    ),
  },
  {
    id: 'label',
    example: 'Читайте также',
    insideBody: true,
    test: ({ text, words }) =>
      words <= LABEL_WORDS && !endsSentence(text) && LABELS.some((label) => text.toLowerCase().startsWith(label)),
  },
];

const LABEL_WORDS = 12;

/** The rule that takes this block for furniture, if any does. */
export function furnitureRule(block: RawBlock, insideBody = false): FurnitureRule | undefined {
  return FURNITURE_RULES.find((rule) => (rule.insideBody || !insideBody) && rule.test(block));
}
