import fc from 'fast-check';
import { expect, test } from 'vitest';
import { converted, readBeside } from '../../src/model/units.js';

test('miles meet kilometres, tonnes kilograms, acres hectares', () => {
  expect(converted(850, 'mile')).toEqual({ value: 1367942.4, unit: 'metre' });
  expect(converted(2, 'tonne')).toEqual(converted(2000, 'kilogram'));
  expect(converted(100, 'acre')?.value).toBeCloseTo(converted(40.468564224, 'hectare')?.value ?? 0, 3);
});

test('what has no fixed rate is not converted', () => {
  for (const unit of ['USD', 'degree', 'constructor', '']) expect(converted(5, unit)).toBeUndefined();
});

test.each([
  [850, 'mile', { value: 1368, unit: 'kilometre' }],
  [640, 'kilometre', undefined],
  [300, 'foot', { value: 91.44, unit: 'metre' }],
  [4, 'metre', undefined],
  [2, 'pound', { value: 907.18474, unit: 'gram' }],
  [2000, 'pound', { value: 907, unit: 'kilogram' }],
  [48, 'USD', undefined],
])('what %d %s is read as beside it', (value, unit, read) => {
  expect(readBeside(value, unit)).toEqual(read);
});

test('a conversion keeps the order of quantities', () => {
  const unit = fc.constantFrom('mile', 'foot', 'acre', 'pound', 'barrel', 'percent');
  fc.assert(
    fc.property(unit, fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (one, value, more) => {
      expect(converted(value, one)!.value).toBeLessThan(converted(value + more, one)!.value);
    }),
  );
});
