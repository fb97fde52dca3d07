import fc from 'fast-check';
import { expect, test } from 'vitest';
import { converted } from '../../src/model/units.js';

test('miles meet kilometres, tonnes kilograms, acres hectares', () => {
  expect(converted(850, 'mile')).toEqual({ value: 1367942.4, unit: 'metre' });
  expect(converted(2, 'tonne')).toEqual(converted(2000, 'kilogram'));
  expect(converted(100, 'acre')?.value).toBeCloseTo(converted(40.468564224, 'hectare')?.value ?? 0, 3);
});

test('what has no fixed rate is not converted', () => {
  for (const unit of ['USD', 'degree', 'constructor', '']) expect(converted(5, unit)).toBeUndefined();
});

test('a conversion keeps the order of quantities', () => {
  const unit = fc.constantFrom('mile', 'foot', 'acre', 'pound', 'barrel', 'percent');
  fc.assert(
    fc.property(unit, fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (one, value, more) => {
      expect(converted(value, one)!.value).toBeLessThan(converted(value + more, one)!.value);
    }),
  );
});
