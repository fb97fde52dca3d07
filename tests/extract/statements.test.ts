import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { quotationsIn } from '../../src/language/quotations.js';
import { framesIn, type Tell } from '../support/frames.js';
import { gazetteer } from '../support/gazetteer.js';

const statements = (text: string, tell: Tell, language = 'en') =>
  extract({ text, language, published: '2031-05-12' }, framesIn(text, tell), { gazetteer }).statements;

test('source, cue, words, stance, and whether it is worth filing', () => {
  const text = 'Interior Minister Ada Holm denied on Friday that the bridge was mined. Holm added that it rained.';
  const found = statements(text, {
    names: { person: ['Ada Holm', 'Holm'] },
    statements: [
      { by: 'Interior Minister Ada Holm', cue: 'denied', what: ['that the bridge was mined'], stance: 'denies' },
      { by: ['Holm', 2], cue: 'added', what: ['that it rained'], keep: 0.1 },
    ],
  });
  expect(found).toMatchObject([
    {
      source: { name: 'Interior Minister Ada Holm', actor: 'Ada Holm' },
      cue: { quote: 'denied' },
      content: { quote: 'that the bridge was mined' },
      stance: 'denies',
      direct: false,
      keep: true,
      confidence: 0.9,
      date: { value: '2031-05-09' },
    },
    { source: { name: 'Holm', actor: 'Ada Holm' }, keep: false },
  ]);
});

test('“he” and “the ministry” are whom the story named', () => {
  const text =
    'The Interior Ministry closed the road. Elin Tarsk welcomed it. He said it was time. The ministry said no more.';
  const found = statements(text, {
    names: { person: ['Elin Tarsk'], organization: ['Interior Ministry'] },
    statements: [
      { by: 'He', cue: 'said', what: ['it was time'] },
      { by: 'The ministry', cue: ['said', 2], what: ['no more'] },
    ],
  });
  expect(found.map(({ source }) => source?.actor)).toEqual(['Elin Tarsk', 'Interior Ministry']);
});

describe('a quotation', () => {
  test.each([
    ['“Nobody is safe on this river”, said Ada Holm.', 'en'],
    ['"Nobody is safe on this river", said Ada Holm.', 'en'],
    ["``Nobody is safe on this river'', said Ada Holm.", 'en'],
    ['«Nobody is safe on this river», said Ada Holm.', 'ru'],
    ['„Nobody is safe on this river“, said Ada Holm.', 'de'],
  ])('%s is whole up to its marks, and direct', (text, language) => {
    const [one] = statements(
      text,
      { statements: [{ by: 'Ada Holm', cue: 'said', what: ['is safe on this'] }] },
      language,
    );
    expect(one.direct).toBe(true);
    expect(one.content.quote).toContain('Nobody is safe on this river');
  });

  test('that the speaker interrupts is one statement with two spans', () => {
    const text = '“If they leave,” Ada Holm said, “you will see.” The choir sang.';
    const [one, ...others] = statements(text, {
      statements: [{ by: 'Ada Holm', cue: 'said', what: ['If they leave', 'you will see'] }],
    });
    expect(others).toEqual([]);
    expect(one.content.spans?.map(([start, end]) => text.slice(start, end))).toEqual([
      '“If they leave,”',
      '“you will see.”',
    ]);
  });

  test('that goes on in a sentence of its own is a statement of its own', () => {
    const text = '“We leave the town at dawn.” That was all Ada Holm said on the pier. “We stay in the village.”';
    expect(
      statements(text, {
        statements: [
          { by: 'Ada Holm', cue: 'said', what: ['“We leave the town at dawn.”', '“We stay in the village.”'] },
        ],
      }),
    ).toHaveLength(2);
  });

  test('of which a word is quoted is not direct', () => {
    const text = 'She said that the border was “quiet” for the most part of the year.';
    const what = 'that the border was “quiet” for the most part of the year';
    expect(statements(text, { statements: [{ by: 'She', cue: 'said', what: [what] }] })[0]).toMatchObject({
      direct: false,
      content: { quote: what },
    });
  });
});

test('a few words beside the longer ones of a cue are left out', () => {
  const text = 'Ada Holm said on the pier that the bridge was safe and open.';
  const found = statements(text, {
    statements: [{ by: 'Ada Holm', cue: 'said', what: ['on the pier', 'that the bridge was safe and open'] }],
  });
  expect(found.map(({ content }) => content.quote)).toEqual(['that the bridge was safe and open']);
});

test('the same words under two cues are whose cue is nearer', () => {
  const text = 'Ada Holm said, Elin Tarsk reported, that the bridge was safe.';
  const what = 'that the bridge was safe';
  const found = statements(text, {
    statements: [
      { by: 'Ada Holm', cue: 'said', what: [what] },
      { by: 'Elin Tarsk', cue: 'reported', what: [what] },
    ],
  });
  expect(found.map(({ source }) => source?.name)).toEqual(['Elin Tarsk']);
});

test('the same words under the same cue are given once', () => {
  const text = 'Ada Holm said the bridge was safe and open.';
  const told = (what: string, chance: number) => ({ by: 'Ada Holm', cue: 'said', what: [what], chance });
  expect(
    statements(text, { statements: [told('the bridge was safe and open', 0.9), told('the bridge was safe', 0.6)] }),
  ).toHaveLength(1);
});

test.each([
  ['Ada Holm told Radio Oru that the road was open.', 'en', 'told', 'Radio Oru', 'that the road was open'],
  ['The road is open, Ada Holm said in an interview with Radio Oru.', 'en', 'said', 'Radio Oru', 'The road is open'],
  ['According to the Valley Wire, Ada Holm said the road was open.', 'en', 'said', 'Valley Wire', 'the road was open'],
  ['Ада Холм сообщила агентству Вести, что дорога открыта.', 'ru', 'сообщила', 'Вести', 'что дорога открыта'],
])('%s: who carried it', (text, language, cue, carrier, what) => {
  const by = language === 'ru' ? 'Ада Холм' : 'Ada Holm';
  const [one] = statements(
    text,
    { names: { person: [by], organization: [carrier] }, statements: [{ by, cue, what: [what] }] },
    language,
  );
  expect(one.via).toBe(carrier);
});

test('a statement is about the event that it mentions, or whose mention its sentence holds', () => {
  const text = 'Gunmen killed two guards in Dol. Ada Holm condemned the attack. The embassy confirmed it.';
  const found = statements(text, {
    events: [{ type: 'attack', at: ['killed', 'attack'] }],
    statements: [{ by: 'Ada Holm', cue: 'condemned', what: ['the attack'], stance: 'condemns' }],
  });
  expect(found[0].about?.quote).toBe('killed');
});

test('quotations end at the mark that closes them, or with their paragraph', () => {
  expect(quotationsIn('He said: “No.” Then “yes”.')).toHaveLength(2);
  expect(quotationsIn('A 12" gun, and no more.')).toEqual([]);
  expect(quotationsIn('“No end\n“to this”')).toHaveLength(2);
});
