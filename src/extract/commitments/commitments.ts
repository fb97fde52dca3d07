import type { Token } from '../../language/analysis.js';
import { type ParsedSentence, subjectOf, withOf } from '../../language/en/clause.js';
import type { NounPhrase, VerbGroup } from '../../language/en/phrases.js';
import { deedOf } from '../../model/deed.js';
import type { Commitment, CommitmentStatus, ProgrammeMention } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import { antecedentOf } from '../actors/antecedents.js';
import type { StoryContext } from '../context.js';
import { asDateValue } from '../events/setting.js';
import { overlapping, within } from '../spans-in.js';
import { quotationsIn } from '../statements/quotations.js';
import { supplyIn } from './supply.js';

const UNDERTAKING =
  /^(?:pledge|promise|vow|commit|undertake|agree|plan|intend|announce|prepare|finalize|finalise|schedule|aim|decide)$/;
const PASSIVE_PLANS = /^(?:plan|schedule|expect|set|slate)$/;
const RUNS = /^(?:run|last|expire|end|begin|start|involve|continue)$/;
const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  final: 0,
};
const STAGE = /^(?:stage|phase|step)$/;
const SUPPLY =
  /^(?:delivery|deliveries|supply|supplies|implementation|completion|construction|withdrawal|lease|contract|programme|program)$/;
const UNDATED =
  /\b(?:no (?:specific |exact |clear |firm )?(?:timeline|timetable|date|deadline|schedule)|dates? (?:has|have) not been)\b/i;
const DELAYED =
  /\b(?:delayed|postponed|pushed back|put off|behind schedule|slipped|not (?:start|begin|open|be ready) (?:before|until))\b/i;
const DONE = /\b(?:was|were|has been|have been) (?:completed|finished|fulfilled|delivered)\b/i;
const CANCELLED = /\b(?:cancelled|canceled|scrapped|abandoned)\b/i;

/** What a text says was undertaken or planned: by whom, what, by when, and how it stands. */
export function findCommitments(context: StoryContext, programmes: readonly ProgrammeMention[]): Commitment[] {
  const found: Commitment[] = [];
  const quotations = quotationsIn(context.text);
  let programme: string | undefined;
  for (const parsed of context.sentences) {
    programme =
      programmes.find((one) =>
        one.evidence.some((span) => span.start >= parsed.sentence.start && span.end <= parsed.sentence.end),
      )?.name ?? programme;
    if (
      overlapping(quotations, parsed.sentence).some(
        (one) => one.start <= parsed.sentence.start && parsed.sentence.end <= one.end,
      )
    )
      continue;
    const made = commitmentIn(context, parsed, programme);
    if (!made) continue;
    const by = made.by ?? (made.status === 'undated' ? undertakerOf(made.what, found) : undefined);
    found.push(by ? { ...made, by } : made);
  }
  return found;
}

/** “No date has been set for the delivery”: of what somebody undertook a few sentences before, in other words for the same deed. */
function undertakerOf(what: string, before: readonly Commitment[]): string | undefined {
  const deed = deedOf(what);
  return deed && before.slice(-BEFORE).findLast((one) => one.by !== undefined && deedOf(one.what) === deed)?.by;
}

/** How many undertakings back the one may be whose date is spoken of. */
const BEFORE = 4;

function commitmentIn(
  context: StoryContext,
  parsed: ParsedSentence,
  programme: string | undefined,
): Commitment | undefined {
  const { text } = context;
  const sentence = text.slice(parsed.sentence.start, parsed.sentence.end);
  const stage = stageIn(parsed);
  const undated = UNDATED.test(sentence);
  const group = parsed.groups.find((one) => isUndertaking(parsed, one));
  const due = dueIn(context, parsed, group);
  if (!group && !undated && !(stage && due)) return undefined;
  if (group && !due && !stage && !undated && !UNDERTAKING.test(parsed.tokens[group.verb].lemma)) return undefined;
  const evidence = [spanOf(text, parsed.sentence.start, parsed.sentence.end)];
  const commitment: Commitment = {
    what: whatOf(context, parsed, group),
    status: statusOf(sentence, undated, group, parsed),
    evidence,
  };
  const by = group && subjectName(context, parsed, group);
  if (by) commitment.by = by;
  if (due) commitment.due = due;
  if (stage) commitment.stage = stage;
  const supply = supplyIn(context, parsed, group?.verb ?? 0);
  if (supply) commitment.supply = supply;
  if (programme && (stage || due || undated)) commitment.programme = programme;
  return commitment;
}

function isUndertaking(parsed: ParsedSentence, group: VerbGroup): boolean {
  const { tokens } = parsed;
  const { lemma } = tokens[group.verb];
  const next = tokens[group.last + 1];
  if (
    UNDERTAKING.test(lemma) &&
    !group.passive &&
    (next?.lower === 'to' ||
      tokens.slice(group.last + 1, group.last + TO_REACH).some(({ lower }) => lower === 'to') ||
      tokens.slice(group.last + 1, group.last + 4).some((token) => /^(?:plans?|that)$/.test(token.lower)))
  ) {
    return lemma !== 'announce' || tokens.slice(group.last + 1, group.last + 6).some((token) => token.lower === 'will');
  }
  if (PASSIVE_PLANS.test(lemma) && group.passive) return true;
  if (group.future && !group.negated && tokens[group.verb].pos === 'VERB') return true;
  const subject = subjectOf(parsed, group);
  return (
    RUNS.test(lemma) &&
    subject !== undefined &&
    (SUPPLY.test(tokens[subject.head].lower) || STAGE.test(tokens[subject.head].lower))
  );
}

/** “agreed in April to supply”. */
const TO_REACH = 5;

/** “the third phase”, “stage two”. */
function stageIn(parsed: ParsedSentence): Commitment['stage'] {
  const { tokens } = parsed;
  const at = tokens.findIndex((token) => STAGE.test(token.lemma));
  if (at < 0) return undefined;
  const before = ORDINALS[tokens[at - 1]?.lower ?? ''];
  const after = /^\d$/.test(tokens[at + 1]?.text ?? '') ? Number(tokens[at + 1].text) : undefined;
  const number = before || after;
  return number ? { number, name: `${tokens[at].lower} ${number}` } : undefined;
}

/** Words before a date that make it the day by which, the surest first. */
const BY_WHEN: readonly RegExp[] = [
  /\b(?:until|by|from|through|after|before|runs?)\s*(?:the (?:end|beginning|start|middle) of )?$/i,
  /\b(?:for|beginning in|beginning|starting in|in|on|is|to|,)\s*(?:the (?:end|beginning|start|middle) of )?$/i,
];
const LEAD = 28;

/** The date by which: after the verb where there is one, the surest wording first. */
function dueIn(context: StoryContext, parsed: ParsedSentence, group: VerbGroup | undefined): Commitment['due'] {
  const from = group ? parsed.tokens[group.verb].end : 0;
  const dated = within(context.dates, parsed.sentence).filter((date) => date.value);
  for (const candidates of [dated.filter((date) => date.start >= from), dated]) {
    for (const pattern of BY_WHEN) {
      const due = candidates.find(
        (date) =>
          /\b(?:from|until)\b/.test(date.quote) ||
          pattern.test(context.text.slice(Math.max(0, date.start - LEAD), date.start)),
      );
      if (due) return asDateValue(context.text, due);
    }
  }
  return undefined;
}

function whatOf(context: StoryContext, parsed: ParsedSentence, group: VerbGroup | undefined): string {
  const { text } = context;
  if (!group) return text.slice(parsed.sentence.start, parsed.sentence.end);
  const { tokens } = parsed;
  const passive = group.passive || RUNS.test(tokens[group.verb].lemma);
  const subject = passive ? subjectOf(parsed, group) : undefined;
  const from = subject ? tokens[subject.first].start : tokens[group.verb].start;
  const comma = tokens.find(
    (token) => token.start > tokens[group.last].end && (token.text === ',' || token.text === ';'),
  );
  const end = comma ? comma.start : parsed.sentence.end;
  return text.slice(from, end).replace(/[.\s]+$/, '');
}

function subjectName(context: StoryContext, parsed: ParsedSentence, group: VerbGroup): string | undefined {
  const subject = subjectOf(parsed, group);
  if (!subject || group.passive) return undefined;
  const head = parsed.tokens[subject.head];
  if (head.pos === 'PRON') return antecedentOf(context, head)?.name;
  if (isUndertaken(head)) return possessorIn(context, parsed, subject);
  const definite = subject.head === subject.first + 1 && parsed.tokens[subject.first].lower === 'the';
  const meant = definite && head.pos === 'NOUN' ? antecedentOf(context, head)?.name : undefined;
  if (meant) return meant;
  const name = context.text.slice(parsed.tokens[subject.first].start, parsed.tokens[withOf(parsed, subject)].end);
  return name.replace(/^(?:the|a|an) /i, '');
}

/** Stages and supplies are what is undertaken, not who undertakes it. */
const isUndertaken = ({ lemma, lower }: Token): boolean => STAGE.test(lemma) || SUPPLY.test(lower);

/** Whose the thing is that a sentence speaks of: “Oruna” in “Oruna’s lease”. */
function possessorIn(
  { text }: StoryContext,
  { tokens }: ParsedSentence,
  { first, head }: NounPhrase,
): string | undefined {
  const mark = tokens.findIndex(({ lower }, at) => at > first && at < head && /^['’]s?$/.test(lower));
  return mark < 0 ? undefined : text.slice(tokens[first].start, tokens[mark - 1].end).replace(/^(?:the|a|an) /i, '');
}

function statusOf(
  sentence: string,
  undated: boolean,
  group: VerbGroup | undefined,
  parsed: ParsedSentence,
): CommitmentStatus {
  if (undated) return 'undated';
  if (DELAYED.test(sentence)) return 'delayed';
  if (CANCELLED.test(sentence)) return 'cancelled';
  if (DONE.test(sentence) && !group?.future) return 'done';
  const verb = group && parsed.tokens[group.verb];
  if (verb && /^(?:begin|start)$/.test(verb.lemma) && !group.future && /(?:began|started|begun)/.test(verb.lower))
    return 'started';
  return 'planned';
}
