import { describe, expect, test } from 'vitest';
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

test('a report inside another report is a statement of its own where it names somebody', () => {
  const found = statements(
    'The agency reported that Ada Holm had warned that the dam would not hold the spring flood.',
  );
  expect(found.map(({ source }) => source)).toEqual(expect.arrayContaining(['agency', 'Ada Holm']));
});

test('“who” points at whom it means', () => {
  expect(statements('Officials who warned that the dam was weak were dismissed.')).toContainEqual(
    expect.objectContaining({ source: 'Officials', stance: 'warns' }),
  );
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

describe('where the speaker stands', () => {
  const parts = (text: string) =>
    extract({ text, language: 'en' }, tools).statements.map(({ source, content }) => [
      source?.quote,
      ...(content.spans ?? [[content.start, content.end]]).map(([start, end]) => text.slice(start, end)),
    ]);

  test.each([
    [
      'In recent days, officials say, the talks have stalled.',
      ['officials', 'In recent days', 'the talks have stalled'],
    ],
    [
      '“If they leave the valley,” Ada Holm said, “you will see it.”',
      ['Ada Holm', 'If they leave the valley', 'you will see it.'],
    ],
    ['The toll bridge is a danger to all, drivers said Friday.', ['drivers', 'The toll bridge is a danger to all']],
    ["''This is no reform,'' said Ada Holm, who runs the bank.", ['Ada Holm', 'This is no reform']],
    ['Ada Holm, speaking in Oru, said she would stay.', ['Ada Holm', 'she would stay']],
    [
      '“We need the money for the school,” said Ada Holm, who has four children.',
      ['Ada Holm', 'We need the money for the school'],
    ],
    ['“It is late. They should go home,” Ada Holm said.', ['Ada Holm', 'It is late. They should go home']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toContainEqual(expected);
  });

  test('before a colon, behind a dash, at the end of a headline', () => {
    expect(parts('MAREN: The road is open to all.\nKAVAN: That was news to us.')).toEqual([
      ['MAREN', 'The road is open to all'],
      ['KAVAN', 'That was news to us'],
    ]);
    expect(parts('“The bridge is old and nobody cares.” ― Ada Holm\nMore.')).toContainEqual([
      'Ada Holm',
      'The bridge is old and nobody cares.',
    ]);
    expect(parts('Old Bridge Is Safe For Traffic, Ada Holm Says')).toContainEqual([
      'Ada Holm',
      'Old Bridge Is Safe For Traffic',
    ]);
    expect(parts('Note: the road is closed.\nPage Two: what to read next')).toEqual([]);
  });

  test('an embassy with its place is nobody told before; what is called for holds the deed', () => {
    expect(
      statements(
        'Veshan officials say the road is open. The Norwegian embassy in Teshar confirmed that a bus had left.',
      ),
    ).toContainEqual(
      expect.objectContaining({ source: expect.stringContaining('embassy'), content: 'a bus had left' }),
    );
    expect(statements('The mayor called for the guards to leave the bridge.')).toContainEqual(
      expect.objectContaining({ content: 'the guards to leave the bridge' }),
    );
  });

  test('what someone means to do is theirs, what a filler says is nobody’s', () => {
    expect(statements('The alliance plans to send patrols to the river.')).toContainEqual({
      source: 'alliance',
      stance: 'promises',
      content: 'to send patrols to the river',
    });
    expect(statements('Ada Holm refused to sign the deal.')).toContainEqual(
      expect.objectContaining({ source: 'Ada Holm', stance: 'denies' }),
    );
    expect(statements('Anyone wanting to learn more can call. You know it is late.')).toEqual([]);
  });
});

test('a statement points at the event that it is about', () => {
  const about = (text: string) => extract({ text, language: 'en' }, tools).statements.map((one) => one.about?.quote);
  expect(
    about(
      'Gunmen attacked a bus in Oru, killing two guards. Teshar denied any involvement. The mayor praised the harvest.',
    ),
  ).toEqual([expect.stringMatching(/attacked|killing/), undefined]);
  expect(about('The ministry said that gunmen had killed two guards in Oru.')).toEqual(['gunmen had killed']);
});
