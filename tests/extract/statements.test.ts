import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { tools } from '../support/tools.js';

const statements = (text: string) =>
  extract({ text }, tools).statements.map((one) => ({
    source: one.source?.actor ?? one.source?.name,
    stance: one.stance,
    content: one.content.quote,
    ...(one.via ? { via: one.via } : {}),
    ...(one.direct ? { direct: true } : {}),
  }));

test('reported speech after “that”', () => {
  expect(statements('The minister said that the bridge was safe.')).toEqual([
    { source: 'minister', stance: 'says', content: 'the bridge was safe' },
  ]);
});

test('a quotation before its speaker, and more of it after', () => {
  const [one] = statements('“The bridge is safe,” said Elin Tarsk. “We walked over it this morning.”');
  expect(one).toMatchObject({ source: 'Elin Tarsk', direct: true });
  expect(one.content).toContain('We walked over it');
});

test('a denial, with what is denied', () => {
  expect(statements('Teshar denied any involvement in the raid.')).toEqual([
    { source: 'Teshar', stance: 'denies', content: 'any involvement in the raid' },
  ]);
});

test('who carried it', () => {
  expect(statements('Idris Kavan told Valley Wire that nobody had crossed the river.')[0]).toMatchObject({
    source: 'Idris Kavan',
    via: 'Valley Wire',
    content: 'nobody had crossed the river',
  });
});

test('according to', () => {
  expect(statements('The dam was built in ten years, according to the ministry.')[0]).toMatchObject({
    source: 'ministry',
    content: 'The dam was built in ten years',
  });
});

test('a pronoun is the person named before', () => {
  expect(statements('Foreign Minister Elin Tarsk came on Monday. She said that the talks went well.')[0]).toMatchObject(
    { source: 'Elin Tarsk' },
  );
});

test('a quote that never closes costs nothing else', () => {
  expect(statements('“It was late. \nThe mayor said that the road was open.')).toContainEqual({
    source: 'mayor',
    stance: 'says',
    content: 'the road was open',
  });
});
