import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { framesIn, type Tell } from '../support/frames.js';
import { gazetteer } from '../support/gazetteer.js';

const read = (text: string, tell: Tell) => extract({ text, language: 'en' }, framesIn(text, tell), { gazetteer });

describe('an article alone', () => {
  const TEXT = 'The raiders shot a guard at the mill with the last of an old rifle, the miller said.';

  test('is no value of an event, whatever it is marked as', () => {
    const [event] = read(TEXT, {
      events: [
        { type: 'attack', at: ['shot'], roles: { actor: 'The', target: ['a', 2], place: 'the', killed: ['a', 2] } },
      ],
    }).events;
    expect(event).toMatchObject({ participants: [], casualties: [] });
    expect(event.place).toBeUndefined();
  });

  test('beside whole words leaves them what they are', () => {
    const [event] = read(TEXT, {
      events: [{ type: 'attack', at: ['shot'], roles: { actor: ['The', 'The raiders'], place: 'the mill' } }],
    }).events;
    expect(event.participants).toMatchObject([{ role: 'actor', quote: 'The raiders' }]);
    expect(event.place).toMatchObject({ quote: 'the mill', name: 'mill' });
  });

  test('is no name, no speaker, no figure, and tells of nothing', () => {
    const found = read(TEXT, {
      names: { organization: ['The '] },
      events: [{ type: 'attack', at: ['the'] }],
      statements: [{ by: 'the', cue: 'said', what: ['The raiders shot a guard'] }],
      commitments: [{ what: 'the' }],
      figures: ['an'],
    });
    expect(found).toMatchObject({ events: [], commitments: [], figures: [], actors: [] });
    expect(found.statements.map(({ source }) => source)).toEqual([undefined]);
  });
});
