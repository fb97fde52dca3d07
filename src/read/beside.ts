import type { AsideKind } from '../model/story.js';
import type { RawBlock } from './raw-block.js';

/** A rule that takes a line for words that belong to a story but are not its running text. */
export interface BesideRule {
  id: string;
  kind: AsideKind;
  example: string;
  test: (block: RawBlock) => boolean;
}

const CAPTION_LONGEST = 400;
const BYLINE_LONGEST = 120;
const CREDIT_LONGEST = 300;

/** Lines beside the running text, known by what they say; the first rule that fits names the kind. */
export const BESIDE_RULES: readonly BesideRule[] = [
  {
    id: 'photo-credit',
    kind: 'caption',
    example: 'The bridge at Dol in March. (Photo: Lia Maren)',
    test: ({ text }) =>
      text.length <= CAPTION_LONGEST &&
      /[([](?:images?|photos?|pictures?|credits?|file photo|screengrab|foto|фото)\b[^)\]]{0,80}[)\]]\s*$|\b(?:photo|image|picture) ?(?:credit|by|courtesy)\b.{0,60}$|(?:\/ ?|via )(?:getty images|afp|reuters|ap photo|epa|shutterstock)\)?\s*$/i.test(
        text,
      ),
  },
  {
    id: 'byline',
    kind: 'byline',
    example: 'By Lia Maren, Oru Times',
    test: ({ text, prose, level }) =>
      level === 0 &&
      text.length <= BYLINE_LONGEST &&
      (!prose || text.length < 90) &&
      /^(?:by|written by|reported by|posted by|автор:|نویسنده:)\s+\p{Lu}[\p{L}.’'-]+(?:[\s,|/&]+(?:and |with |by )?\p{L}[\p{L}.’'-]*){0,9}$/iu.test(
        text,
      ) &&
      /^\S+(?: \S+)?\s+\p{Lu}/u.test(text),
  },
  {
    id: 'contributors',
    kind: 'credit',
    example: 'Lia Maren contributed to this report.',
    test: ({ text }) =>
      text.length <= CREDIT_LONGEST &&
      /\bcontributed (?:to this (?:report|story|article)|reporting)\b|^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|with reporting) by \p{Lu}/iu.test(
        text,
      ),
  },
];

/** The rule that takes this block for words beside the story, if any does. */
export function besideRule(block: RawBlock): BesideRule | undefined {
  return BESIDE_RULES.find((rule) => rule.test(block));
}
