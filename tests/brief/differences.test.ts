import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from '../../src/brief/differences.js';

const quotes = (was: string, now: string) =>
  differences(was, now).map((change) => [change.was?.quote ?? '', change.now?.quote ?? '']);

test.each([
  ['One died. Rain fell.', 'Two died. Rain fell.', [['One died.', 'Two died.']]],
  ['Rain fell. It was cold.', 'Rain fell.', [['It was cold.', '']]],
  ['Rain fell.', 'Oru (Wire) -- Rain fell.', [['Rain fell.', 'Oru (Wire) -- Rain fell.']]],
  ['A headline\nRain fell.', 'Another headline\nRain fell.', [['A headline', 'Another headline']]],
  ['“Go,” he said.  Rain fell.', '"Go," he said. Rain fell.', []],
])('%j and %j', (was, now, expected) => {
  expect(quotes(was, now)).toEqual(expected);
});

test('every passage stands where it says, and what is in none is common to both', () => {
  const sentence = fc.constantFrom('Rain fell.', 'Snow lay late!', 'Who won?', '“Go,” she said.', 'no stop');
  const text = fc.array(sentence, { maxLength: 12 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(text, text, (was, now) => {
      const changes = differences(was, now);
      for (const { was: own, now: other } of changes) {
        expect(own ?? other).toBeDefined();
        if (own) expect(was.slice(own.start, own.end)).toBe(own.quote);
        if (other) expect(now.slice(other.start, other.end)).toBe(other.quote);
      }
      const without = (whole: string, side: 'was' | 'now') =>
        [...changes].reverse().reduce((left, { [side]: span }) => {
          return span ? left.slice(0, span.start) + left.slice(span.end) : left;
        }, whole);
      expect(without(was, 'was').replace(/\s+/g, '')).toBe(without(now, 'now').replace(/\s+/g, ''));
    }),
  );
});
