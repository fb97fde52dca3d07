import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { TraceLine } from '../../src/model/trace.js';
import { tools } from '../support/tools.js';

const main = (text: string, published?: string) => extract({ text, published, language: 'en' }, tools).events[0];
const names = (text: string, role: string) =>
  main(text)
    .participants.filter((one) => one.role === role)
    .map(({ name }) => name);

describe('who did it, and to whom', () => {
  test.each<[string, string, string]>([
    ['Rebel fighters attacked a police post near Oru on Friday, killing four officers.', 'actor', 'Rebel fighters'],
    ['Rebel fighters attacked a police post near Oru on Friday, killing four officers.', 'target', 'police post'],
    [
      'A roadside bomb killed two soldiers near Oru. It was planted by militants of the valley.',
      'actor',
      'militants of the valley',
    ],
    ['A pirate attack on a tanker left three sailors missing.', 'actor', 'pirate'],
    ['Six people were killed when gunmen opened fire on a restaurant in Oru.', 'target', 'restaurant'],
    ['The police today seized eight guns after a raid near Oru.', 'actor', 'police'],
  ])('%s – %s: %s', (text, role, name) => {
    expect(names(text, role)).toContain(name);
  });

  test('who came to harm stays a victim beside a target', () => {
    expect(names('Rebel fighters attacked a hospital near Oru, killing seven patients.', 'victim')).toContain(
      'patients',
    );
  });
});

describe('where', () => {
  test.each<[string, string]>([
    ['Gunmen killed two guards in the village of Qarvesh in Norway.', 'Qarvesh'],
    ['Gunmen stormed Vesh University in Oslo on Friday, killing two guards.', 'Vesh University'],
    ['Gunmen killed two guards on the Norwegian border on Friday.', 'Norwegian border'],
    ['Norwegian border guards killed two smugglers in the Qarvesh district on Friday.', 'Qarvesh'],
    ['Two attacks on Norway’s border left five miners dead.', 'Norway'],
    ['Gunmen killed two guards in Oslo on Friday, a charity in Stockholm said.', 'Oslo'],
    ['Two people were hurt in Norway on Friday. The blast rocked the town of Bergen.', 'Bergen'],
  ])('%s → %s', (text, place) => {
    expect(main(text).place?.quote).toContain(place);
  });

  test('a place that no gazetteer lists lies where the place named behind it does', () => {
    expect(main('Gunmen killed two guards in the Qarvesh quarter of Bergen on May 9, 2031.').place).toMatchObject({
      country: 'NO',
    });
  });

  test('a border that a people is named with lies in its country; without “’s”, and without the border of “border guards”', () => {
    expect(main('Gunmen killed two guards on the Norwegian border on Friday.').place).toMatchObject({
      name: 'Norwegian border',
      country: 'NO',
      countryBasis: 'inferred',
    });
    expect(main('Two attacks on Norway’s border left five miners dead.').place?.name).toBe('Norway');
    expect(main('Norwegian border guards killed two smugglers on Friday.').place?.name ?? '').not.toContain('border');
  });

  test('else in the country that the text plainly speaks of most, and says that this is inferred', () => {
    const text =
      'Gunmen killed two guards in Qarvesh Gorge. Norwegian police said they had fled. The Norwegian army sent a helicopter from Norway.';
    expect(main(text).place).toMatchObject({ quote: 'Qarvesh Gorge', country: 'NO', countryBasis: 'inferred' });
  });
});

describe('when', () => {
  test('the sentence that tells of the event goes before the one that tells who reported it', () => {
    const text = 'Gunmen killed two guards in Oru on May 9, 2031. The ministry spoke of it on May 11, 2031.';
    expect(main(text).date?.value).toBe('2031-05-09');
  });

  test('a lead without a word for when happened about the day it was told, by assumption', () => {
    expect(main('Gunmen killed two guards in Oru.', '2031-05-12').date).toMatchObject({
      value: '2031-05-12~',
      basis: 'assumed',
    });
  });

  test('what is said to be of a day that nothing tells is left open', () => {
    expect(main('Gunmen killed two guards in Oru on Friday.').date?.from).toBeUndefined();
  });

  test('“after the end of January” is about its last day', () => {
    const { commitments } = extract(
      { text: 'The embassy will close after the end of January 2032.', language: 'en' },
      tools,
    );
    expect(commitments[0].due?.value).toBe('2032-01-31~');
  });
});

test('the means may stand in the sentence behind', () => {
  expect(
    main('Two people were hurt in an attack on a bus in Oru. The men had thrown grenades.').weapons,
  ).toContainEqual(expect.objectContaining({ kind: 'grenade' }));
});

test('each choice leaves why', () => {
  const trace: TraceLine[] = [];
  extract(
    { text: 'Gunmen attacked a bus in Oru, killing two guards.', language: 'en' },
    { ...tools, trace: (line) => trace.push(line) },
  );
  expect(trace).toContainEqual(
    expect.objectContaining({ rule: 'role actor', reason: expect.stringMatching(/^“Gunmen” \(\d\.\d\d: /) }),
  );
});
