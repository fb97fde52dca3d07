import { describe, expect, test } from 'vitest';
import { officeOf } from '../../src/extract/actors/office.js';
import { extract } from '../../src/extract/extract.js';
import { gazetteer } from '../support/gazetteer.js';
import { tools } from '../support/tools.js';

const actors = (text: string, known = tools.actors) =>
  extract({ text, language: 'en' }, { ...tools, actors: known }).actors;

describe('an office, and whose it is', () => {
  test.each([
    ['Norwegian Foreign Minister', { role: 'Foreign Minister', of: 'Norway' }],
    ['RTO Secretary General', { role: 'Secretary General', of: 'RTO' }],
    ['press secretary of the Border Service', { role: 'press secretary', of: 'Border Service' }],
    ['Minister of Interior of Oruna', { role: 'Minister of Interior', of: 'Oruna' }],
    ['spokesman for the Ministry of Trade of Oruna', { role: 'spokesman', of: 'Ministry of Trade of Oruna' }],
    ['head of the organisation', { role: 'head' }],
    ['economic analyst.', { role: 'economic analyst' }],
    ['Mullah', undefined],
    ['tall and tired', undefined],
  ])('%s', (words, office) => {
    expect(officeOf(words, gazetteer)).toEqual(office);
  });

  test('stands before the name, behind it, or with its counterpart', () => {
    expect(actors('Kremlin spokesman Idris Kavan spoke.')).toContainEqual(
      expect.objectContaining({ name: 'Idris Kavan', role: 'spokesman', roleOf: 'Kremlin' }),
    );
    expect(actors('Khalifa Idris Kavan, Minister of Interior of Oruna, said the road was open.')).toContainEqual(
      expect.objectContaining({ name: 'Idris Kavan', role: 'Minister of Interior', roleOf: 'Oruna' }),
    );
    expect(
      actors('Foreign Minister Elin Tarsk called her Norwegian counterpart, Bahar Nuri, on Friday.'),
    ).toContainEqual(expect.objectContaining({ name: 'Bahar Nuri', role: 'Foreign Minister', roleOf: 'Norway' }));
  });
});

describe('who is an actor, and who is none', () => {
  test('a capital that speaks is its government, and no place of the event', () => {
    const found = extract(
      { text: 'Oslo denied that its troops shelled a village near Bergen on May 9, 2031.', language: 'en' },
      tools,
    );
    expect(found.actors).toContainEqual(expect.objectContaining({ name: 'Norway', kind: 'government', quote: 'Oslo' }));
    expect(found.places).toContainEqual(expect.objectContaining({ quote: 'Oslo', metonym: true }));
    expect(found.events.map(({ place }) => place?.quote)).not.toContain('Oslo');
    expect(extract({ text: 'The envoys met in Oslo.', language: 'en' }, tools).actors).toEqual([]);
  });

  test('several names of one body are one actor', () => {
    const names = actors('The UN sent food. The United Nations said more would follow.').map(({ name }) => name);
    expect(names).toEqual(['United Nations', 'United Nations']);
  });

  test('a situation’s actors go under their own name', () => {
    const own = [{ name: 'Vesh Front', aliases: ['Kesh Council'], kind: 'armed-group' as const, country: 'XV' }];
    expect(actors('The Kesh Council said it had left the town.', own)).toContainEqual(
      expect.objectContaining({ name: 'Vesh Front', kind: 'armed-group', country: 'XV', quote: 'Kesh Council' }),
    );
  });

  test('a word for a kind of body alone names nobody, nor does a country beside a clause', () => {
    expect(actors('The Trust met on Friday. The Ministry was closed.')).toEqual([]);
    expect(actors('They want good ties with Norway, while insisting on peace.')).toEqual([]);
  });
});

describe('pronouns and definite nouns mean whom they plainly mean', () => {
  const said = (text: string) =>
    extract({ text, language: 'en' }, tools).statements.map(({ source, content }) => [source?.actor, content.quote]);

  test.each([
    ['Ada Holm visited the post. She said that the road was open.', 'Ada Holm'],
    ['The Ministry of Trade met on Friday. The ministry said that prices would fall.', 'Ministry of Trade'],
    ['President Ada Holm spoke to Idris Kavan. The president said that the road was open.', 'Ada Holm'],
  ])('%s', (text, actor) => {
    expect(said(text).at(-1)?.[0]).toBe(actor);
  });
});

describe('the members of a body', () => {
  const membersIn = (text: string) =>
    actors(text).flatMap(({ name, members }) => (members ?? []).map(({ names, quote }) => ({ name, names, quote })));

  test.each([
    'The Northern Trade Union, which includes Norway, Sweden and Denmark, met in Oslo.',
    'The Northern Trade Union comprises three member states: Norway, Sweden, and Denmark.',
    'The Northern Trade Union met in Oslo. The union includes Norway, Sweden and Denmark, and has its seat there.',
    'The members of the Northern Trade Union: Norway, Sweden and Denmark.',
  ])('%s', (text) => {
    const [list] = membersIn(text);
    expect(list).toMatchObject({ name: 'Northern Trade Union', names: ['Norway', 'Sweden', 'Denmark'] });
    expect(text).toContain(list.quote);
  });

  test.each([
    'Some members of the Northern Trade Union, including Norway, Sweden and Denmark, stayed away.',
    'The Northern Trade Union includes Norway and Sweden.',
    'The tour includes Norway, Sweden and Denmark.',
  ])('%s lists none', (text) => {
    expect(membersIn(text)).toEqual([]);
  });
});
