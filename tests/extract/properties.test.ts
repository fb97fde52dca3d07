import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { EVENT_TYPE_CODES } from '../../src/model/event-types/index.js';
import { EventStatus, Findings, Stance } from '../../src/model/findings.js';
import { EVENT_KINDS, type Frames, NAME_KINDS } from '../../src/model/frames.js';
import { spansIn } from '../../src/model/span.js';
import { gazetteer } from '../support/gazetteer.js';

/** Texts of pieces that extraction has rules for, and of anything else. */
const TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'Gunmen',
          ' killed ',
          'two ',
          '“Nobody”',
          ', said ',
          'Ada Holm',
          '. ',
          '\n',
          'Oslo',
          ' in May 2031',
          ' 46 % of ',
          'the second stage ',
        ],
        ...[
          'program to ',
          'доставить',
          ' в мае',
          '«Да»',
          ' ۱۲ نفر ',
          '\ud83d',
          '🚢',
          '\u200f',
          '  ',
          'deliver boats to Norway',
          'half a ton',
        ],
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const span = fc
  .record({
    start: fc.integer({ min: -2, max: 160 }),
    length: fc.integer({ min: 0, max: 60 }),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ start, length, chance }) => ({ start, end: start + length, chance }));
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const role = fc.tuple(
  span,
  fc.constantFrom('actor', 'target', 'affected', 'place', 'area', 'date', 'killed', 'injured'),
);
const FRAMES: fc.Arbitrary<Frames> = fc.record({
  names: fc.array(
    fc.tuple(span, fc.constantFrom(...NAME_KINDS)).map(([one, kind]) => ({ ...one, kind })),
    { maxLength: 6 },
  ),
  events: fc.array(
    fc.record({
      type: fc.constantFrom(...EVENT_TYPE_CODES),
      kind: fc.constantFrom(...EVENT_KINDS),
      status: fc.constantFrom(...EventStatus.options),
      main: chance,
      chance,
      mentions: fc.array(span, { maxLength: 3 }),
      roles: fc.array(
        role.map(([one, name]) => ({ ...one, role: name as 'actor' })),
        { maxLength: 5 },
      ),
    }),
    { maxLength: 4 },
  ),
  statements: fc.array(
    fc.record(
      {
        cue: span,
        stance: fc.constantFrom(...Stance.options),
        keep: chance,
        chance,
        source: span,
        contents: fc.array(span, { maxLength: 3 }),
      },
      { requiredKeys: ['cue', 'stance', 'keep', 'chance', 'contents'] },
    ),
    { maxLength: 4 },
  ),
  commitments: fc.array(
    fc.record({
      deed: span,
      what: span,
      by: span,
      due: span,
      status: fc.constantFrom('planned' as const, 'done' as const, 'undated' as const),
      chance,
    }),
    { maxLength: 3 },
  ),
  figures: fc.array(fc.record({ quantity: span, chance }), { maxLength: 3 }),
});

test('whatever is marked in whatever text, findings have the contract’s shape and their words', () => {
  fc.assert(
    fc.property(TEXT, FRAMES, fc.constantFrom('en', 'ru', 'fa', 'de'), (text, frames, language) => {
      const findings = extract({ text, language, published: '2031-05-12' }, frames, { gazetteer });
      expect(Findings.safeParse(findings).success).toBe(true);
      for (const { start, end, quote } of spansIn(findings)) expect(text.slice(start, end)).toBe(quote);
      const starts = findings.events.map(({ trigger }) => trigger.start);
      expect(findings.totals.filter(({ trigger }) => starts.includes(trigger.start))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a long text without a full stop keeps its evidence short', () => {
  const text = 'Gunmen killed a guard and so on '.repeat(2000);
  const mention = { start: 32_007, end: 32_013, chance: 1 };
  const frames: Frames = {
    names: [],
    events: [{ type: 'attack', kind: 'event', status: 'reported', main: 1, chance: 1, mentions: [mention], roles: [] }],
    statements: [],
    commitments: [],
    figures: [],
  };
  const [event] = extract({ text, language: 'en' }, frames, { gazetteer }).events;
  expect(event.trigger.quote).toBe('killed');
  expect(event.evidence[0].quote.length).toBeLessThan(1500);
});
