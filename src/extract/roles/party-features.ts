import { groupOf, isPassive, type ParsedSentence } from '../../language/en/clause.js';
import { numberAt } from '../../language/en/numbers.js';
import { NOWHERE } from '../../language/tree.js';
import type { StoryContext } from '../context.js';
import type { RawMention } from '../events/mention.js';
import { classOfWord } from '../lexicon/role-classes.js';
import { overlapping } from '../spans-in.js';
import type { PartyCandidate } from './party-candidates.js';
import { besideTelling, treePlace } from './tree-place.js';
import { toldIn } from './window.js';

/** The named features of somebody who may have done what an event tells of, or to whom it was done. */
export function partyFeatures(context: StoryContext, event: RawMention, candidate: PartyCandidate): string[] {
  const { window, first, last, head } = candidate;
  const { parsed, heads } = window;
  const { tokens, tree } = parsed;
  const { relation, governor, by } = treePlace(parsed, head, heads);
  const { side, far } = besideTelling(head, heads);
  const kind = kindOf(context, parsed, candidate);
  const told = toldIn(window);
  const rule = ruleRole(event, tokens[first].start, tokens[last].end);
  const features = [
    `relation=${relation} by=${by}`,
    `relation=${relation}`,
    `by=${by}`,
    `kind=${kind}`,
    `kind=${kind} relation=${relation}`,
    `kind=${kind} by=${by}`,
    `kind=${kind} family=${event.family}`,
    `kind=${kind} type=${event.type}`,
    `relation=${relation} by=${by} kind=${kind}`,
    `relation=${relation} by=${by} family=${event.family}`,
    `told=${told}`,
    `rule=${rule}`,
    `rule=${rule} kind=${kind}`,
    `side=${side} far=${far}`,
    `side=${side} kind=${kind}`,
    `first=${first === 0}`,
  ];
  if (window.distance === 0) features.push('first-told');
  const group = governor === NOWHERE ? undefined : groupOf(parsed, governor);
  if (group && isPassive(parsed, group)) features.push(`passive relation=${relation}`);
  if (tokens.slice(first, last + 1).some((_token, i) => numberAt(tokens, first + i)))
    features.push('counted', `counted kind=${kind}`);
  if (/^(?:the|this|these)$/.test(tokens[first].lower)) features.push('definite');
  if (tree.is(head, 'conj')) features.push('conjunct');
  if (overlapping(event.casualties, { start: tokens[first].start, end: tokens[last].end }).length > 0)
    features.push('harmed');
  const place = event.place;
  if (place && place.start < tokens[last].end && tokens[first].start < place.end) features.push('is-where');
  const cluster = context.grammar.cluster(tokens[head].lemma);
  if (cluster > 0) features.push(`cluster=${cluster >> 4}`, `cluster=${cluster >> 6}`);
  return features;
}

function kindOf(context: StoryContext, { tokens }: ParsedSentence, { first, last, head }: PartyCandidate): string {
  const { pos } = tokens[head];
  const byNoun = classOfWord(tokens[head]);
  if (byNoun !== 'other') return byNoun;
  const span = { start: tokens[first].start, end: tokens[last].end };
  const actor = overlapping(context.actors, span).at(0);
  if (actor) return actor.kind;
  if (overlapping(context.places, span).length > 0) return 'place';
  return pos === 'NOUN' ? 'thing' : pos;
}

function ruleRole({ participants }: RawMention, start: number, end: number): string {
  return participants.find((one) => one.start < end && start < one.end)?.role ?? 'none';
}
