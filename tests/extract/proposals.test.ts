import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { Proposals } from '../../src/model/proposal.js';
import type { TraceLine } from '../../src/model/trace.js';
import { framesIn, type Tell } from '../support/frames.js';
import { gazetteer } from '../support/gazetteer.js';

const TEXT =
  'The barge lay off Dol on May 9, 2031. Sailors saw how the Reed Brothers cut its ropes, and two of the crew never came home. ' +
  '“Nobody is safe on this river,” so the ferryman Ada Holm. The toll is 14 crowns.';

const propose = (
  more: Partial<Proposals>,
  text = TEXT,
  tell: Tell = { names: { place: ['Dol'], group: ['Reed Brothers'], person: ['Ada Holm'] } },
) => {
  const trace: TraceLine[] = [];
  const proposals = { by: 'stand-in', events: [], statements: [], commitments: [], figures: [], ...more };
  const findings = extract({ text, language: 'en', proposals }, framesIn(text, tell), {
    gazetteer,
    trace: (line) => trace.push(line),
  });
  return {
    findings,
    refused: trace.filter(({ rule }) => rule.startsWith('proposal:')).map(({ rule, reason }) => `${rule} ${reason}`),
  };
};

const EVENT = {
  type: 'property-destruction',
  trigger: 'cut its ropes',
  date: 'May 9, 2031',
  place: 'Dol',
  actors: ['the Reed Brothers'],
  casualties: [{ effect: 'missing', quote: 'two of the crew' }],
};

test('what the story says is taken, with the words, and dates and counts are read by our own rules', () => {
  const { findings, refused } = propose({ events: [EVENT] });
  expect(refused).toEqual([]);
  expect(findings.events).toMatchObject([
    {
      type: 'property-destruction',
      proposedBy: 'stand-in',
      confidence: 0.5,
      date: { value: '2031-05-09' },
      place: { name: 'Dol' },
      participants: [{ role: 'actor', name: 'Reed Brothers' }],
      casualties: [{ effect: 'missing', count: { min: 2, max: 2 } }],
    },
  ]);
});

describe('refused, and the refusal kept', () => {
  test.each<[string, Partial<Proposals>, string]>([
    [
      'words that the story has not',
      { events: [{ ...EVENT, trigger: 'blew up the barge' }] },
      'proposal:no-such-words',
    ],
    ['a shape of its own', { events: [{ kind: 'explosion' }] }, 'proposal:shape'],
    ['a type of its own', { events: [{ ...EVENT, type: 'sabotage' }] }, 'proposal:shape'],
    ['a date that is none', { events: [{ ...EVENT, date: 'Sailors' }] }, 'proposal:no-date'],
    [
      'a number without a number',
      { events: [{ ...EVENT, casualties: [{ effect: 'killed', quote: 'Sailors' }] }] },
      'proposal:no-number',
    ],
    ['a figure without a number', { figures: [{ what: 'toll', quote: 'crowns' }] }, 'proposal:no-number'],
    ['no object at all', { statements: ['nonsense', 7, null] }, 'proposal:shape'],
  ])('%s', (_name, more, rule) => {
    const { refused } = propose(more);
    expect(refused.length).toBeGreaterThan(0);
    for (const line of refused) expect(line).toContain(rule);
  });

  test('what the reader found already', () => {
    const text = 'Gunmen killed two guards in Dol on May 9, 2031.';
    const { findings, refused } = propose({ events: [{ type: 'attack', trigger: 'killed' }] }, text, {
      events: [{ type: 'attack', at: ['killed'] }],
    });
    expect(findings.events).toHaveLength(1);
    expect(findings.events[0].proposedBy).toBeUndefined();
    expect(refused[0]).toContain('proposal:known');
  });
});

test('statements, commitments and figures', () => {
  const { findings } = propose({
    statements: [{ source: 'Ada Holm', cue: 'so', content: 'Nobody is safe on this river' }],
    commitments: [{ what: 'never came home' }],
    figures: [{ what: 'The toll', quote: '14 crowns' }],
  });
  expect(findings.statements).toMatchObject([
    { direct: true, source: { actor: 'Ada Holm' }, proposedBy: 'stand-in', confidence: 0.5 },
  ]);
  expect(findings.figures).toMatchObject([{ what: 'The toll', value: 14, proposedBy: 'stand-in' }]);
  expect(findings.commitments).toMatchObject([{ what: 'never came home', proposedBy: 'stand-in' }]);
});
