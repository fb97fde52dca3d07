import { plainName } from '../../language/en/plain-name.js';
import type { Supply } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import { overlapping } from '../../model/spans-in.js';
import { type Context, type Stretch, sentenceAt } from '../context.js';

/** English words of giving, and where what is given stands by each: `goods` and `to` are what the pattern names so. */
const GIVEN: readonly RegExp[] = [
  /\b(?:supply|equip|furnish|present|provide)(?:ing)?\s+(?<to>(?:the\s+)?[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]*)*)\s+with\s+(?<goods>[^,.;:]+)/du,
  /\b(?:deliver|supply|provide|donate|send|transfer|hand(?:ing)? over|allocate|ship|procure)(?:ing)?\s+(?<goods>[^,.;:]+?)(?:\s+(?:to|for)\s+(?<to>(?:the\s+)?\p{Lu}[^,.;:]*?))?(?=\s+(?:by|in|on|until|before|after|from|during|within|under|at)\s|[,.;:]|$)/du,
  /(?<goods>(?:\p{L}+\s+){0,3}?\p{L}+)\s+(?:will|would|are to|is to|were to|was to)\s+be\s+(?:delivered|supplied|provided|donated|sent|handed over|shipped)(?:\s+to\s+(?<to>(?:the\s+)?\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*)*))?/du,
  /\b(?:delivery|deliveries|supply|supplies|donation|transfer|shipment|provision|handover|sale)\s+of\s+(?<goods>[^,.;:]+?)(?:\s+(?:to|for)\s+(?<to>(?:the\s+)?\p{Lu}[^,.;:]*?))?(?=\s+(?:by|in|on|until|before|after|from|during|within|under|at|for)\s|[,.;:]|$)/du,
];
/** What is given, but is no goods. */
const NO_GOODS =
  /^(?:assistance|help|support|cooperation|information|service|speech|statement|message|reply|update|opportunity|detail|evidence|security|protection|training|delegation|team|representative|right|chance|power|priority|attention|permission|access|answer|report|result|list|name|vote|seat|it|them|this|that|which|what|troops?|soldiers?|people)s?$/i;
/** “any necessary assistance to Norway”: what stands before these is what is given. */
const BEHIND_GOODS = /\s+(?:to|for|from|in|at|on|of|by|that|which|who|along)\s.*$/u;
const OF_SOMEBODY = /^(?:its|their|his|her|our|my|your)\s/i;

/**
 * What is to be supplied, and to whom, by the words of an undertaking in English; `undefined` where it is of no goods.
 *
 * @example supplyIn(context, span of 'deliver 12 patrol boats to Norway') // → { goods: '12 patrol boats', to: 'Norway', count: { min: 12, max: 12 }, … }
 */
export function supplyIn(context: Context, what: Stretch): Supply | undefined {
  if (context.language !== 'en') return undefined;
  const words = context.text.slice(what.start, what.end);
  for (const pattern of GIVEN) {
    const match = pattern.exec(words);
    const at = match?.indices?.groups?.goods;
    if (!match || !at) continue;
    const goods = match[0] && words.slice(...at).replace(BEHIND_GOODS, '');
    const head = goods.split(/\s+(?:and\s+)?/).at(-1) ?? '';
    if (!goods.trim() || NO_GOODS.test(head) || OF_SOMEBODY.test(goods) || /^\p{Lu}\p{Ll}/u.test(head))
      return undefined;
    const span = spanOf(context.text, what.start + at[0], what.start + at[0] + goods.length);
    const to = match.groups?.to && plainName(match.groups.to);
    const count = countIn(context, span);
    return {
      ...span,
      goods: plainName(span.quote),
      ...(to && /^\p{Lu}/u.test(to) ? { to } : {}),
      ...(count ? { count } : {}),
    };
  }
  return undefined;
}

function countIn(context: Context, span: Stretch): Supply['count'] {
  const tokens = sentenceAt(context, span)?.tokens ?? [];
  for (const token of overlapping(tokens, span)) {
    const number = context.numbers(tokens, tokens.indexOf(token));
    if (number) return number.count;
  }
  return undefined;
}
