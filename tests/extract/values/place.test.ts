import { describe, expect, test } from 'vitest';
import type { NameKind } from '../../../src/model/frames.js';
import { valuesOf } from './frames.js';

type Names = readonly (readonly [NameKind, string])[];
const place = (text: string, roles: readonly (readonly ['place' | 'area', string])[], names: Names, language = 'en') =>
  valuesOf({ text, language }, { roles, names }).found.place;

describe('the smallest place of an event', () => {
  test('lies in the areas beside it', () => {
    const found = place(
      'A bridge fell in London. It is in Ontario, Canada.',
      [
        ['place', 'London'],
        ['area', 'Ontario'],
        ['area', 'Canada'],
      ],
      [
        ['place', 'London'],
        ['place', 'Ontario'],
        ['place', 'Canada'],
      ],
    );
    expect(found).toMatchObject({ name: 'London', region: 'CA-ON', precision: 'city' });
  });

  test('that nobody lists keeps its name, and takes the point of its region with that precision', () => {
    const found = place(
      'A bridge fell in Vanehul in Kesh Province.',
      [
        ['place', 'Vanehul'],
        ['area', 'Kesh Province'],
      ],
      [
        ['place', 'Vanehul'],
        ['place', 'Kesh Province'],
      ],
    );
    expect(found).toMatchObject({
      name: 'Vanehul',
      quote: 'Vanehul',
      country: 'XT',
      region: 'XT-KE',
      precision: 'region',
      lat: 40.2,
    });
    expect(found?.gazetteerId).toBeUndefined();
  });

  test('without a name keeps its words', () => {
    const found = place('Gunmen burned a fuel plant in Dol.', [['place', 'a fuel plant in Dol']], [['place', 'Dol']]);
    expect(found).toMatchObject({
      name: 'fuel plant in Dol',
      quote: 'a fuel plant in Dol',
      country: 'XT',
      precision: 'city',
    });
  });

  test('is the name alone where the role says no more than what it is of', () => {
    const found = place('They fled the town of Dol.', [['place', 'the town of Dol']], [['place', 'Dol']]);
    expect(found).toMatchObject({ name: 'Dol', quote: 'Dol', gazetteerId: expect.any(String) });
  });

  test('two countries beside each other do not hold each other', () => {
    const found = place(
      'Blasts shook Oruna and Teshar.',
      [
        ['place', 'Oruna'],
        ['area', 'Teshar'],
      ],
      [
        ['place', 'Oruna'],
        ['place', 'Teshar'],
      ],
    );
    expect(found).toMatchObject({ name: 'Oruna', country: 'XO' });
  });

  test('is the smallest area where the reader found none', () => {
    expect(place('It fell in Dol.', [['area', 'Dol']], [['place', 'Dol']])).toMatchObject({ name: 'Dol' });
  });

  test('is none without roles', () => {
    expect(place('It fell in Dol.', [], [['place', 'Dol']])).toBeUndefined();
  });
});

describe('the places of a story', () => {
  const listed = (text: string, names: Names, language = 'en') =>
    valuesOf({ text, language }, { names }).places.map(({ quote, country, kind }) => ({ quote, country, kind }));

  test('are names of places alone, and peoples speak of their countries', () => {
    const names: Names = [
      ['organization', 'Dol Radio'],
      ['person', 'Ada Dol'],
      ['people', 'Orunans'],
      ['place', 'Belkuy'],
    ];
    expect(listed('Dol Radio said Ada Dol met two Orunans in Belkuy.', names)).toEqual([
      { quote: 'Orunans', country: 'XO', kind: 'people' },
      { quote: 'Belkuy', country: 'XO', kind: 'city' },
    ]);
  });

  test('Russian names lose their case', () => {
    expect(listed('Взрыв произошёл в Москве.', [['place', 'Москве']], 'ru')).toMatchObject([{ country: 'RU' }]);
  });

  test('countries are known by their Persian names, in Arabic letters too', () => {
    const names: Names = [
      ['place', 'عراق'],
      ['place', 'آمريكا'],
    ];
    expect(listed('انفجار در عراق و آمريكا', names, 'fa')).toMatchObject([{ country: 'IQ' }, { country: 'US' }]);
  });

  test('a capital that speaks is its government', () => {
    const { places, actors } = valuesOf(
      { text: 'Marandu denied the raid on Dol.', language: 'en' },
      {
        names: [
          ['place', 'Marandu'],
          ['place', 'Dol'],
        ],
        source: 'Marandu',
      },
    );
    expect(places.map(({ metonym }) => metonym)).toEqual([true, undefined]);
    expect(actors).toMatchObject([{ quote: 'Marandu', kind: 'government', country: 'XO' }]);
  });
});
