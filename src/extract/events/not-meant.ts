import type { Token } from '../../language/analysis.js';
import { groupOf, type ParsedSentence, subjectOf } from '../../language/en/clause.js';
import { words } from '../../language/en/lexicon/words.js';
import { numberAt } from '../../language/en/numbers.js';
import { NOWHERE } from '../../language/tree.js';
import { eventType } from '../../model/event-types/index.js';
import type { Casualty } from '../../model/findings.js';
import { PEOPLE } from '../lexicon/casualties.js';
import { classOfWord } from '../lexicon/role-classes.js';
import type { FoundCue } from './cues.js';

/** A way in which words of events are said and none is meant. `example` holds the cue in a sentence that must yield nothing. */
interface NotMeant {
  id: string;
  example: string;
  /** Whether people were counted who came to harm makes no difference. */
  evenWithHarm?: true;
  test: (parsed: ParsedSentence, cue: FoundCue) => boolean;
}

/** Words of sport alone, and words that speak of sport where two of them meet. */
const SURELY_SPORT =
  words(`goalkeeper midfielder referee semi-final semifinal quarter-final quarterfinal innings wicket batsman halftime half-time
  kick-off playoff playoffs sprinter teammate volleyball basketball handball`);
const SPORT =
  words(`goal coach tournament league championship champion match defender winger striker visitor side corner record stadium season
  half team football cricket rugby hockey tennis golf set cup penalty scorer`);
const FEWEST_SPORT = 2;
const STORIES =
  words(`novel film movie thriller opera musical sequel protagonist stanza fiction comedy screenplay video-game videogame gameplay
  sitcom`);
const AILMENTS = words('heart panic asthma anxiety migraine');
const FIGURES = words('flood storm wave avalanche torrent blast tsunami shower hail earthquake tornado');
const REALLY_WET = words(
  'rain water mud snow fire lava ash rock debris sand hailstone ice protest violence unrest attack bombing arrest',
);
const REMEDIES = words('drug virus antibody vaccine enzyme bacterium cream detergent therapy molecule');
const HURLED = words('shell bomb missile rocket artillery mortar fire drone mine phosphorus stone');

/** So many deeds at once are counted, not told. */
const MANY_EVENTS = 12;

const has = (tokens: readonly Token[], list: ReadonlySet<string>): boolean =>
  tokens.some(({ lemma, lower }) => list.has(lemma) || list.has(lower));

/** In order; the first that fits gives the reason. */
export const NOT_MEANT: readonly NotMeant[] = [
  {
    id: 'ailment',
    example: 'He suffered a heart attack.',
    evenWithHarm: true,
    test: ({ tokens }, cue) => AILMENTS.has(tokens[cue.first - 1]?.lower ?? ''),
  },
  {
    id: 'price-or-rate',
    example: 'Options with a strike price of forty crowns expire.',
    evenWithHarm: true,
    test: ({ tokens }, cue) => /^(?:price|prices|rate|zone|partner)$/.test(tokens[cue.last + 1]?.lower ?? ''),
  },
  {
    id: 'news-conference',
    example: 'She admitted it at a news conference in Oru.',
    evenWithHarm: true,
    test: ({ tokens }, cue) =>
      tokens[cue.head].lemma === 'conference' && /^(?:news|press)$/.test(tokens[cue.head - 1]?.lower ?? ''),
  },
  {
    id: 'statistic',
    example: 'The report counts 74 armed clashes in two years.',
    test: ({ tokens }, cue) => {
      const number = cue.first > 0 ? numberAt(tokens, cue.first - 1) : undefined;
      const deeds = tokens[cue.head].fine === 'NNS' && classOfWord(tokens[cue.head]) === 'deed';
      return deeds && number !== undefined && number.count.min >= MANY_EVENTS;
    },
  },
  {
    id: 'sport',
    example: 'The visitors attacked and took two shots at goal.',
    test: ({ tokens }, { type }) =>
      eventType(type).family !== 'protest' &&
      (has(tokens, SURELY_SPORT) ||
        new Set(tokens.map(({ lemma }) => lemma).filter((one) => SPORT.has(one))).size >= FEWEST_SPORT),
  },
  {
    id: 'story',
    example: 'In the film the king is murdered by his brother.',
    test: ({ tokens }) =>
      tokens.some(({ pos, lemma }) => pos === 'NOUN' && STORIES.has(lemma)) ||
      tokens.some(({ lower }, i) => lower === 'act' && /^(?:first|second|third|last)$/.test(tokens[i - 1]?.lower)),
  },
  {
    id: 'figure-of-speech',
    example: 'A flood of letters reached the editor.',
    test: ({ tokens }, cue) =>
      FIGURES.has(tokens[cue.head].lemma) &&
      tokens[cue.head + 1]?.lower === 'of' &&
      tokens[cue.head + 2]?.pos === 'NOUN' &&
      !REALLY_WET.has(tokens[cue.head + 2].lemma),
  },
  {
    id: 'praise',
    example: 'The evening is a blast from beginning to end.',
    test: ({ tokens }, cue) =>
      /^(?:blast|bombshell|hit|riot|killer)$/.test(tokens[cue.head].lemma) &&
      tokens[cue.first - 1]?.lower === 'a' &&
      tokens[cue.first - 2]?.lemma === 'be',
  },
  {
    id: 'kill-it',
    example: 'The band killed it on stage last night.',
    evenWithHarm: true,
    test: ({ tokens }, cue) =>
      /^(?:kill|smash|crush|murder)$/.test(tokens[cue.last].lemma) && tokens[cue.last + 1]?.lower === 'it',
  },
  {
    id: 'to-the-reader',
    example: 'Shoot us a message to book your free visit.',
    test: (parsed) => speaksToReader(parsed),
  },
  {
    id: 'people-explode',
    example: 'The teacher exploded with joy.',
    test: (parsed, cue) =>
      /^(?:explode|erupt)$/.test(parsed.tokens[cue.head].lemma) &&
      parsed.tree.child(cue.head, 'obj') === NOWHERE &&
      hasSubject(parsed, cue, (noun) => PEOPLE.has(noun.lemma)),
  },
  {
    id: 'things-attack',
    example: 'The new drug attacks cancer cells.',
    test: (parsed, cue) =>
      REMEDIES.has(parsed.tokens[cue.first - 1]?.lemma ?? '') ||
      hasSubject(parsed, cue, ({ lemma }) => REMEDIES.has(lemma)),
  },
  {
    id: 'bombard-with',
    example: 'The bank is bombarding its customers with offers.',
    test: ({ tokens }, cue) => {
      const by = tokens.findIndex(({ lower }, i) => i > cue.head && lower === 'with');
      return tokens[cue.head].lemma === 'bombard' && by > 0 && !tokens.slice(by).some(({ lemma }) => HURLED.has(lemma));
    },
  },
];

/** The rule by which a cue is not meant, or `undefined`. */
export function notMeant(parsed: ParsedSentence, cue: FoundCue, casualties: readonly Casualty[]): NotMeant | undefined {
  const harmed = casualties.some(({ count }) => !count.approximate && count.min > 1);
  return NOT_MEANT.find((rule) => (rule.evenWithHarm || !harmed) && rule.test(parsed, cue));
}

function hasSubject(parsed: ParsedSentence, cue: FoundCue, fits: (noun: Token) => boolean): boolean {
  const group = groupOf(parsed, cue.head);
  const subject = group && subjectOf(parsed, group);
  return subject !== undefined && fits(parsed.tokens[subject.head]);
}

/** “you” is told something, or the sentence bids: an advert, a horoscope, a notice. */
function speaksToReader(parsed: ParsedSentence): boolean {
  const { tokens } = parsed;
  const quoted = tokens.some(({ text }) => /^[“”"«»]$/.test(text));
  if (quoted) return false;
  if (tokens.some(({ lower }) => lower === 'you' || lower === 'your')) return true;
  const [first] = tokens;
  const bids = first.fine === 'VB' || (first.pos === 'VERB' && first.fine === 'VBP');
  return bids && parsed.tree.heads[0] === NOWHERE && parsed.tree.child(0, 'nsubj') === NOWHERE;
}
