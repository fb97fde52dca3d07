import { describe, expect, test } from 'vitest';
import { storyValues } from '../../../src/extract/values/story.js';
import { type Frames, type NameKind, NO_FRAMES } from '../../../src/model/frames.js';
import { gazetteer } from '../../support/gazetteer.js';
import { spanOfWords, valuesOf } from './frames.js';

type Names = readonly (readonly [NameKind, string])[];
const actors = (text: string, names: Names, language = 'en') => valuesOf({ text, language }, { names }).actors;

describe('one actor under several names', () => {
  test('a surname is the person named in full', () => {
    const text = 'Elin Tarsk met the envoys. Later Tarsk left.';
    const names = [spanOfWords(text, 'Elin Tarsk'), spanOfWords(text, 'Tarsk', 2)];
    const frames: Frames = { ...NO_FRAMES, names: names.map((span) => ({ kind: 'person', ...span })) };
    expect(storyValues({ text, language: 'en' }, frames, { gazetteer }).actors).toMatchObject([
      { name: 'Elin Tarsk', kind: 'person' },
      { name: 'Elin Tarsk', aliases: ['Tarsk'], quote: 'Tarsk' },
    ]);
  });

  test('an acronym is the body that introduced it', () => {
    const text = 'The Salk Valley Relief Fund (SVRF) opened a camp. SVRF gave blankets.';
    const found = actors(text, [
      ['organization', 'Salk Valley Relief Fund'],
      ['organization', 'SVRF'],
    ]);
    expect(found.map(({ name }) => name)).toEqual(Array(3).fill('Salk Valley Relief Fund'));
  });

  test('two of one surname stay two', () => {
    const found = actors('Elin Tarsk and Omar Tarsk met.', [
      ['person', 'Elin Tarsk'],
      ['person', 'Omar Tarsk'],
    ]);
    expect(found.map(({ name }) => name)).toEqual(['Elin Tarsk', 'Omar Tarsk']);
  });
});

describe('offices', () => {
  test('before a name, with whose they are', () => {
    const [found] = actors('Norwegian Foreign Minister Elin Tarsk left.', [
      ['person', 'Elin Tarsk'],
      ['people', 'Norwegian'],
    ]);
    expect(found).toMatchObject({ role: 'Foreign Minister', roleOf: 'Norway', country: 'NO' });
  });

  test('behind a name', () => {
    const [found] = actors('Elin Tarsk, head of the Border Service, left.', [['person', 'Elin Tarsk']]);
    expect(found).toMatchObject({ role: 'head', roleOf: 'Border Service' });
  });

  test('no clause behind a name is one', () => {
    const [found] = actors('Elin Tarsk, told by the state press of the raid, left.', [['person', 'Elin Tarsk']]);
    expect(found.role).toBeUndefined();
  });

  test('in Russian', () => {
    const [found] = actors(
      'Встреча президента Норвегии Эрлана Кавинова',
      [
        ['place', 'Норвегии'],
        ['person', 'Эрлана Кавинова'],
      ],
      'ru',
    );
    expect(found).toMatchObject({ role: 'президента', roleOf: 'Норвегии' });
  });
});

describe('whom a span names', () => {
  const NAMES: Names = [
    ['person', 'Elin Tarsk'],
    ['organization', 'Border Service'],
    ['people', 'Orunan'],
  ];
  const whom = (text: string, words: string) => {
    const { actor } = valuesOf({ text, language: 'en' }, { names: NAMES });
    const { name, kind } = actor(spanOfWords(text, words));
    return { name, kind };
  };

  test.each([
    ['Foreign Minister Elin Tarsk spoke.', 'Foreign Minister Elin Tarsk', 'Elin Tarsk', 'person'],
    ['Elin Tarsk’s lawyer spoke.', 'Elin Tarsk’s lawyer', 'Elin Tarsk’s lawyer', undefined],
    ['A spokesman for Elin Tarsk spoke.', 'A spokesman for Elin Tarsk', 'spokesman for Elin Tarsk', undefined],
    ['The Border Service spoke.', 'The Border Service', 'Border Service', 'government'],
    [
      'A former chief of the Border Service spoke.',
      'A former chief of the Border Service',
      'former chief of the Border Service',
      undefined,
    ],
    ['The gunmen fled.', 'The gunmen', 'gunmen', undefined],
  ])('%s', (text, words, name, kind) => {
    expect(whom(text, words)).toEqual({ name, kind });
  });
});
