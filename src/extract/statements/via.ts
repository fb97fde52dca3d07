import type { NameSpan } from '../../model/frames.js';
import { overlap, type Span } from '../../model/span.js';
import { within } from '../../model/spans-in.js';
import { type Context, type Stretch, sentenceAt } from '../context.js';

/** What stands right before the name of whoever carried the words, in the languages that stories come in. */
const CARRIED_BY =
  /(?:(?<!\p{L})(?:told|telling|according to|reported by|quoted by|cited by|as (?:reported|quoted|cited) by|in an? (?:\p{L}+ )?interview (?:with|to|on)|in a statement to|speaking (?:to|on)|(?:в|за) интервью|со ссылкой на|сообщил\p{L}*|рассказал\p{L}*|заявил\p{L}*|передает|передаёт|пишет|по данным)|به نقل از|به گزارش|گفت\s*و\s*گو با|گفتگو با|مصاحبه با)\s+(?:(?:the|an?|state|local|news agency|newspaper|television|radio|агентству|агентства|агентство|газете|газета|телеканалу|изданию|корреспонденту|خبرگزاری|روزنامه|شبکه|تلویزیون|رادیو)\s+){0,3}["«“]?$/iu;
/** Longer than any such lead. */
const LEAD = 60;

/**
 * Who carried the words: “Tolo News” of “told Tolo News”, “Reuters” of “according to a Reuters report”.
 *
 * @param except the stretches in which nobody is looked for: what is said, and who says it.
 */
export function viaOf(context: Context, cue: Span, except: readonly Stretch[]): string | undefined {
  const sentence = sentenceAt(context, cue);
  if (!sentence) return undefined;
  const carrier = within(context.frames.names, sentence).find(
    (name) => isBody(name) && !except.some((one) => overlap(one, name)) && isCarrier(context.text, sentence, name),
  );
  return carrier && context.text.slice(carrier.start, carrier.end);
}

const isBody = ({ kind }: NameSpan): boolean => kind === 'organization' || kind === 'other';

function isCarrier(text: string, { start }: Stretch, name: Stretch): boolean {
  return CARRIED_BY.test(text.slice(Math.max(start, name.start - LEAD), name.start));
}
