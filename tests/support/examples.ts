import path from 'node:path';
import { captureFile } from '../../src/capture/captures.js';
import { readCapture } from '../../src/read/read.js';
import type { Store } from '../../src/store/store.js';
import { isCapture } from './captures.js';
import { addTold, findingsIn, type Tell, type Told } from './told.js';

const FOLDER = 'examples/pages';

/** What the wire tells of the attack, and whoever reprints it. */
const TOLL_RISES: Tell = {
  events: [
    {
      type: 'attack',
      trigger: 'attack',
      date: ['March 2', '2026-03-02'],
      place: 'Zarin Gorge',
      actor: { words: 'gunmen', kind: 'armed-group' },
      target: 'camp',
      victim: { words: 'Four road workers', name: 'road workers', count: { min: 4, max: 4 } },
      killed: { words: 'four', count: 4, total: true },
      injured: ['one was injured', 1],
      by: 'doctors',
    },
    {
      type: 'deployment',
      trigger: 'deployed 600 soldiers',
      date: ['since Tuesday', '2026-03-03'],
      place: 'Lower Salk Region',
      actor: { words: 'Oruna', kind: 'government', country: 'XO' },
      by: { words: 'the Defence Ministry', name: 'Defence Ministry', actor: 'Defence Ministry' },
    },
  ],
  statements: [
    {
      source: {
        words: 'the Interior Ministry of Oruna',
        name: 'Interior Ministry of Oruna',
        actor: 'Interior Ministry of Oruna',
      },
      cue: 'according to',
      content:
        'Four road workers were killed and one was injured when gunmen attacked a camp in the Zarin Gorge on March 2',
      about: 'attack',
    },
    {
      source: { words: 'Teshar', actor: 'Teshar' },
      cue: 'denied',
      content: 'any involvement in the attack',
      stance: 'denies',
      about: 'attack',
    },
    {
      source: { words: 'Foreign Ministry spokesman Idris Kavan', actor: 'Idris Kavan' },
      cue: 'told',
      content: 'no armed group operates from the territory of Teshar',
      via: 'Valley Wire',
    },
    {
      source: { words: 'the Defence Ministry', name: 'Defence Ministry', actor: 'Defence Ministry' },
      cue: 'said',
      content: 'Oruna has deployed 600 soldiers to the Lower Salk Region since Tuesday',
      about: 'deployed 600 soldiers',
    },
  ],
  figures: [{ what: 'soldiers', value: 600, words: '600 soldiers' }],
  actors: [
    { name: 'Interior Ministry of Oruna', kind: 'government' },
    { name: 'Teshar', kind: 'government', country: 'XT' },
    { name: 'Oruna', kind: 'government', country: 'XO' },
    { name: 'Defence Ministry', kind: 'government' },
    { name: 'Idris Kavan', role: 'spokesman', roleOf: 'Foreign Ministry' },
  ],
};

const PROGRAMME = { name: 'River Border Programme', owner: 'Highland Security Compact' };
const COMPACT = { name: 'Highland Security Compact', kind: 'organisation', aliases: ['HSC'] } as const;
const KESH_FRONT = { name: 'Kesh Front', kind: 'armed-group' } as const;

/** What a careful reader takes from each story of the example pages, in their order. */
const TOLD: Readonly<Record<string, readonly Tell[]>> = {
  '01-herald-zarin-gorge.html': [
    {
      events: [
        {
          type: 'attack',
          trigger: 'Gunmen killed',
          date: ['March 2', '2026-03-02'],
          place: 'Zarin Gorge',
          actor: { words: 'Gunmen', kind: 'armed-group' },
          target: 'camp',
          victim: { words: 'three road workers', name: 'road workers', count: { min: 3, max: 3 } },
          killed: ['three road workers', 3],
          injured: ['two others', 2],
          by: {
            words: 'the Interior Ministry of Oruna',
            name: 'Interior Ministry of Oruna',
            actor: 'Interior Ministry of Oruna',
          },
        },
        {
          type: 'abduction',
          trigger: 'abducted',
          date: ['2024', '2024'],
          place: { words: 'the same gorge', name: 'Zarin Gorge', precision: 'point', country: 'XO' },
          victim: { words: 'two customs officers', name: 'customs officers' },
          abducted: ['two customs officers', 2],
          background: true,
        },
      ],
      statements: [
        {
          source: {
            words: 'the Interior Ministry of Oruna',
            name: 'Interior Ministry of Oruna',
            actor: 'Interior Ministry of Oruna',
          },
          cue: 'said',
          content:
            'Gunmen killed three road workers and wounded two others in an attack on a camp in the Zarin Gorge on March 2',
          about: 'Gunmen killed',
        },
        {
          source: { words: 'Interior Minister Sanne Olt', actor: 'Sanne Olt' },
          cue: 'said',
          content: 'This was a cowardly act against people who build a road',
          direct: true,
        },
      ],
      actors: [
        { name: 'Interior Ministry of Oruna', kind: 'government' },
        { name: 'Sanne Olt', role: 'Interior Minister' },
      ],
    },
  ],
  '02-wire-zarin-gorge.html': [TOLL_RISES],
  '03-daily-reprint.html': [TOLL_RISES],
  '04-daily-denial.html': [
    {
      statements: [
        {
          source: { words: 'spokesman Idris Kavan', actor: 'Idris Kavan' },
          cue: 'said',
          content: 'We condemn the killing of workers, and we refuse to be named as its authors',
          direct: true,
          stance: 'condemns',
        },
        {
          source: { words: 'Kavan', actor: 'Idris Kavan' },
          cue: 'said',
          content: 'Teshar was ready to open a joint inquiry',
        },
        {
          source: { words: 'A member of parliament, Ruen Halik', actor: 'Ruen Halik' },
          cue: 'accused',
          content: 'Oruna of hiding a quarrel between contractors behind the story of raiders',
          stance: 'blames',
        },
      ],
      actors: [
        { name: 'Foreign Ministry of Teshar', kind: 'government' },
        { name: 'Idris Kavan', role: 'spokesman' },
        'Ruen Halik',
      ],
    },
  ],
  '05-monitor-zarin-gorge.html': [
    {
      events: [
        {
          type: 'attack',
          trigger: 'attack on a road camp',
          date: ['March 2', '2026-03-02'],
          place: 'Zarin Gorge',
          target: 'road camp',
          victim: { words: 'Five workers', name: 'workers', count: { min: 5, max: 5 } },
          killed: ['Five workers', 5],
          by: 'two residents of Hatun',
        },
      ],
      statements: [
        {
          source: 'The residents',
          cue: 'said',
          content: 'a cook from Hatun died on the way to Belkuy and was never counted',
          about: 'attack on a road camp',
        },
        {
          source: { words: 'Analyst Petra Vindel', actor: 'Petra Vindel' },
          cue: 'said',
          content: 'the raid might have been the work of smugglers who lost a shipment in February',
        },
      ],
      figures: [{ what: 'border', of: 'Oruna', value: 640, unit: 'kilometre', words: '640-kilometre' }],
      actors: [{ name: 'Petra Vindel', role: 'Analyst' }],
    },
  ],
  '06-herald-scroll.html': [
    {
      events: [
        {
          type: 'armed-clash',
          trigger: 'firefight',
          date: ['April 15', '2026-04-15'],
          place: 'Hatun',
          actor: { words: 'Border guards of Oruna', kind: 'government', country: 'XO' },
          victim: { words: 'two smugglers', name: 'smugglers' },
          killed: ['two smugglers', 2],
          injured: ['One guard', 1],
          seizures: [
            ['three rifles', 'rifles', 3],
            ['more than 60 packages of hashish', 'packages of hashish', { min: 61, max: null }],
          ],
          by: { words: 'the State Border Service', name: 'State Border Service', actor: 'State Border Service' },
        },
      ],
      statements: [
        {
          source: { words: 'the State Border Service', name: 'State Border Service', actor: 'State Border Service' },
          cue: 'said',
          content: 'Border guards of Oruna killed two smugglers in a firefight near Hatun on the night of April 15',
          about: 'firefight',
        },
      ],
      figures: [
        {
          what: 'packages of hashish',
          value: 61,
          count: { min: 61, max: null },
          words: 'more than 60 packages of hashish',
        },
      ],
      actors: [{ name: 'State Border Service', kind: 'government' }],
    },
    {
      events: [
        {
          type: 'diplomacy',
          trigger: 'met',
          date: ['April 14', '2026-04-14'],
          place: 'Marandu',
          actor: [
            { words: 'Elin Tarsk', kind: 'person', country: 'XO' },
            { words: 'Omar Seyl', kind: 'person', country: 'XT' },
          ],
        },
      ],
      statements: [
        {
          source: { words: 'Seyl', actor: 'Omar Seyl' },
          cue: 'said',
          content: 'We disagree on much, but not on the river',
          direct: true,
        },
      ],
      commitments: [
        {
          by: 'two ministers',
          what: 'agreed to share the records of their border guards and to meet again in Tesharabad in June',
          due: ['in June', '2026-06'],
        },
      ],
      actors: [
        { name: 'Elin Tarsk', role: 'Foreign Minister', roleOf: 'Oruna' },
        { name: 'Omar Seyl', role: 'Foreign Minister', roleOf: 'Teshar' },
      ],
    },
    {
      events: [
        {
          type: 'natural-disaster',
          trigger: 'Floods displaced',
          date: ['April 12', '2026-04-12'],
          place: 'Belkuy',
          affected: { words: '230 families', name: 'families' },
          displaced: ['230 families', 230],
          missing: ['Two people', 2],
          by: 'the emergency service',
        },
        {
          type: 'aid',
          trigger: 'delivered tents and food',
          date: '2026-04',
          place: 'Belkuy',
          actor: { words: 'Red Lantern Society', kind: 'organisation' },
        },
      ],
      figures: [{ what: 'families', value: 230, words: '230 families', asOf: ['April 12', '2026-04-12'] }],
      actors: [{ name: 'Red Lantern Society', kind: 'organisation' }],
    },
  ],
  '07-monitor-tag-page.html': [
    {
      events: [
        {
          type: 'armed-clash',
          trigger: 'armed clashes',
          date: ['May 10', '2026-05-10'],
          place: 'Kesh Province',
          actor: [
            { words: 'army of Teshar', kind: 'government', country: 'XT' },
            { words: 'Kesh Front', kind: 'armed-group' },
          ],
          killed: [
            { words: 'Eleven soldiers', count: 11, who: 'soldiers' },
            { words: 'six fighters', count: 6, who: 'fighters' },
          ],
          by: {
            words: 'the Defence Ministry of Teshar',
            name: 'Defence Ministry of Teshar',
            actor: 'Defence Ministry of Teshar',
          },
        },
        {
          type: 'border-crossing',
          trigger: 'crossed the Salk River',
          date: ['May 10', '2026-05-10'],
          place: 'Salk River',
          actor: { words: 'At least 420 people', name: 'people', count: { min: 420, max: null } },
          by: 'the refugee office in Belkuy',
        },
      ],
      statements: [
        {
          source: {
            words: 'the Defence Ministry of Teshar',
            name: 'Defence Ministry of Teshar',
            actor: 'Defence Ministry of Teshar',
          },
          cue: 'said',
          content: 'Eleven soldiers and six fighters were killed in the clashes',
          about: 'armed clashes',
        },
        {
          source: { words: 'The Kesh Front', name: 'Kesh Front', actor: 'Kesh Front' },
          cue: 'claimed',
          content: 'responsibility for an ambush near the Dol Bridge',
        },
      ],
      figures: [{ what: 'people', value: 420, count: { min: 420, max: null }, words: 'At least 420 people' }],
      actors: [KESH_FRONT, { name: 'Defence Ministry of Teshar', kind: 'government' }],
    },
    {
      events: [
        {
          type: 'sanction',
          trigger: 'suspended trade',
          date: ['May 12', '2026-05-12'],
          place: 'Dol Bridge',
          actor: { words: 'Oruna', kind: 'government', country: 'XO' },
          by: { words: 'Trade Minister Hana Brell', actor: 'Hana Brell' },
        },
      ],
      statements: [
        {
          source: { words: 'Trade Minister Hana Brell', actor: 'Hana Brell' },
          cue: 'announced',
          content: 'Oruna has suspended trade through the Dol Bridge until the end of June',
          about: 'suspended trade',
        },
        {
          source: { words: 'Teshar', actor: 'Teshar' },
          cue: 'urged',
          content: 'to open the bridge again at once',
          stance: 'urges',
        },
      ],
      figures: [
        { what: 'trucks', value: 90, count: { min: 90, max: 90, approximate: true }, words: 'About 90 trucks' },
      ],
      actors: [
        { name: 'Oruna', kind: 'government', country: 'XO' },
        { name: 'Hana Brell', role: 'Trade Minister' },
        { name: 'Teshar', kind: 'government', country: 'XT' },
      ],
    },
    {
      events: [
        {
          type: 'non-state-overtakes-territory',
          trigger: 'captured the villages',
          date: ['May 15', '2026-05-15'],
          place: 'Orlu',
          actor: { words: 'Fighters of the Kesh Front', kind: 'armed-group' },
          by: 'a spokesman of the group',
        },
        {
          type: 'shelling-missile',
          trigger: 'shelling',
          date: ['Friday', '2026-05-15'],
          place: 'Dol',
          target: 'school',
          by: 'Residents',
        },
      ],
      statements: [
        {
          source: 'The governor of the province',
          cue: 'confirmed',
          content: 'the army had withdrawn from Sant',
          stance: 'confirms',
        },
      ],
      actors: [KESH_FRONT],
    },
  ],
  '08-wire-programme-adopted.html': [
    {
      events: [
        {
          type: 'agreement',
          trigger: 'adopted the River Border Programme',
          date: ['on Friday', '2026-03-20'],
          place: 'Tesharabad',
          actor: { words: 'Highland Security Compact', kind: 'organisation' },
          near: true,
        },
      ],
      statements: [
        {
          source: { words: 'HSC Secretary General Aurel Dom', actor: 'Aurel Dom' },
          cue: 'said',
          content: 'the members had pledged 48 million dollars for the River Border Programme',
        },
      ],
      commitments: [
        {
          what: 'The first stage, a survey of the posts along the river, is to end in December 2026',
          due: ['December 2026', '2026-12'],
          stage: 1,
          programme: PROGRAMME.name,
        },
        {
          what: 'The second stage, in which members deliver radar and boats, is planned for 2027',
          due: ['2027', '2027'],
          stage: 2,
          programme: PROGRAMME.name,
        },
        {
          what: 'The third stage, which runs from 2028 to 2029',
          due: ['from 2028 to 2029', '2028/2029'],
          stage: 3,
          programme: PROGRAMME.name,
        },
      ],
      figures: [{ what: 'members', value: 48_000_000, unit: 'USD', words: '48 million dollars' }],
      actors: [COMPACT, { name: 'Aurel Dom', role: 'Secretary General', roleOf: 'HSC' }],
      programmes: [PROGRAMME],
    },
  ],
  '09-herald-programme-slips.html': [
    {
      events: [
        {
          type: 'agreement',
          trigger: 'adopted the River Border Programme',
          date: ['in March', '2026-03'],
          actor: { words: 'Highland Security Compact', kind: 'organisation' },
          background: true,
        },
      ],
      statements: [
        {
          source: { words: 'HSC Secretary General Aurel Dom', actor: 'Aurel Dom' },
          cue: 'said',
          content:
            'The second stage of the River Border Programme has been delayed: radar and boats are now planned for 2028',
        },
        {
          source: { words: 'Dom', actor: 'Aurel Dom' },
          cue: 'said',
          content: 'the survey of the first stage would end in March 2027',
        },
        {
          source: { words: 'Defence Minister Karl Ebbe', actor: 'Karl Ebbe' },
          cue: 'said',
          content: 'Oruna regrets the delay',
        },
      ],
      commitments: [
        {
          what: 'radar and boats are now planned for 2028',
          due: ['2028', '2028'],
          stage: 2,
          status: 'delayed',
          programme: PROGRAMME.name,
        },
        {
          what: 'the survey of the first stage would end in March 2027',
          due: ['March 2027', '2027-03'],
          stage: 1,
          programme: PROGRAMME.name,
        },
        {
          what: 'No date has been set for the joint patrols',
          status: 'undated',
          programme: PROGRAMME.name,
        },
        {
          what: 'promised to deliver the radar by 2027',
          due: ['by 2027', '2027'],
          supply: { words: 'the radar', goods: 'radar' },
          programme: PROGRAMME.name,
        },
      ],
      actors: [COMPACT, { name: 'Aurel Dom', role: 'Secretary General', roleOf: 'HSC' }, 'Karl Ebbe'],
      programmes: [PROGRAMME],
    },
  ],
  '10-daily-talks-june.html': [
    {
      events: [
        {
          type: 'agreement',
          trigger: 'signed an agreement',
          date: ['June 17', '2026-06-17'],
          place: 'Tesharabad',
          actor: [
            { words: 'Omar Seyl', kind: 'person', country: 'XT' },
            { words: 'Elin Tarsk', kind: 'person', country: 'XO' },
          ],
        },
      ],
      statements: [
        {
          source: { words: 'President of Teshar Bahar Nuri', actor: 'Bahar Nuri' },
          cue: 'said',
          content: 'the river must not be a front',
          direct: true,
        },
        {
          source: { words: 'The Kesh Front', name: 'Kesh Front', actor: 'Kesh Front' },
          cue: 'condemned',
          content: ['the agreement', 3],
          stance: 'condemns',
          about: 'signed an agreement',
        },
      ],
      commitments: [
        {
          by: 'two countries',
          what: 'open the Dol Bridge on July 1',
          due: ['July 1', '2026-07-01'],
        },
      ],
      actors: [
        { name: 'Omar Seyl', role: 'Foreign Minister' },
        { name: 'Elin Tarsk', role: 'Foreign Minister', roleOf: 'Oruna' },
        { name: 'Bahar Nuri', role: 'President', roleOf: 'Teshar' },
        KESH_FRONT,
      ],
    },
  ],
  '11-monitor-smuggling-report.html': [
    {
      statements: [
        { source: 'The authors', cue: 'warn', content: 'couriers have begun to use drones', stance: 'warns' },
        {
          source: { words: 'Mira Colt', actor: 'Mira Colt' },
          cue: 'said',
          content: 'Nobody can watch this river alone',
          direct: true,
        },
      ],
      figures: [
        { what: 'Hashish', of: 'the drugs', value: 52, unit: 'percent', words: '52 percent', asOf: ['2025', '2025'] },
        { what: 'Opium', value: 31, unit: 'percent', words: '31 percent' },
        { what: 'border', value: 640, unit: 'kilometre', words: '640 kilometres' },
        { what: 'posts', value: 38, words: '38 posts' },
      ],
      actors: ['Mira Colt'],
    },
  ],
  '12-wire-drone-strike.html': [
    {
      events: [
        {
          type: 'air-drone-strike',
          trigger: 'drone strike',
          date: ['on Monday', '2026-06-01'],
          place: 'Orlu',
          actor: { words: 'army of Teshar', kind: 'government', country: 'XT' },
          target: { words: 'a commander of the Kesh Front', name: 'commander of the Kesh Front' },
          killed: [
            { words: 'a commander of the Kesh Front', count: 1, who: 'commander of the Kesh Front' },
            { words: 'three of his bodyguards', count: 3, who: 'bodyguards' },
          ],
          injured: ['two children', 2],
          weapons: [['drone', 'drone']],
          by: { words: 'the Defence Ministry', name: 'Defence Ministry', actor: 'Defence Ministry' },
        },
        {
          type: 'government-regains-territory',
          trigger: 'plans to retake',
          status: 'planned',
          date: ['before the end of June', '2026-06'],
          place: 'Orlu',
          actor: { words: 'The army', name: 'army', kind: 'government' },
        },
      ],
      statements: [
        {
          source: { words: 'The Kesh Front', name: 'Kesh Front', actor: 'Kesh Front' },
          cue: 'confirmed',
          content: 'the death of the commander, Taro Miel',
          stance: 'confirms',
          about: 'drone strike',
        },
        {
          source: { words: 'The ministry', name: 'ministry', actor: 'Defence Ministry' },
          cue: 'denied',
          content: 'there were civilians near the house',
          stance: 'denies',
        },
      ],
      actors: [KESH_FRONT, { name: 'Defence Ministry', kind: 'government' }, { name: 'Taro Miel', role: 'commander' }],
    },
  ],
};

/** The pages of the examples, by the starts of their names; all of them without any. */
export const examplePages = (...starts: string[]): string[] =>
  Object.keys(TOLD)
    .filter((name) => starts.length === 0 || starts.some((start) => name.startsWith(start)))
    .map((name) => path.join(FOLDER, name));

/** A page of the examples, its stories as they are read, with what a careful reader takes from them. */
export const exampleTold = (page: string): Promise<Told> => pageTold(page, TOLD[path.basename(page)]);

/** A page, its stories as they are read, with what each of them is said to tell. */
export async function pageTold(page: string, tells: readonly Tell[]): Promise<Told> {
  for await (const capture of captureFile(page)) {
    if (!isCapture(capture)) continue;
    const stories = await readCapture(capture);
    if (stories.length !== tells.length)
      throw new Error(`${page} holds ${stories.length} stories, not ${tells.length}`);
    return { capture, stories: stories.map((story, i) => ({ story, findings: findingsIn(story.text, tells[i]) })) };
  }
  throw new Error(`${page} is no page`);
}

/** Adds pages of the examples, with what a careful reader takes from them instead of what is extracted. */
export async function addExamples(store: Store, pages: readonly string[] = examplePages()): Promise<void> {
  for (const page of pages) await addTold(store, [await exampleTold(page)]);
}
