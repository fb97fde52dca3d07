import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { type EventMention, NO_FINDINGS } from '../../src/model/findings.js';
import type { DiscrepancyRecord, EventRecord } from '../../src/model/register.js';
import type { Story } from '../../src/model/story.js';
import { eventKind } from '../../src/resolve/kinds/event.js';
import { resolveStory } from '../../src/resolve/resolve.js';
import { framesIn } from '../support/frames.js';
import { gazetteer } from '../support/gazetteer.js';

const PARTS =
  'Gunmen killed three Norwegian miners near Bergen in Norway on May 4. A bomb killed two Norwegian miners in Oslo in Norway on May 9.';

/** A sum, a series and two events; how many the sum tells of is up to the test. */
function resolved(dead: string) {
  const text = `Two attacks this month left ${dead} Norwegian miners dead in Norway, and raids have surged. ${PARTS}`;
  const frames = framesIn(text, {
    names: { place: ['Norway', 'Bergen', 'Oslo'], people: ['Norwegian'] },
    events: [
      {
        type: 'attack',
        kind: 'sum',
        at: ['attacks'],
        roles: { killed: `${dead} Norwegian miners`, date: 'this month', place: 'Norway' },
      },
      { type: 'attack', kind: 'series', at: ['raids'] },
      {
        type: 'attack',
        main: 0.9,
        at: ['killed'],
        roles: {
          killed: 'three Norwegian miners',
          target: 'three Norwegian miners',
          date: 'on May 4',
          place: 'Bergen',
          area: ['Norway', 2],
        },
      },
      {
        type: 'remote-explosive',
        at: [['killed', 2]],
        roles: {
          killed: 'two Norwegian miners',
          target: 'two Norwegian miners',
          date: 'on May 9',
          place: 'Oslo',
          area: ['Norway', 3],
        },
      },
    ],
  });
  const findings = extract({ text, language: 'en', published: '2031-05-12' }, frames, { gazetteer });
  const story: Story = { id: 'story', source: 'a.html', capture: 'c', position: 0, main: true, text, blocks: [] };
  const { entries } = resolveStory(story, findings, { stories: [], entries: [], tied: [], decisions: [] });
  const records = entries.map(({ record }) => record);
  return {
    events: records.filter((one): one is EventRecord => one.kind === 'event'),
    discrepancies: records.filter((one): one is DiscrepancyRecord => one.kind === 'discrepancy'),
  };
}

test('a sum is an entry tied to its parts; a series is none', () => {
  const { events } = resolved('five');
  expect(events).toHaveLength(3);
  const sum = events.find((event) => event.sum);
  expect(sum).toMatchObject({ sum: { of: 2 }, casualties: { killed: { min: 5 } } });
  expect(sum?.includes).toHaveLength(2);
  for (const part of events.filter(({ id }) => sum?.includes?.includes(id))) expect(part.partOf).toBe(sum?.id);
});

test('a sum that its parts do not reach is a discrepancy', () => {
  const { discrepancies } = resolved('six');
  expect(discrepancies.find(({ field }) => field === 'sum of killed')?.values.map(({ value }) => value)).toEqual([
    '6',
    '5 in its parts',
  ]);
});

test('findings of earlier versions have no totals', () => {
  const { totals: _totals, ...earlier } = NO_FINDINGS;
  expect(eventKind.mentionsOf(earlier as typeof NO_FINDINGS)).toEqual([] satisfies EventMention[]);
});
