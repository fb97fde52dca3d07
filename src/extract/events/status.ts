import { groupOf, type ParsedSentence } from '../../language/en/clause.js';
import { words } from '../../language/en/lexicon/words.js';
import type { VerbGroup } from '../../language/en/phrases.js';
import { NOWHERE } from '../../language/tree.js';
import type { EventStatus } from '../../model/findings.js';
import { SPEECH_VERBS } from '../lexicon/speech.js';
import type { FoundCue } from './cues.js';
import { groupInside } from './trigger.js';

/** Verbs whose complement is meant to happen. */
const PLANS =
  words(`plan promise pledge vow agree intend prepare schedule expect aim set slate undertake offer order ready decide
  commit start begin finalize finalise`);
/** Verbs and nouns whose complement is only spoken of, wished, feared or forbidden. */
const IMAGINES =
  words(`consider think suggest urge call demand ask request propose recommend threaten warn fear worry prevent avoid avert stop
  oppose reject want wish hope seek need require prohibit ban forbid risk could allow enable refuse help try attempt encourage move idea
  discuss negotiate debate mull possibility threat danger chance prospect essential necessary willing able`);
const DENIES = words('deny reject refute');
const PLANNED_BEFORE = /^(?:upcoming|scheduled|planned|forthcoming|future|proposed)$/;
const IMAGINED_BEFORE = /^(?:potential|possible|feared|alleged|would-be|hypothetical|imminent|further)$/;
const REACH = 4;
/** A verb governs the noun before it only where it follows at once: “the attack would …”. */
const RIGHT_AFTER = 2;
/** How many words up the tree what an event hangs on still says whether it happens. */
const MOST_STEPS = 5;

/** Whether the clause of a trigger reports its event, plans it, denies it or only imagines it. */
export function statusOf(parsed: ParsedSentence, cue: FoundCue): EventStatus {
  const { tokens } = parsed;
  const group = governing(parsed, cue);
  if (group?.negated && group.verb === cue.head) return 'denied';
  if (group && group === groupInside(parsed, cue) && byNobody(parsed, group)) return 'denied';
  const near = tokens.slice(Math.max(0, cue.first - REACH), cue.first);
  if (near.some(({ lower }) => /^(?:no|never|without|nor)$/.test(lower))) return 'denied';
  if (near.some(({ lemma }) => DENIES.has(lemma))) return 'denied';
  if (near.some(({ lower }) => PLANNED_BEFORE.test(lower))) return 'planned';
  if (near.some(({ lower }) => IMAGINED_BEFORE.test(lower) && lower !== 'further')) return 'hypothetical';
  if (near.some(({ lower }, i) => lower === 'rather' && near[i + 1]?.lower === 'than')) return 'hypothetical';
  if (group?.future) return 'planned';
  if (group?.modal) return 'hypothetical';
  return byWhatItHangsOn(parsed, cue) ?? 'reported';
}

/** “Nobody claimed responsibility”, “no group has claimed”. */
function byNobody({ tokens }: ParsedSentence, { first }: VerbGroup): boolean {
  const [before, earlier, third] = [1, 2, 3].map((back) => tokens[first - back]?.lower ?? '');
  return (
    /^(?:nobody|none)$/.test(before) || (before === 'one' && earlier === 'no') || earlier === 'no' || third === 'no'
  );
}

/** “pledged to send”, “will select … and sign”, “could lead to”: what governs the trigger further up says whether it happens. */
function byWhatItHangsOn(parsed: ParsedSentence, cue: FoundCue): EventStatus | undefined {
  const { tree, tokens } = parsed;
  let at = cue.head;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (tree.child(at, 'mark') !== NOWHERE && /^(?:if|unless|whether)$/.test(tokens[tree.child(at, 'mark')].lower))
      return 'hypothetical';
    const head = tree.heads[at];
    if (head === NOWHERE) return undefined;
    const toDo = tree.is(at, 'xcomp', 'advcl', 'acl', 'ccomp') && isInfinitive(parsed, at);
    const { lemma } = tokens[head];
    if (toDo && PLANS.has(lemma)) return 'planned';
    const imagined = toDo || tree.is(at, 'acl', 'xcomp') || isGerund(parsed, at) || (step === 0 && tree.is(at, 'obj'));
    const ofTheCue = cue.first <= head && head <= cue.last;
    if (imagined && !ofTheCue && IMAGINES.has(lemma)) return 'hypothetical';
    if (tree.is(at, 'ccomp') && SPEECH_VERBS.has(lemma)) return undefined;
    if (toDo || tree.is(at, 'conj', 'xcomp', 'obj', 'obl')) {
      const group = groupOf(parsed, head);
      if (group?.future) return 'planned';
      if (group?.modal) return 'hypothetical';
    }
    if (tree.is(at, 'parataxis', 'advcl') && !toDo) return undefined;
    at = head;
  }
  return undefined;
}

function isInfinitive({ tree, tokens }: ParsedSentence, verb: number): boolean {
  const mark = tree.child(verb, 'mark');
  return mark !== NOWHERE && tokens[mark].lower === 'to';
}

/** “think about providing”. */
function isGerund({ tree, tokens }: ParsedSentence, verb: number): boolean {
  return tokens[verb].fine === 'VBG' && tree.is(verb, 'advcl', 'obl', 'nmod', 'ccomp');
}

/** The verb group that holds the trigger, or the nearest one that governs its noun. */
function governing(parsed: ParsedSentence, cue: FoundCue) {
  const own = groupInside(parsed, cue);
  if (own) return own;
  const before = parsed.groups.filter((group) => group.last < cue.first && cue.first - group.last <= REACH).at(-1);
  const after = parsed.groups.find((group) => group.first > cue.last && group.first - cue.last <= RIGHT_AFTER);
  return before ?? after;
}
