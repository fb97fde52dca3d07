import { storyValues, type ValueInput } from '../../../src/extract/values/story.js';
import { type EventFrame, type EventRole, type Frames, type NameKind, NO_FRAMES } from '../../../src/model/frames.js';
import { gazetteer } from '../../support/gazetteer.js';

/** The span of some words of a text, as a reader without doubt gives it; of their `nth` occurrence. */
export function spanOfWords(text: string, words: string, nth = 1): { start: number; end: number; chance: number } {
  let start = -1;
  for (let n = 0; n < nth; n++) {
    start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`“${words}” does not stand ${nth} times in “${text}”`);
  }
  return { start, end: start + words.length, chance: 1 };
}

interface Told {
  type?: EventFrame['type'];
  status?: EventFrame['status'];
  mention?: string;
  roles?: readonly (readonly [EventRole, string])[];
  names?: readonly (readonly [NameKind, string])[];
  source?: string;
}

/** The values of one event in a story, by the words of its roles and the names of the story; every occurrence of a name is one. */
export function valuesOf(
  story: ValueInput,
  { type = 'attack', status = 'reported', mention, roles = [], names = [], source }: Told,
) {
  const { text } = story;
  const frame: EventFrame = {
    type,
    kind: 'event',
    status,
    main: 1,
    chance: 1,
    mentions: mention ? [spanOfWords(text, mention)] : [],
    roles: roles.map(([role, words]) => ({ role, ...spanOfWords(text, words) })),
  };
  const frames: Frames = {
    ...NO_FRAMES,
    names: names.flatMap(([kind, name]) =>
      [...text.matchAll(new RegExp(name.replace(/[.()]/g, '\\$&'), 'g'))].map(({ index }) => ({
        kind,
        start: index,
        end: index + name.length,
        chance: 1,
      })),
    ),
    events: [frame],
    statements: source
      ? [
          {
            cue: spanOfWords(text, source),
            stance: 'says',
            keep: 1,
            chance: 1,
            source: spanOfWords(text, source),
            contents: [],
          },
        ]
      : [],
  };
  const values = storyValues(story, frames, { gazetteer });
  return { ...values, found: values.event(frame) };
}
