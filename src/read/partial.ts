import type { PartialStory } from '../model/story.js';
import { type RawBlock, textLength } from './raw-block.js';

/** What pages say where they keep the rest of a story from readers who have not paid or signed in. */
const PAYWALL_WORDS =
  /\bto (?:continue|keep) reading\b|\bcontinue reading (?:this|your|with)\b|\bread the (?:full|rest of th\w+) (?:article|story|report)\b|\bunlock (?:this|the|full)\b|\b(?:article|content|story|page) is (?:for|only for|available (?:only )?to|exclusive(?:ly)? (?:to|for)|reserved for) (?:our )?(?:paying |premium |registered )?(?:subscribers|members)\b|\bfor subscribers only\b|\bsubscribers? only\b|\bsubscribe (?:now )?to (?:read|continue|unlock|view)\b|\b(?:sign|log) in to (?:read|continue)\b|\balready a (?:subscriber|member)\?|только для подписчиков|чтобы продолжить чтение|оформите подписку|برای ادامه مطالعه|للمشتركين فقط|订阅后|réservé aux abonnés|exclusivo para suscriptores|nur für abonnenten/i;
const PAYWALL_NAMES = /\b(?:paywall\w*|regwall|metered|subscriber-only|premium-(?:content|wall)|piano-inline)\b/;
const BROKEN_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["”’]?$/;
/** A stub is short; whole stories that say no more of it than “subscribe” are longer. */
const STUB_LONGEST = 1500;

/** Only a text that is short or breaks off may be a part of another. */
export function mayBePartial(body: readonly RawBlock[]): boolean {
  return textLength(body) <= STUB_LONGEST || breaksOff(body);
}

const breaksOff = (body: readonly RawBlock[]): boolean => BROKEN_OFF.test(body.at(-1)?.text ?? '');

/**
 * Why a text that may be partial is: the page says that the rest must be paid for, or the text breaks off.
 *
 * @param stated true where structured data says that the story is not free.
 */
export function partialReason(
  body: readonly RawBlock[],
  around: readonly { text: string; names?: string }[],
  stated: boolean,
): PartialStory | undefined {
  const sign =
    around.find(({ text }) => PAYWALL_WORDS.test(text)) ?? around.find(({ names = '' }) => PAYWALL_NAMES.test(names));
  if (sign || stated) return { reason: 'paywall', ...(sign ? { quote: sign.text } : {}) };
  return breaksOff(body) && textLength(body) <= STUB_LONGEST
    ? { reason: 'broken-off', quote: body.at(-1)?.text }
    : undefined;
}
