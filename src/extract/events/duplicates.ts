import { sameCount } from '../../model/count.js';
import type { EventMention } from '../../model/findings.js';
import type { EventFrame } from '../../model/frames.js';
import { overlap } from '../../model/span.js';
import type { Context } from '../context.js';
import type { Told } from './events.js';

/** Types under which a sentence tells of several things that have nothing in common. */
const CATCH_ALL: ReadonlySet<string> = new Set(['other', 'policy']);

/**
 * Mentions of one type no further apart than this, in characters, are one event if no value differs: of the gold events one in a hundred is
 * lost by it; of the rows of an early reader it took a fifth away, nearly all of them wrong. To be fitted anew with the reader.
 */
const NEAR = 150;

interface Rule {
  name: string;
  reason: string;
  same(a: EventMention, b: EventMention): boolean;
}

/** What makes two frames of one type one event, if nothing sets them apart. */
const RULES: readonly Rule[] = [
  {
    name: 'same-toll',
    reason: 'the same words count their victims',
    same: (a, b) => a.casualties.some((one) => b.casualties.some((other) => overlap(one, other))),
  },
  {
    name: 'same-day-and-place',
    reason: 'the same day, the same place and one party',
    same: (a, b) =>
      a.date?.precision === 'day' &&
      a.date.value === b.date?.value &&
      a.place !== undefined &&
      a.place.name === b.place?.name &&
      shareParty(a, b),
  },
  {
    name: 'near',
    reason: 'nothing sets apart two mentions that stand so near',
    same: (a, b) => Math.abs(a.trigger.start - b.trigger.start) <= NEAR,
  },
];

/** The same words name one who did it, or to whom it was done. */
const shareParty = (a: EventMention, b: EventMention): boolean =>
  a.participants.some((one) => b.participants.some((other) => one.role === other.role && overlap(one, other)));

/**
 * Makes frames of one event one frame: of the same type and status, with a rule that says they are the same and no value in which they
 * differ. Each join is in the trace.
 *
 * @param retell what a joined frame is as a finding.
 */
export function withoutDuplicates(
  context: Context,
  told: readonly Told[],
  retell: (frame: EventFrame) => Told,
): Told[] {
  const kept: Told[] = [];
  for (const one of [...told].sort((a, b) => b.frame.chance - a.frame.chance)) {
    const at = kept.findIndex((other) => ruleFor(other, one) !== undefined);
    if (at < 0) {
      kept.push(one);
      continue;
    }
    const { name = '', reason = '' } = ruleFor(kept[at], one) ?? {};
    const { trigger } = one.mention;
    context.trace({
      stage: 'extract',
      verdict: 'joined',
      rule: `event:${name}`,
      reason: `${one.frame.type} “${kept[at].mention.trigger.quote}”: ${reason}`,
      ...trigger,
    });
    kept[at] = retell(joined(kept[at].frame, one.frame));
  }
  return kept;
}

function ruleFor(a: Told, b: Told): Rule | undefined {
  if (CATCH_ALL.has(a.frame.type)) return undefined;
  if (a.frame.type !== b.frame.type || a.frame.status !== b.frame.status || differ(a.mention, b.mention))
    return undefined;
  return RULES.find(({ same }) => same(a.mention, b.mention));
}

/** Whether two findings say of one value what cannot both hold. */
function differ(a: EventMention, b: EventMention): boolean {
  if (a.date && b.date && a.date.value !== b.date.value) return true;
  if (a.place && b.place && a.place.name !== b.place.name) return true;
  return a.casualties.some((one) =>
    b.casualties.some(
      (other) => one.effect === other.effect && !overlap(one, other) && !sameCount(one.count, other.count),
    ),
  );
}

const joined = (a: EventFrame, b: EventFrame): EventFrame => ({
  ...a,
  kind: a.kind === 'event' ? a.kind : b.kind,
  main: Math.max(a.main, b.main),
  mentions: [...a.mentions, ...b.mentions],
  roles: [
    ...a.roles,
    ...b.roles.filter((role) => !a.roles.some((own) => own.role === role.role && overlap(own, role))),
  ],
});
