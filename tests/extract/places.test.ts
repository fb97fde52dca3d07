import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { choosePlace, NOTHING_AROUND } from '../../src/gazetteer/choose.js';
import type { Place } from '../../src/gazetteer/place.js';
import { gazetteer } from '../support/gazetteer.js';
import { tools } from '../support/tools.js';

const placesIn = (text: string) =>
  extract({ text }, tools).places.map(({ quote, country, region, kind }) => ({ quote, country, region, kind }));

describe('a name that many places bear', () => {
  test('is the largest of them where nothing else is said', () => {
    expect(placesIn('A ferry sank near London on Friday.')[0]).toMatchObject({ country: 'GB' });
  });

  test('lies in the region that is named behind it, wherever else it stands in the text', () => {
    const places = placesIn('A bridge fell in London, Ontario, on Friday. Police in London closed two roads.');
    expect(places.filter(({ quote }) => quote === 'London').map(({ region }) => region)).toEqual(['CA-ON', 'CA-ON']);
  });

  test('a state’s short form with its full stop is that state, and the word without it is none', () => {
    expect(placesIn('A truck overturned in London, Ky., on Monday.').map(({ region }) => region)).toEqual([
      'US-KY',
      'US-KY',
    ]);
    expect(placesIn('The flags, Ind and Mass, flew over the boat on Monday.')).toEqual([]);
  });

  test('“Autonomous Region” behind a name belongs to it', () => {
    const places = placesIn('A bridge fell in the Gorno-Badakhshan Autonomous Region on Friday.');
    expect(places.map(({ quote }) => quote)).toEqual(['Gorno-Badakhshan Autonomous Region']);
  });

  test('a people’s name is no small town of the same name', () => {
    expect(placesIn('Two Canadian officers arrived in Oslo on Monday.')).toEqual([
      { quote: 'Canadian', country: 'CA', region: undefined, kind: 'people' },
      expect.objectContaining({ quote: 'Oslo', kind: 'capital' }),
    ]);
  });
});

test.each([
  ['Washington', 'US', 'capital'],
  ['New York', 'US', 'city'],
  ['England', 'GB', 'region'],
  ['Virginia', 'US', 'region'],
])('“%s” alone means what the press means by it', (name, country, kind) => {
  expect(choosePlace(gazetteer.named(name.toLowerCase()), NOTHING_AROUND)).toMatchObject({ country, kind });
});

describe('a small place', () => {
  const small: Place = {
    id: 'x:1',
    name: 'Oru',
    kind: 'village',
    country: 'XO',
    region: 'XO-1',
    lat: 1,
    lon: 1,
    population: 900,
  };
  const around = (over: Partial<typeof NOTHING_AROUND>) => choosePlace([small], { ...NOTHING_AROUND, ...over });

  test('is believed where its region is spoken of, its country often, or once where it says “in”', () => {
    expect(around({})).toBeUndefined();
    expect(around({ countries: new Map([['XO', 2]]) })).toBeUndefined();
    expect(around({ countries: new Map([['XO', 3]]) })).toBe(small);
    expect(around({ countries: new Map([['XO', 1]]), located: true })).toBe(small);
    expect(around({ regions: new Map([['XO-1', 1]]) })).toBe(small);
  });
});
