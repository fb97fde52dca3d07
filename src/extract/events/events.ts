import type { ParsedSentence } from '../../language/en/clause.js';
import type { EventMention } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { assumeDate, fillMeans, fillParties, fillSetting } from '../roles/fill.js';
import { claimsOf } from '../roles/window.js';
import { bareToll } from './bare-toll.js';
import { casualtiesIn } from './casualties.js';
import { settleConfidence, settleMain } from './choose-type.js';
import { findCues, STRENGTH } from './cues.js';
import { HARMED, mentionsIn, type RawMention } from './mention.js';
import { joinedCasualties, mergeMentions } from './merge.js';
import { mainPlace } from './setting.js';

/** What a sentence counts for by its place in the text, first to last; later ones as the last. */
const POSITION_WEIGHTS = [1, 0.8, 0.65, 0.5, 0.4];
const TITLE_WEIGHT = 0.8;
/** A mention whose cues weigh less than one strong cue, with no date, place, toll or actor, is no event. */
const BARE_SCORE = 3;

/** The events of a text, the one it is mainly about first. */
export function findEvents(context: StoryContext): EventMention[] {
  const events = eventsOf(context);
  settleMain(context, events);
  settleConfidence(context, events);
  const claims = claimsOf(events);
  for (const event of events) {
    fillSetting(context, event, claims);
    fillParties(context, event, claims);
    fillMeans(context, event, claims);
    assumeDate(context, event);
  }
  return events.map(plain);
}

/** The events of a text with what their own sentences say of them, the one it is mainly about first. */
export function eventsOf(context: StoryContext): RawMention[] {
  const raw = context.sentences
    .filter((parsed) => !isHeading(context, parsed))
    .flatMap((parsed) => mentionsIn(context, parsed));
  const events = mergeMentions(
    context,
    raw.filter((mention) => stands(context, mention, context.sentences.length)),
  );
  addTolls(context, events);
  const bare = events.length === 0 ? bareToll(context) : undefined;
  if (bare) events.push(bare);
  const inTitle = titleScores(context);
  const setting = mainPlace(context);
  for (const event of events) {
    if (!event.place && setting && event.sentence <= 1) event.place = setting;
  }
  const prominence = (event: RawMention) =>
    event.score * (POSITION_WEIGHTS[event.sentence] ?? POSITION_WEIGHTS[POSITION_WEIGHTS.length - 1]) +
    (inTitle.get(event.type) ?? 0) * TITLE_WEIGHT;
  return events.sort((a, b) => prominence(b) - prominence(a) || a.trigger.start - b.trigger.start);
}

/** How many sentences after an event a toll without a word for what happened is still its toll. */
const TOLL_REACH = 2;
/** “Four people were injured.” after the sentence that tells of the event: the counts are the event's. */
function addTolls(context: StoryContext, events: RawMention[]): void {
  const told = new Set(events.flatMap((event) => event.evidence.map((span) => `${span.start}-${span.end}`)));
  const harmed = events.filter((one) => HARMED.has(one.family));
  for (const parsed of context.sentences) {
    const { index, start, end } = parsed.sentence;
    if (told.has(`${start}-${end}`)) continue;
    const event = harmed.findLast((one) => index > one.sentence && index - one.sentence <= TOLL_REACH);
    const joined = event ? joinedCasualties(event.casualties, casualtiesIn(context.text, parsed)) : [];
    if (!event || joined.every((one) => event.casualties.includes(one))) continue;
    event.casualties = joined;
    event.evidence.push(spanOf(context.text, start, end));
    context.trace({
      stage: 'extract',
      verdict: 'joined',
      rule: 'toll',
      reason: `the toll of “${event.trigger.quote}”`,
      start,
      end,
    });
  }
}

const HEADING_LONGEST = 120;
const FEWEST_SENTENCES = 4;
/** A line of its own that ends like no sentence, in a text of several: a heading says again what its section says. */
function isHeading(context: StoryContext, { sentence }: ParsedSentence): boolean {
  if (context.sentences.length < FEWEST_SENTENCES || sentence.end - sentence.start > HEADING_LONGEST) return false;
  const { text } = context;
  const alone =
    !/[^\n]/.test(text.slice(sentence.start - 1, sentence.start).replace('\n', '')) &&
    (sentence.end === text.length || text[sentence.end] === '\n');
  return alone && !/[.!?”"’)]$/.test(text.slice(sentence.start, sentence.end));
}

const LOOSE = { rule: 'bare-mention', reason: 'one loose word and nothing around it' };
const TOPIC = { rule: 'kind-only', reason: 'a kind of thing is spoken of, and none of it happens here' };

/** In a long text an event needs more than one loose word; in a snippet it may be all there is. */
function stands(context: StoryContext, mention: RawMention, sentences: number): boolean {
  const bare = !mention.date && !mention.place && mention.casualties.length === 0 && mention.participants.length === 0;
  const loose = mention.score < BARE_SCORE && (bare || mention.definite);
  const topic = mention.kindOnly && !mention.date && mention.casualties.length === 0;
  const fault = loose ? LOOSE : topic ? TOPIC : undefined;
  if (!fault || sentences <= POSITION_WEIGHTS.length) return true;
  context.trace({
    stage: 'extract',
    verdict: 'refused',
    rule: fault.rule,
    reason: `${mention.type}: ${fault.reason}`,
    ...mention.trigger,
  });
  return false;
}

function titleScores({ title, language, grammar }: StoryContext): Map<string, number> {
  const scores = new Map<string, number>();
  if (!title) return scores;
  for (const sentence of language.analyse(title, grammar).sentences) {
    for (const cue of findCues(sentence.tokens))
      scores.set(cue.type, (scores.get(cue.type) ?? 0) + STRENGTH[cue.strength]);
  }
  return scores;
}

function plain({
  type,
  status,
  trigger,
  date,
  place,
  participants,
  casualties,
  weapons,
  seizures,
  evidence,
  confidence,
  sum,
}: RawMention): EventMention {
  const event: EventMention = {
    type,
    status,
    trigger,
    participants,
    casualties,
    weapons,
    seizures,
    evidence,
    confidence,
  };
  if (date) event.date = date;
  if (place) event.place = place;
  if (sum) event.sum = sum;
  return event;
}
