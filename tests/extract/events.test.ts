import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { spansIn } from '../../src/model/span.js';
import type { TraceLine } from '../../src/model/trace.js';
import { framesIn, type Tell } from '../support/frames.js';
import { gazetteer } from '../support/gazetteer.js';

const read = (text: string, tell: Tell, more: { language?: string; published?: string } = {}) => {
  const trace: TraceLine[] = [];
  const input = { text, language: 'en', published: '2031-05-12', ...more };
  const findings = extract(input, framesIn(text, tell), { gazetteer, trace: (line) => trace.push(line) });
  for (const { start, end, quote } of spansIn(findings)) expect(text.slice(start, end)).toBe(quote);
  return { ...findings, trace, rules: trace.map(({ verdict, rule }) => `${verdict} ${rule}`) };
};

const STORY =
  'Gunmen killed three guards near Dol on Friday, the ministry said. In 2029 a bomb went off in Belkuy. ' +
  'The attack wounded two drivers. Nobody claimed it.';
const TELL: Tell = {
  names: { place: ['Dol', 'Belkuy'] },
  events: [
    {
      type: 'remote-explosive',
      kind: 'background',
      main: 0.9,
      chance: 0.95,
      at: ['bomb went off'],
      roles: { date: 'In 2029', place: 'Belkuy' },
    },
    {
      type: 'attack',
      main: 0.8,
      at: ['killed', 'attack'],
      roles: {
        actor: 'Gunmen',
        target: 'three guards',
        killed: 'three guards',
        injured: 'two drivers',
        place: 'Dol',
        date: 'on Friday',
      },
    },
  ],
};

describe('an event', () => {
  test('has the values of its roles, wherever in the story they stand', () => {
    const [attack] = read(STORY, TELL).events;
    expect(attack).toMatchObject({
      type: 'attack',
      status: 'reported',
      confidence: 0.9,
      trigger: { quote: 'killed' },
      date: { value: '2031-05-09' },
      place: { name: 'Dol' },
      casualties: [
        { effect: 'killed', count: { min: 3, max: 3 } },
        { effect: 'injured', count: { min: 2, max: 2 } },
      ],
      participants: [
        { role: 'actor', name: 'Gunmen' },
        { role: 'target', name: 'three guards' },
      ],
    });
    expect(attack.evidence.map(({ quote }) => quote.slice(0, 10))).toEqual(['Gunmen kil', 'The attack']);
  });

  test('knows the country of its victims by their people', () => {
    const text = 'Gunmen killed three Norwegian miners near Dol.';
    const { events } = read(text, {
      names: { people: ['Norwegian'], place: ['Dol'] },
      events: [
        {
          type: 'attack',
          at: ['killed'],
          roles: { target: 'three Norwegian miners', killed: 'three Norwegian miners' },
        },
      ],
    });
    expect(events[0].participants).toMatchObject([{ role: 'target', country: 'NO' }]);
    expect(events[0].casualties).toMatchObject([{ effect: 'killed', count: { min: 3, max: 3 } }]);
  });

  test('of the past stands behind the news, with its own date', () => {
    const { events } = read(STORY, TELL);
    expect(events.map(({ type, background, date }) => [type, background, date?.value])).toEqual([
      ['attack', undefined, '2031-05-09'],
      ['remote-explosive', true, '2029'],
    ]);
  });

  test('takes the whole words of its trigger', () => {
    const { events } = read('Rebels shelled Dol.', { events: [{ type: 'shelling-missile', at: ['shell'] }] });
    expect(events[0].trigger.quote).toBe('shelled');
  });

  test('that is hardly likely is left out, and the trace says so', () => {
    const { events, trace } = read(STORY, { events: [{ type: 'attack', chance: 0.2, at: ['killed'] }] });
    expect(events).toEqual([]);
    expect(trace).toContainEqual(expect.objectContaining({ rule: 'event:unlikely', score: 0.2, quote: 'killed' }));
  });

  test('stands on the word of whoever tells of it', () => {
    const { events } = read('The bridge was blown up, Ada Holm said.', {
      names: { person: ['Ada Holm'] },
      events: [{ type: 'attack', at: ['blown up'] }],
      statements: [{ by: 'Ada Holm', cue: 'said', what: ['The bridge was blown up'] }],
    });
    expect(events[0].assertedBy?.name).toBe('Ada Holm');
  });

  test('is near where the story is told from', () => {
    const text = 'DOL, May 9 (Valley Wire) — Gunmen killed a guard in Dol.';
    const { events } = read(text, {
      names: { place: ['DOL', 'Dol'] },
      events: [{ type: 'attack', at: ['killed'], roles: { place: ['Dol'] } }],
    });
    expect(events[0].near).toBe(true);
  });
});

describe('a denial', () => {
  const text = 'Oruna shelled Dol, Teshar said. Oruna denied that it had shelled the town.';
  const shelling = (status: 'reported' | 'denied', nth: number) => ({
    type: 'shelling-missile' as const,
    status,
    at: [['shelled', nth] as [string, number]],
  });

  test('of what is told as having happened is no event', () => {
    const { events, rules } = read(text, { events: [shelling('reported', 1), shelling('denied', 2)] });
    expect(events.map(({ status }) => status)).toEqual(['reported']);
    expect(rules).toContain('refused event:denial');
  });

  test('that is all there is stays', () => {
    expect(read(text, { events: [shelling('denied', 2)] }).events).toHaveLength(1);
  });
});

describe('one event told as two', () => {
  test('with the same victims is one, with what both say', () => {
    const { events, rules } = read(STORY, {
      events: [
        { type: 'attack', at: ['killed'], roles: { killed: 'three guards' } },
        { type: 'attack', chance: 0.6, at: ['attack'], roles: { killed: 'three guards', injured: 'two drivers' } },
      ],
    });
    expect(events).toHaveLength(1);
    expect(events[0].casualties).toHaveLength(2);
    expect(rules).toContain('joined event:same-toll');
  });

  test('told twice in a few words is one; of two tolls it is two', () => {
    const text = 'Rebels attacked and raided the depot, killing two guards at dawn and five at night.';
    const told = (at: string, killed?: string) => ({
      type: 'attack' as const,
      at: [at],
      roles: { actor: 'Rebels', ...(killed ? { killed } : {}) },
    });
    expect(read(text, { events: [told('attacked'), told('raided')] }).rules).toContain('joined event:near');
    expect(read(text, { events: [told('attacked', 'two guards'), told('raided', 'five')] }).events).toHaveLength(2);
  });
});

describe('totals', () => {
  const text =
    'Two attacks left five miners dead in Norway in 2030. Raids have become frequent. Gunmen killed three miners in Oslo.';
  const found = read(text, {
    names: { place: ['Norway', 'Oslo'] },
    events: [
      {
        type: 'attack',
        kind: 'sum',
        at: ['attacks'],
        roles: { killed: 'five miners', place: 'Norway', date: 'in 2030' },
      },
      { type: 'attack', kind: 'series', at: ['Raids'] },
      { type: 'attack', at: ['killed'], roles: { killed: 'three miners', place: 'Oslo' } },
    ],
  });

  test('are no events', () => {
    expect(found.events).toHaveLength(1);
    expect(found.totals).toMatchObject([
      {
        kind: 'sum',
        type: 'attack',
        of: 2,
        casualties: [{ count: { min: 5, max: 5 } }],
        place: { name: 'Norway' },
        date: { value: '2030' },
      },
      { kind: 'series', trigger: { quote: 'Raids' } },
    ]);
  });
});

describe('any text', () => {
  test('in capitals is read in ordinary letters, and its words are given as they stand', () => {
    const text = 'GUNMEN SHOT TWO GUARDS IN LIMA ON MONDAY. NOBODY WAS SEEN LATER AT THE BRIDGE.';
    const { events, rules } = read(text, {
      names: { place: ['LIMA'] },
      events: [{ type: 'attack', at: ['SHOT'], roles: { place: 'LIMA', killed: 'TWO GUARDS' } }],
    });
    expect(events[0]).toMatchObject({
      trigger: { quote: 'SHOT' },
      place: { quote: 'LIMA' },
      casualties: [{ count: { min: 2 } }],
    });
    expect(rules).toContain('noted capitals');
  });

  test('of a language without a folder has its events, and a note', () => {
    const text = 'Uma bomba matou 3 soldados em Lima.';
    const found = read(
      text,
      {
        names: { place: ['Lima'] },
        events: [{ type: 'remote-explosive', at: ['bomba'], roles: { killed: '3 soldados', place: 'Lima' } }],
      },
      { language: 'pt' },
    );
    expect(found).toMatchObject({
      language: 'pt',
      events: [{ casualties: [{ count: { min: 3 } }], place: { name: 'Lima' } }],
    });
    expect(found.rules).toContain('noted language');
  });

  test('that is too long is understood up to a line, and says where that ended', () => {
    const text = `${'The ferry runs twice a day.\n'.repeat(6000)}`;
    const { cut, rules } = read(text, {});
    expect(cut).toBeLessThanOrEqual(150_000);
    expect(text[cut ?? 0]).toBe('\n');
    expect(rules).toContain('noted length');
  });

  test.each(['', 'x', '🚢', '\ud83d', '\u200f\u202e', 'a'.repeat(5000)])('%j yields nothing and no fault', (text) => {
    expect(read(text, {}).events).toEqual([]);
  });
});
