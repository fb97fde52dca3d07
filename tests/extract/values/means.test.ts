import { describe, expect, test } from 'vitest';
import type { EventFrame } from '../../../src/model/frames.js';
import { valuesOf } from './frames.js';

const found = (type: EventFrame['type'], text: string, mention: string) =>
  valuesOf({ text, language: 'en' }, { type, mention }).found;
const weapons = (type: EventFrame['type'], text: string, mention: string) =>
  found(type, text, mention).weapons.map(({ kind }) => kind);

describe('weapons', () => {
  test('are those of the sentences that tell of the event', () => {
    expect(weapons('attack', 'Men with rifles attacked a post. A missile was tested elsewhere.', 'attacked')).toEqual([
      'firearm',
    ]);
  });

  test('water cannon and tear gas are no artillery and no gas', () => {
    const text = 'Police used water cannon and tear gas on a march.';
    expect(weapons('protest-with-intervention', text, 'march')).toEqual(['crowd-control']);
  });

  test('a car bomber is no aircraft', () => {
    expect(weapons('suicide-bomb', 'A suicide car bomber struck a post.', 'struck')).toEqual(['suicide-bomb']);
  });

  test('what crashes is none', () => {
    expect(weapons('man-made-disaster', 'Two died in a helicopter crash.', 'crash')).toEqual([]);
  });
});

test('seizures have their count and unit', () => {
  const text = 'Guards seized 20 kilograms of heroin and two rifles at the pass.';
  expect(found('disrupted-weapons', text, 'seized').seizures).toMatchObject([
    { what: 'heroin', count: { min: 20, max: 20 }, unit: 'kilogram', quote: '20 kilograms of heroin' },
    { what: 'rifles', count: { min: 2, max: 2 }, quote: 'two rifles' },
  ]);
});
