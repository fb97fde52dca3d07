import type { Gazetteer } from '../../gazetteer/place.js';
import type { Analysis } from '../../language/analysis.js';
import type { Reference } from '../../language/dates/reference.js';
import { languageOf } from '../../language/detect.js';
import { wordsOf } from '../../language/words.js';
import type { DateValue } from '../../model/edtf.js';
import {
  type ActorMention,
  type Casualty,
  type DateMention,
  Effect,
  type Participant,
  type PlaceMention,
  type Seizure,
  type Weapon,
} from '../../model/findings.js';
import type { EventFrame, EventRole, Frames, RoleSpan } from '../../model/frames.js';
import type { KnownActor } from '../../model/known-actor.js';
import { spanOf } from '../../model/span.js';
import type { Published } from '../../model/story.js';
import { actorOf, markMetonyms, type NamedActor, storyActors } from './actors.js';
import { countOf, markTotals, type Toll, withoutMeant } from './count.js';
import { dateMentions, type Stretch, storyDates, type Tense, toldDate } from './date.js';
import { actorBook } from './known.js';
import { placeOf } from './place.js';
import { placeMentions, storyPlaces } from './places.js';
import { seizuresOf } from './seizures.js';
import { weaponsOf } from './weapons.js';

/** A story whose role spans are to be read. */
export interface ValueInput {
  text: string;
  published?: Published | string;
  language?: string;
  /** The year or day to read dates against, where the caller knows it better than the text. */
  reference?: Reference;
}

export interface ValueTools {
  gazetteer: Gazetteer;
  /** Actors of the situation, by all their names. */
  actors?: readonly KnownActor[];
}

/** What the roles of one event say. Without a date the story tells none; see `assumedDate`. */
export interface EventValues {
  date?: DateValue;
  place?: PlaceMention;
  participants: Participant[];
  casualties: Casualty[];
  weapons: Weapon[];
  seizures: Seizure[];
}

/** A story's lists of names and dates, and readers of its role spans. */
export interface StoryValues {
  language: string;
  analysis: Analysis;
  dates: DateMention[];
  /** What dates are read against. */
  reference: Reference;
  places: PlaceMention[];
  actors: ActorMention[];
  event(frame: EventFrame): EventValues;
  /** Whom a source or a party names. Throws a RangeError for a span without words. */
  actor(span: Stretch): NamedActor;
  /** How many a span counts. */
  count(span: Stretch): Toll | undefined;
  /** The date that a span tells: `future` for what is due. */
  dateOf(span: Stretch, tense: Tense): DateValue | undefined;
}

const isEffect = (role: EventRole): role is Effect => Effect.options.some((effect) => effect === role);
const PARTIES = ['actor', 'target', 'affected'] as const;

/**
 * Reads a story's frames: names, places and dates once for the whole of it, then the roles of each frame as they are asked for. Works in any
 * language; what a language does not bring (number words, names of months) is read in figures alone.
 *
 * @example storyValues({ text: 'Gunmen killed two guards in Oru.' }, frames, { gazetteer }).event(frames.events[0]).casualties[0].count
 * // → { min: 2, max: 2 }
 */
export function storyValues(story: ValueInput, frames: Frames, { gazetteer, actors: known }: ValueTools): StoryValues {
  const { text } = story;
  const language = story.language?.slice(0, 2).toLowerCase() ?? languageOf(text) ?? 'en';
  const analysis = wordsOf(text, language);
  const { sentences } = analysis;
  const holds = (span: Stretch): boolean => text.slice(Math.max(0, span.start), Math.max(0, span.end)).trim() !== '';
  const names = frames.names.filter(holds);
  const told = storyDates(analysis, language, story.published, story.reference);
  const counting = { text, language, sentences, names };
  const named = storyPlaces({ text, language, names, gazetteer });
  const context = { text, language, names, gazetteer, book: actorBook(known), places: placeMentions(named) };
  const actors = storyActors(context, actingIn(frames).filter(holds));
  const places = markMetonyms(context.places, actors);
  const actor = (span: Stretch): NamedActor => actorOf(context, actors, span);
  return {
    language,
    analysis,
    dates: dateMentions(told),
    reference: told.reference,
    places,
    actors,
    actor,
    dateOf: (span, tense) => toldDate(told, [span], tense),
    count: (span) => countOf(counting, span),
    event(frame) {
      const roles = (role: EventRole): RoleSpan[] => frame.roles.filter((one) => one.role === role && holds(one));
      const date = toldDate(told, roles('date'), frame.status === 'planned' ? 'future' : 'past');
      const mentions = frame.mentions.filter(holds);
      const place = placeOf(named, roles('place'), roles('area'));
      return {
        ...(date ? { date } : {}),
        ...(place ? { place } : {}),
        participants: PARTIES.flatMap((role) => roles(role).map((span) => participantOf(role, span))),
        casualties: markTotals(
          text,
          withoutMeant(
            frame.roles.flatMap((span) => (isEffect(span.role) && holds(span) ? casualtyOf(span.role, span) : [])),
          ),
        ),
        weapons: weaponsOf(text, sentences, frame.type, mentions),
        seizures: seizuresOf(text, language, sentences, frame.type, mentions),
      };
    },
  };

  function participantOf(role: Participant['role'], span: Stretch): Participant {
    const { name, kind, country } = actor(span);
    return {
      role,
      name,
      ...(kind ? { kind } : {}),
      ...(country ? { country } : {}),
      ...spanOf(text, span.start, span.end),
    };
  }

  function casualtyOf(effect: Effect, span: Stretch): (Casualty & Pick<Toll, 'meant'>)[] {
    const toll = countOf(counting, span);
    return toll ? [{ effect, ...toll, ...spanOf(text, span.start, span.end) }] : [];
  }
}

/** Spans of those who speak, act and undertake. */
function actingIn({ events, statements, commitments }: Frames): Stretch[] {
  return [
    ...statements.flatMap(({ source }) => source ?? []),
    ...events.flatMap(({ roles }) => roles.filter(({ role }) => role === 'actor')),
    ...commitments.flatMap(({ by }) => by ?? []),
  ];
}
