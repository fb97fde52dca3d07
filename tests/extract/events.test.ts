import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NOT_MEANT } from '../../src/extract/events/not-meant.js';
import { extract } from '../../src/extract/extract.js';
import { tools } from '../support/tools.js';

const events = (text: string, published = '2031-05-12') => extract({ text, published }, tools).events;
const casualties = (text: string) =>
  events(text).flatMap((event) =>
    event.casualties.map(({ effect, count }) => `${effect} ${count.min}${count.max === null ? '+' : ''}`),
  );

describe('types', () => {
  test.each([
    ['A drone strike hit a depot near Belkuy on Friday.', 'air-drone-strike'],
    ['Gunmen opened fire on a bus in Hatun, killing two passengers.', 'attack'],
    ['Border guards exchanged fire with smugglers near Dol.', 'armed-clash'],
    ['A suicide bomber blew himself up at the gate of the market.', 'suicide-bomb'],
    ['Police arrested four men in Belkuy.', 'arrest'],
    ['A roadside bomb went off under a truck.', 'remote-explosive'],
    ['Rebels captured the town of Dol from the army.', 'non-state-overtakes-territory'],
    ['The army recaptured the village of Orlu.', 'government-regains-territory'],
    ['Thousands took to the streets of Marandu to protest against the price of bread.', 'peaceful-protest'],
    ['The two presidents met in Tesharabad to discuss bilateral ties.', 'diplomacy'],
    ['The two countries signed an agreement on river trade in Marandu.', 'agreement'],
    ['An earthquake destroyed forty houses in Kesh Province.', 'natural-disaster'],
    ['Armed men abducted two engineers near the Dol Bridge.', 'abduction'],
    ['At least 300 soldiers crossed into Oruna on Saturday.', 'border-crossing'],
    ['Oruna deployed 600 troops to the border.', 'deployment'],
  ])('%s → %s', (text, type) => {
    expect(events(text)[0]?.type).toBe(type);
  });
});

describe('counts', () => {
  test.each([
    ['Three workers were killed and one injured in the attack.', ['killed 3', 'injured 1']],
    ['The blast killed two soldiers and a driver.', ['killed 2', 'killed 1']],
    ['Eleven soldiers and six fighters were killed in the clash.', ['killed 6', 'killed 11']],
    ['Gunmen attacked the camp, killing two more workers and injuring two others.', ['killed 2', 'injured 2']],
    ['The two attacks left five dead.', ['killed 5']],
    ['The firefight resulted in the deaths of three smugglers.', ['killed 3']],
    ['More than 50 people were injured in the attack.', ['injured 51+']],
    ['A fourth worker has died after the attack, raising the number of those killed to four.', ['killed 4']],
    ['Dozens of soldiers and a general were killed in the attack.', ['killed 1', 'killed 24+']],
    ['13 out of 19 sailors were abducted on May 9.', ['abducted 13']],
    ['Eight civilians were shot dead on May 9.', ['killed 8']],
    ['A mob nearly lynched four men after the attack.', []],
    ['Six rangers of the park were killed in an attack.', ['killed 6']],
    ['The attack left hundreds of injured.', ['injured 200+']],
    ['A raid on the farm killed 200 sheep.', []],
    ['Several workers were hurt in the blast. Four people were injured, doctors said.', ['injured 4']],
    ['No casualties were reported after the attack.', []],
    ['Two drivers were rushed to a hospital after the attack.', ['injured 2']],
    ['A total of 41 people were injured in the attack.', ['injured 41']],
    ['Hundreds of villagers were killed in the attack.', ['killed 200+']],
    ['The flood struck Oru, forcing thousands to leave their homes.', ['displaced 2000+', 'displaced 2000+']],
    ['Ada Holm and nine other activists were arrested in Oru.', ['detained 1', 'detained 9']],
    ['Six rangers, famous for their courage, were killed in an attack.', ['killed 6']],
    ['The army captured the town of Oru after an attack.', []],
    ['The militants killed guards in an attack. At least nine guards were killed, police said.', ['killed 9+']],
  ])('%s', (text, expected) => {
    expect(casualties(text).sort()).toEqual([...expected].sort());
  });
});

test.each([
  ['Militants fired six rockets at the Oru dam.', 'target', 'Oru dam'],
  ['Attackers fired two rockets into a restaurant.', 'target', 'restaurant'],
  ['A demonstration was held in Oru, where students gathered.', 'actor', 'students'],
])('%s – %s: %s', (text, role, name) => {
  const [event] = events(text);
  expect(event.participants.filter((one) => one.role === role).map((one) => one.name)).toContain(name);
});

test.each([
  ['OSLO, May 9 (Valley Wire) — Gunmen killed two guards near Bergen.', 'Bergen'],
  ['The Norway-backed fighters attacked two guards in Bergen.', 'Bergen'],
])('neither a dateline nor a backer is where: %s', (text, place) => {
  expect(events(text)[0].place?.quote).toBe(place);
});

test.each([
  ['Rebel fighters attacked an army base near Oru.', 'armed-clash'],
  ['Rebel fighters attacked a village near Oru.', 'attack'],
  ['Militants recaptured the town of Oru on Friday.', 'non-state-overtakes-territory'],
  ['Government troops recaptured the town of Oru on Friday.', 'government-regains-territory'],
  ['An explosive device was found near the bridge and defused.', 'disrupted-weapons'],
  ['An explosive device detonated near the bridge, killing two.', 'remote-explosive'],
  ['A truck hit a landmine near Oru, and its driver was killed.', 'remote-explosive'],
])('by who does it to whom, and whether it went off: %s', (text, type) => {
  expect(events(text)[0].type).toBe(type);
});

test('a name that no gazetteer lists is where it happened, without coordinates', () => {
  const [event] = events('Gunmen killed two guards in Qarvesh on May 9, 2031.');
  expect(event.place).toMatchObject({ quote: 'Qarvesh', kind: 'unlisted' });
  expect(event.place?.lat).toBeUndefined();
});

test('a kind of thing that a long text speaks of is no event', () => {
  const text = [
    'Gunmen killed two guards in Oru on May 9, 2031.',
    'The valley lies between two rivers.',
    'It has long known poverty.',
    'Its people grow apricots and wheat.',
    'Arms trafficking and humanitarian aid shape the economy.',
    'The road was built in ten years.',
  ].join(' ');
  expect(events(text).map(({ type }) => type)).toEqual(['attack']);
});

test('roles, place, date, weapon and seizures come from the clause', () => {
  const [event] = events(
    'On May 9, border guards killed two smugglers in a firefight near Hatun and seized three rifles and more than 60 packages of hashish.',
  );
  expect(event).toMatchObject({
    type: 'armed-clash',
    status: 'reported',
    date: { value: '2031-05-09' },
    place: { name: 'Hatun', country: 'XO' },
  });
  expect(event.participants).toContainEqual(expect.objectContaining({ role: 'actor', name: 'border guards' }));
  expect(event.seizures).toContainEqual(expect.objectContaining({ what: 'packages', count: { min: 61, max: null } }));
});

test('an event told twice is one event with two pieces of evidence', () => {
  const found = events(
    'Gunmen attacked a road camp near Hatun on May 9. Three workers were killed in the attack. Police are looking for the men. Rain fell all day.',
  );
  const attacks = found.filter((event) => event.type === 'attack');
  expect(attacks).toHaveLength(1);
  expect(attacks[0].evidence).toHaveLength(2);
});

test('background keeps its own date', () => {
  const found = events(
    'Gunmen attacked a road camp near Hatun on May 9. In 2024, two customs officers were abducted in the same valley. Rain fell. It was cold.',
  );
  expect(found.find((event) => event.type === 'abduction')?.date?.value).toBe('2024');
  expect(found.find((event) => event.type === 'attack')?.date?.value).toBe('2031-05-09');
});

test('two events of one kind in a sentence, each with its date', () => {
  const found = events(
    'The minister praised the March 3 border agreement between Oruna and Teshar and the April 9 trade agreement with Norway.',
  );
  expect(found.map((event) => [event.type, event.date?.value]).sort()).toEqual([
    ['agreement', '2031-03-03'],
    ['agreement', '2031-04-09'],
  ]);
});

describe('status', () => {
  test.each([
    ['The army will deploy 200 soldiers to Dol.', 'planned'],
    ['The rebels could attack the town of Dol.', 'hypothetical'],
    ['The rebels attacked the town of Dol.', 'reported'],
    ['Oruna pledged to send 200 soldiers to Dol.', 'planned'],
    ['Oruna will choose a supplier and sign an agreement.', 'planned'],
    ['The minister urged Oruna to deploy 200 soldiers.', 'hypothetical'],
    ['Envoys think about signing an agreement on the river.', 'hypothetical'],
    ['Fines were imposed rather than deporting workers.', 'hypothetical'],
    ['The two leaders discussed the situation in a telephone conversation.', 'reported'],
    ['The attack could have been worse, but two guards were killed in it.', 'reported'],
  ])('%s → %s', (text, status) => {
    expect(events(text)[0].status).toBe(status);
  });
});

test('people came to harm in numbers, and no word says how: an event of no type that is known', () => {
  expect(events('At least ten people died after eating at the fair in Oru.')).toEqual([
    expect.objectContaining({ type: 'other', casualties: [expect.objectContaining({ effect: 'killed' })] }),
  ]);
});

test('“drug traffickers” beside a firefight are who was in it', () => {
  expect(events('Guards fought a firefight with drug traffickers near Oru on May 9.').map(({ type }) => type)).toEqual([
    'armed-clash',
  ]);
});

test.each(NOT_MEANT.map(({ id, example }) => [id, example]))(
  'words of events that are not meant, by %s: %s',
  (id, example) => {
    const trace: string[] = [];
    const found = extract(
      { text: example, language: 'en' },
      { ...tools, trace: ({ rule }) => trace.push(rule) },
    ).events;
    expect(found).toEqual([]);
    expect(trace).toContain(`not-meant:${id}`);
  },
);

test.each(
  readFileSync('tests/fixtures/no-events.en.txt', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#')),
)('yields nothing: %s', (line) => {
  expect(events(line).map((event) => event.type)).toEqual([]);
});
