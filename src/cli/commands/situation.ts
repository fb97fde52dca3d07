import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fold } from '../../gazetteer/fold.js';
import { Fault } from '../../model/fault.js';
import { situationFaults } from '../../model/situation.js';
import { openRegister } from '../../store/open.js';
import { DEFAULT_REGISTER } from '../command.js';
import { writeLine } from '../output.js';
import { readSituation } from '../situation.js';
import { loadGazetteer } from '../tools.js';

/** What `situation init` writes: every key there is, with what it is for. */
const TEMPLATE = `# What to watch, and what is called how. Everything but the name may be left out.
name: My situation
# A CSV of places: name,aliases,kind,country,region,lat,lon
# gazetteer: places.csv
places: []        # a story that names one of these, of the actors or of the topics is a matter of the situation
topics: []
leaveOut: []      # one that names any of these is not
actors: []
#  - name: Highland Security Compact
#    aliases: [HSC, the Compact]
#    kind: organisation        # person, organisation, government, armed-group, group
#    country: XO
outlets: []
#  - { name: Oruna Herald, country: XO, language: en, kind: newspaper, standing: independent }
`;

/** `daftar situation init|check|list`: the situations that a register follows. */
export async function run([action, file]: string[], options: { register?: string; json?: boolean }): Promise<number> {
  if (action === 'init') return init(file ?? 'situation.yaml');
  if (action === 'check') return check(file ?? 'situation.yaml');
  if (action === 'list') return list(options);
  throw new Fault('usage', action, 'is nothing to do with a situation', 'use one of init, check, list');
}

async function init(file: string): Promise<number> {
  if (existsSync(file)) throw new Fault('usage', file, 'is there already', 'name a new file');
  await writeFile(file, TEMPLATE);
  await writeLine(file);
  return 0;
}

/** Faults end with 1; places that no gazetteer lists are only said, since they may be meant as words. */
async function check(file: string): Promise<number> {
  const situation = await readSituation(file);
  const gazetteer = await loadGazetteer(situation.gazetteer);
  const faults = situationFaults(situation);
  for (const { thing, fault, wayOut } of faults) await writeLine(`${file}: ${thing}: ${fault}; ${wayOut}`);
  for (const place of situation.places)
    if (gazetteer.named(fold(place)).length === 0)
      await writeLine(
        `${file}: places: ${place}: in no gazetteer; stories are found by the word, and it has no coordinates`,
      );
  const { places, topics, actors, outlets } = situation;
  process.stderr.write(
    `${situation.name}: ${places.length} places, ${topics.length} topics, ${actors.length} actors, ${outlets.length} outlets, ${faults.length} faults\n`,
  );
  return faults.length > 0 ? 1 : 0;
}

async function list(options: { register?: string; json?: boolean }): Promise<number> {
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    for (const { situation, stories } of await store.situations())
      await writeLine(
        options.json
          ? JSON.stringify({ ...situation, stories })
          : `${String(stories).padStart(7)} stories  ${situation.name}`,
      );
    return 0;
  } finally {
    await store.close();
  }
}
