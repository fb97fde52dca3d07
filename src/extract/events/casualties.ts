import type { Token } from '../../language/analysis.js';
import {
  governedBy,
  isPassive,
  objectOf,
  type ParsedSentence,
  phraseOf,
  subjectOf,
  withOf,
} from '../../language/en/clause.js';
import { words } from '../../language/en/lexicon/words.js';
import { numberAt } from '../../language/en/numbers.js';
import type { NounPhrase, VerbGroup } from '../../language/en/phrases.js';
import { conjunctsAt, FINITE, governedAt, subjectAt } from '../../language/queries.js';
import { NOWHERE } from '../../language/tree.js';
import { atLeast, type Count, exactly } from '../../model/count.js';
import type { Casualty, Effect } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import { ANIMALS, COUNTED_PEOPLE, EFFECT_NOUNS, EFFECT_STATES, EFFECT_VERBS, PEOPLE } from '../lexicon/casualties.js';

/** What a verb does to people, and whether its subject is who it happens to. */
interface Harm {
  effect: Effect;
  intransitive?: true;
}

/** Who came to harm, as the words of one sentence count them. */
interface Found {
  effect: Effect;
  count: Count;
  first: number;
  last: number;
  who?: string;
  total?: true;
}

/**
 * The casualties that a sentence counts, by effect: “three workers were killed and one injured”, “killing two and injuring
 * four others”, “left five dead”, “the deaths of three men”, “no casualties” (none).
 */
export function casualtiesIn(text: string, parsed: ParsedSentence): Casualty[] {
  const found = [...byToll(parsed), ...byVerb(parsed), ...byState(parsed), ...byNoun(parsed)];
  const toll = found.find((one) => one.total);
  const casualties: Casualty[] = [];
  for (const one of found) {
    if (toll && one !== toll && one.effect === toll.effect) continue;
    const span = spanOf(text, parsed.tokens[one.first].start, parsed.tokens[one.last].end);
    if (casualties.some((other) => other.effect === one.effect && other.start < span.end && span.start < other.end))
      continue;
    const casualty: Casualty = { effect: one.effect, count: one.count, ...span };
    if (one.who) casualty.who = one.who;
    if (one.total) casualty.total = true;
    casualties.push(casualty);
  }
  return casualties;
}

/** “the death toll rose to four”, “raising the number of those killed to four”: what counts is the new total. */
function byToll(parsed: ParsedSentence): Found[] {
  const { tokens } = parsed;
  const at = tokens.findIndex(
    (token, i) =>
      token.lower === 'toll' ||
      (token.lower === 'number' &&
        tokens
          .slice(i, i + TOLL_REACH)
          .some((one) => EFFECT_VERBS.has(one.lemma) || EFFECT_STATES.has(one.lower) || EFFECT_NOUNS.has(one.lower))),
  );
  if (at < 0) return [];
  const verb = tokens.slice(at, at + TOLL_REACH).find((one) => EFFECT_VERBS.get(one.lemma));
  for (let i = at + 1; i < Math.min(tokens.length, at + 2 * TOLL_REACH); i++) {
    if (!/^(?:to|at|reached|reaching|hit|is|was|stands)$/.test(tokens[i].lower) || !tokens[i + 1]) continue;
    const from = /^(?:at|more|over|about|nearly|least)$/.test(tokens[i + 1].lower) ? i + 1 : i;
    for (let j = from + 1; j <= Math.min(from + 3, tokens.length - 1); j++) {
      const number = numberAt(tokens, j);
      if (number)
        return [
          {
            effect: (verb && EFFECT_VERBS.get(verb.lemma)?.effect) ?? 'killed',
            count: number.count,
            first: number.first,
            last: number.last,
            total: true,
          },
        ];
    }
  }
  return [];
}

const TOLL_REACH = 8;

function byVerb(parsed: ParsedSentence): Found[] {
  const found: Found[] = [];
  for (const group of parsed.groups) {
    const verb = parsed.tokens[group.verb];
    if (verb.pos !== 'VERB' || group.negated || group.modal) continue;
    const deadly = lethal(parsed, group);
    const effect = deadly ?? EFFECT_VERBS.get(verb.lemma) ?? toHospital(parsed, group) ?? drivenOut(parsed, group);
    if (!effect || almost(parsed, group)) continue;
    const undergone = effect.intransitive || isPassive(parsed, group);
    const together = undergone || deadly ? coordinatedSubjects(parsed, group.verb) : [];
    if (together.length > 1) {
      for (const one of together) if (!negatedPhrase(parsed, one)) push(found, parsed, effect.effect, one);
      continue;
    }
    const patient =
      undergone || bareParticiple(parsed, group.verb, group.first)
        ? patientBefore(parsed, group)
        : (objectOf(parsed, group.last) ?? (deadly && patientBefore(parsed, group)));
    if (!patient || negatedPhrase(parsed, patient) || (TAKES_PLACES.has(verb.lemma) && !namesPeople(parsed, patient)))
      continue;
    push(found, parsed, effect.effect, antecedent(parsed, patient));
    for (const more of coordinated(parsed, group.verb, patient)) push(found, parsed, effect.effect, more);
  }
  return found;
}

/** Verbs that take ground as well as people. */
const TAKES_PLACES = words('capture');
const namesPeople = ({ tokens, tree }: ParsedSentence, { first, head }: NounPhrase): boolean =>
  PEOPLE.has(tokens[head].lemma) &&
  !tokens.slice(first, head).some((_token, i) => tree.is(first + i, 'amod') && tokens[first + i].fine === 'VBN');

/** With a number, or a name: “Ada Holm and nine others were arrested”. */
function isCounted({ tokens }: ParsedSentence, phrase: NounPhrase): boolean {
  const count = countOf(tokens, phrase);
  return count !== undefined && (count.stated || tokens[phrase.head].pos === 'PROPN');
}

/** “shot dead”, “beaten to death”: what was done, with how it ended. */
function lethal({ tokens }: ParsedSentence, group: VerbGroup): Harm | undefined {
  const [next, after] = [tokens[group.last + 1]?.lower, tokens[group.last + 2]?.lower];
  return next === 'dead' || (next === 'to' && after === 'death') ? { effect: 'killed' } : undefined;
}

const TAKEN = words('rush take admit airlift transport bring deliver transfer carry send');
/** “were rushed to hospital”: they are hurt. */
function toHospital(parsed: ParsedSentence, group: VerbGroup): Harm | undefined {
  const { tokens } = parsed;
  if (!TAKEN.has(tokens[group.verb].lemma) || !isPassive(parsed, group)) return undefined;
  const where = governedBy(parsed, group.last, /^(?:to|in|into)$/, HOSPITAL_REACH);
  return where && /^hospitals?$/i.test(tokens[where.head].lower) ? { effect: 'injured' } : undefined;
}

const HOSPITAL_REACH = 5;
const LEAVING = words('leave flee evacuate abandon move relocate');
/** “forcing thousands to leave their homes”: they are displaced. */
function drivenOut(parsed: ParsedSentence, group: VerbGroup): Harm | undefined {
  const { tokens } = parsed;
  if (!/^(?:force|compel|drive|cause)$/.test(tokens[group.verb].lemma)) return undefined;
  const { tree } = parsed;
  const deeds = [group.verb, ...tree.all(group.verb, 'obj')].flatMap((at) =>
    tree.all(at, 'xcomp', 'advcl', 'ccomp', 'acl'),
  );
  return deeds.some((at) => LEAVING.has(tokens[at].lemma)) ? { effect: 'displaced' } : undefined;
}

/** “nearly lynched”, “almost killed”: it did not happen. */
function almost({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  return tokens.slice(Math.max(0, group.first - 1), group.verb).some(({ lower }) => /^(?:nearly|almost)$/.test(lower));
}

/** Who stands before a verb that is done to them: its own subject, else the number right before it (“and one injured”), else a borrowed one. */
function patientBefore(parsed: ParsedSentence, group: VerbGroup): NounPhrase | undefined {
  const own = parsed.tree.child(group.verb, 'nsubj');
  const subject = subjectOf(parsed, group);
  if (own !== NOWHERE && subject && countOf(parsed.tokens, subject)?.stated) return outOf(parsed, subject) ?? subject;
  const left = numberLeft(parsed, group.first);
  if (left) return left;
  const beside = parsed.tree.is(group.verb, 'acl') ? phraseOf(parsed, group.first - 1) : undefined;
  if (beside && isPeople(parsed.tokens[beside.head])) return beside;
  return subject ?? openingSubject(parsed, group);
}

/** “Six rangers in the park, famous for its bears, were killed”: the counted phrase that opens the sentence, with no other verb between. */
function openingSubject(parsed: ParsedSentence, group: VerbGroup): NounPhrase | undefined {
  const [opening] = parsed.phrases;
  const other = parsed.groups.some((one) => one.first < group.first && FINITE.has(parsed.tokens[one.first].fine));
  return opening && !other && opening.last < group.first && countOf(parsed.tokens, opening)?.stated
    ? opening
    : undefined;
}

/** “Dozens of soldiers and a general were killed”: subjects that the tree joins, where each is counted. */
function coordinatedSubjects(parsed: ParsedSentence, verb: number): NounPhrase[] {
  const subject = subjectAt(parsed.tree, verb);
  if (subject === NOWHERE) return [];
  const beside = parsed.tree
    .all(verb, 'nsubj')
    .filter((at) => at !== subject && at < verb && joinedByAnd(parsed, at, subject));
  const ofThem = governedAt(parsed.tree, subject, /^of$/).flatMap((at) => conjunctsAt(parsed.tree, at).slice(1));
  const phrases = [...new Set([...conjunctsAt(parsed.tree, subject), ...beside, ...ofThem])].map((at) =>
    phraseOf(parsed, at),
  );
  const counted = phrases.filter((one) => one !== undefined).filter((one) => isCounted(parsed, one));
  return counted.length === phrases.length && new Set(counted).size === counted.length ? counted : [];
}

/** “Ada Holm and nine others were held”: two words with an “and” between that the tree hangs on the verb each. */
function joinedByAnd({ tokens }: ParsedSentence, a: number, b: number): boolean {
  return tokens.slice(Math.min(a, b), Math.max(a, b)).some(({ lower }) => lower === 'and');
}

/** “and one injured”, “with 14 others wounded”, “Dozens injured”: a participle right after a number, without an auxiliary. */
function bareParticiple(parsed: ParsedSentence, verb: number, first: number): boolean {
  if (verb !== first || /ing$/.test(parsed.tokens[verb].lower)) return false;
  const left = numberLeft(parsed, first);
  const object = parsed.tokens[verb + 1];
  const takesObject = object && /^(?:DET|NUM|NOUN|PROPN|ADJ|PRON)$/.test(object.pos) && parsed.phraseAt[verb + 1] >= 0;
  return left !== undefined && !takesObject;
}

/** The phrase with a number that ends right before token `first` (adverbs and “were” may stand between). */
function numberLeft(parsed: ParsedSentence, first: number): NounPhrase | undefined {
  let i = first - 1;
  while (i >= 0 && /^(?:ADV|AUX)$/.test(parsed.tokens[i].pos)) i--;
  if (i < 0 || parsed.phraseAt[i] < 0) return undefined;
  const phrase = parsed.phrases[parsed.phraseAt[i]];
  if (parsed.tokens[phrase.first - 1]?.lower === 'including') return undefined;
  const part = outOf(parsed, phrase) ?? phrase;
  return countOf(parsed.tokens, part)?.stated ? part : undefined;
}

/** “13 out of 19 sailors”: those who came to harm are the 13. */
function outOf(parsed: ParsedSentence, phrase: NounPhrase): NounPhrase | undefined {
  const [out, of] = [parsed.tokens[phrase.first - 2]?.lower, parsed.tokens[phrase.first - 1]?.lower];
  return out === 'out' && of === 'of' ? phraseOf(parsed, phrase.first - 3) : undefined;
}

/** “killed” of “who were killed” takes the phrase before “who”. */
function antecedent(parsed: ParsedSentence, phrase: NounPhrase): NounPhrase {
  const token = parsed.tokens[phrase.head];
  if (!/^(?:who|that|which)$/.test(token.lower)) return phrase;
  const before = parsed.phrases.filter((other) => other.last < phrase.first).at(-1);
  return before ?? phrase;
}

/** “killing two soldiers and a driver”: further phrases joined by “and”, each with its count. */
function coordinated(parsed: ParsedSentence, verb: number, patient: NounPhrase): NounPhrase[] {
  const more: NounPhrase[] = [];
  let at = patient;
  if (patient.first < verb) return coordinatedBefore(parsed, patient);
  for (;;) {
    const end = withOf(parsed, at);
    let i = end + 1;
    if (parsed.tokens[i]?.text === ',') i++;
    if (parsed.tokens[i]?.lower === 'and') i++;
    if (i === end + 1 || i >= parsed.tokens.length || parsed.phraseAt[i] < 0) return more;
    const next = parsed.phrases[parsed.phraseAt[i]];
    const head = parsed.tokens[next.head];
    if (next.first !== i || parsed.groupAt[next.last + 1] >= 0 || !isPeople(head) || !countOf(parsed.tokens, next))
      return more;
    const named = head.pos === 'PROPN' && !countOf(parsed.tokens, next)?.stated;
    if (named && (end > at.last || parsed.tokens[i - 1].text === ',')) return more;
    more.push(next);
    at = next;
  }
}

/** “Eleven soldiers and six fighters were killed”: phrases with a number before the subject, joined to it. */
function coordinatedBefore(parsed: ParsedSentence, subject: NounPhrase): NounPhrase[] {
  const more: NounPhrase[] = [];
  let at = subject;
  for (;;) {
    let i = at.first - 1;
    if (parsed.tokens[i]?.lower === 'and') i--;
    if (parsed.tokens[i]?.text === ',') i--;
    if (i === at.first - 1 || i < 0 || parsed.phraseAt[i] < 0) return more;
    const next = parsed.phrases[parsed.phraseAt[i]];
    if (
      parsed.tokens[next.head].pos === 'NUM' ||
      !isPeople(parsed.tokens[next.head]) ||
      !countOf(parsed.tokens, next)?.stated
    )
      return more;
    more.push(next);
    at = next;
  }
}

/** “left five dead”, “50 dead”, “14 missing”. */
function byState(parsed: ParsedSentence): Found[] {
  const found: Found[] = [];
  parsed.tokens.forEach((token, i) => {
    const effect = EFFECT_STATES.get(token.lower);
    if (!effect || i === 0) return;
    const phrase = phraseEndingAt(parsed, i) ?? numberLeft(parsed, i) ?? numberOf(parsed, i);
    if (!phrase || negatedPhrase(parsed, phrase)) return;
    const count = countOf(parsed.tokens, phrase);
    if (count?.stated) push(found, parsed, effect, phrase, phrase.last >= i ? i - 1 : phrase.last);
  });
  return found;
}

/** “hundreds of injured”. */
function numberOf(parsed: ParsedSentence, i: number): NounPhrase | undefined {
  return parsed.tokens[i - 1]?.lower === 'of' ? phraseOf(parsed, i - 2) : undefined;
}

function phraseEndingAt(parsed: ParsedSentence, i: number): NounPhrase | undefined {
  const at = parsed.phraseAt[i];
  return at >= 0 && parsed.phrases[at].first < i ? parsed.phrases[at] : undefined;
}

/** “the deaths of three traffickers”, “injuries to five others”, “the death of a driver”, “claimed the lives of four”. */
function byNoun(parsed: ParsedSentence): Found[] {
  const found: Found[] = [];
  parsed.tokens.forEach((token, i) => {
    const effect = EFFECT_NOUNS.get(token.lower);
    if (!effect || (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'VERB')) return;
    if (parsed.tokens[i - 1]?.lower === 'no' || parsed.tokens[i - 1]?.lower === 'without') return;
    const patient = /^(?:of|to|among)$/.test(parsed.tokens[i + 1]?.lower ?? '')
      ? governedBy(parsed, i, /^(?:of|to|among)$/, 3)
      : undefined;
    if (patient && isPeople(parsed.tokens[patient.head])) {
      push(found, parsed, effect, patient);
      for (const more of coordinated(parsed, i, patient)) push(found, parsed, effect, more);
      return;
    }
    const own = phraseOf(parsed, i);
    const count = own && countOf(parsed.tokens, own);
    if (own && own.head === i && count?.stated && /s$/.test(token.lower))
      found.push({ effect, count: count.count, first: own.first, last: own.last });
  });
  return found;
}

function push(
  found: Found[],
  parsed: ParsedSentence,
  effect: Effect,
  phrase: NounPhrase,
  last = withOf(parsed, phrase),
): void {
  const { tokens } = parsed;
  const group = ofGroup(parsed, phrase);
  if (group) {
    push(found, parsed, effect, group);
    const made = found.at(-1);
    if (made && tokens[phrase.head].lemma === 'total') made.total = true;
    return;
  }
  const counted = quantityBefore(parsed, phrase) ?? countOf(tokens, phrase);
  const head = tokens[phrase.head];
  if (!counted || (!isPeople(head) && !counted.stated)) return;
  const harmed = effect === 'killed' || effect === 'injured';
  if (
    !isPeople(head) &&
    head.pos === 'NOUN' &&
    last === phrase.last &&
    !(harmed && head.fine === 'NNS' && !ANIMALS.has(head.lemma))
  )
    return;
  const first = counted.first ?? phrase.first;
  found.push({
    effect,
    count: counted.count,
    first,
    last: Math.max(first, last),
    who: whoOf(tokens, phrase, Math.max(phrase.first, last)),
  });
}

/** “a total of 41 people”, “a group of tourists”: who stands behind “of”. */
function ofGroup(parsed: ParsedSentence, { head, last }: NounPhrase): NounPhrase | undefined {
  if (!/^(?:total|group|number|crowd|team)$/.test(parsed.tokens[head].lemma)) return undefined;
  return parsed.tokens[last + 1]?.lower === 'of' ? phraseOf(parsed, last + 2) : undefined;
}

/** “hundreds” of “hundreds of soldiers”. */
function quantityBefore(
  { tokens }: ParsedSentence,
  { first }: NounPhrase,
): { count: Count; stated: boolean; first: number } | undefined {
  if (
    tokens[first - 1]?.lower !== 'of' ||
    !/^(?:dozens|scores|hundreds|thousands)$/.test(tokens[first - 2]?.lower ?? '')
  )
    return undefined;
  const number = numberAt(tokens, first - 2);
  return number && { count: number.count, stated: true, first: number.first };
}

function whoOf(tokens: readonly Token[], phrase: NounPhrase, last: number): string | undefined {
  let first = phrase.first;
  while (
    first <= last &&
    (/^(?:DET|NUM)$/.test(tokens[first].pos) ||
      /^(?:more|other|others|least|at|dozens|several|many|some)$/.test(tokens[first].lower))
  )
    first++;
  if (first > last || /^(?:of|them|they)$/.test(tokens[first].lower)) return undefined;
  let who = '';
  for (let i = first; i <= last; i++)
    who += (i > first && tokens[i].start > tokens[i - 1].end ? ' ' : '') + tokens[i].text;
  return who;
}

/** Endings of nouns for those who do something: “cyclist”, “technician”, “evacuee”. */
const DOING = /^\p{L}{3,}(?:ist|ian|eer|ee)$/u;

function isPeople(token: Token): boolean {
  return (
    PEOPLE.has(token.lower) ||
    PEOPLE.has(token.lemma.toLowerCase()) ||
    token.pos === 'PROPN' ||
    token.pos === 'NUM' ||
    token.pos === 'ADJ' ||
    /^(?:others|dozens|hundreds|thousands|scores|him|her|them|they|himself)$/.test(token.lower) ||
    (token.pos === 'NOUN' && DOING.test(token.lemma))
  );
}

function negatedPhrase(parsed: ParsedSentence, phrase: NounPhrase): boolean {
  return (
    parsed.tokens
      .slice(phrase.first, phrase.last + 1)
      .some((token) => /^(?:no|none|nobody|neither)$/.test(token.lower)) ||
    parsed.tokens[phrase.first - 1]?.lower === 'no'
  );
}

/** A bare plural: a number told elsewhere takes its place. */
const SOME: Count = { ...atLeast(2), approximate: true };

/** The count of a noun phrase, with the token it begins at where words before the phrase belong to it (“more than 50”). */
function countOf(
  tokens: readonly Token[],
  phrase: NounPhrase,
): { count: Count; stated: boolean; first?: number } | undefined {
  for (let i = phrase.first; i <= phrase.last; i++) {
    const number = numberAt(tokens, i);
    if (!number || (number.last < phrase.last && /^(?:percent|%|per)$/.test(tokens[number.last + 1]?.lower ?? '')))
      continue;
    if (/^(?:year|month|day|hour|week)$/.test(tokens[number.last + 1]?.lemma ?? '')) continue;
    if (tokens[number.last + 1]?.text === '-' && tokens[number.last + 2]?.lower === 'year') continue;
    return { count: number.count, stated: true, first: Math.min(number.first, phrase.first) };
  }
  const head = tokens[phrase.head];
  if (
    tokens
      .slice(phrase.first, phrase.last)
      .some((token) => /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(token.lower))
  )
    return undefined;
  if (/^(?:those|these)$/.test(head.lower)) return undefined;
  const determiner = tokens[phrase.first].lower;
  if (/^(?:a|an|another)$/.test(determiner)) return { count: exactly(1), stated: true };
  if (/^(?:they|them)$/.test(head.lower)) return { count: SOME, stated: false };
  if (head.pos === 'PRON' && head.lower !== 'others') return undefined;
  if (COUNTED_PEOPLE.has(head.lower)) return { count: SOME, stated: false };
  if (head.pos === 'NOUN' && head.lower !== head.lemma && head.lower.endsWith('s'))
    return { count: SOME, stated: false };
  if (head.pos === 'PROPN' || PEOPLE.has(head.lower)) return { count: exactly(1), stated: false };
  return undefined;
}
