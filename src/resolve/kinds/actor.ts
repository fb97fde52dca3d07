import { type ActorMention, evidenceOf } from '../../model/findings.js';
import type { ActorRecord } from '../../model/register.js';
import { contentWords, type Kind } from '../kind.js';

/** Enough mentions to show where a name stands; all of them are in the findings. */
const MOST_EVIDENCE = 50;

/** A surname alone joins, where no entry bears the very name. */
const SURNAME_ALONE = 0.9;

/** A name as it is compared: folded, in one spelling. */
const nameKey = (name: string): string => contentWords(name.replace(/organisation/gi, 'organization')).join(' ');

/** All mentions of one actor in a story. */
export interface StoryActor {
  mentions: ActorMention[];
}

/** Persons and bodies: one entry a name, under which its aliases and roles gather. */
export const actorKind: Kind<StoryActor, ActorRecord> = {
  kind: 'actor',
  threshold: SURNAME_ALONE,
  mentionsOf: (findings) => {
    const byName = new Map<string, ActorMention[]>();
    for (const actor of findings.actors) {
      const key = nameKey(actor.name);
      if (key) byName.set(key, [...(byName.get(key) ?? []), actor]);
    }
    return [...byName.values()].map((mentions) => ({ mentions }));
  },
  anchor: ({ mentions }) => mentions[0].start,
  keysOf: ({ mentions }) => [
    ...new Set(
      mentions
        .flatMap((one) => [one.name, ...acronymsOf(one), ...surnameOf(one)])
        .map((name) => `actor|${nameKey(name)}`),
    ),
  ],
  fit: ({ mention }, entry) => {
    const names = new Set([entry.name, ...entry.aliases].map((name) => nameKey(name)));
    const shared = [mention.mentions[0].name, ...mention.mentions.flatMap(acronymsOf)].find((name) =>
      names.has(nameKey(name)),
    );
    if (shared) return { score: 1, reason: `the name “${shared}”` };
    const [first] = mention.mentions;
    return first.kind === 'person' && entry.actorKind === 'person' && surnamesMeet(first.name, entry.name)
      ? { score: SURNAME_ALONE, reason: `the surname of ${entry.name}` }
      : undefined;
  },
  incremental: true,
  fold: (id, reports, known) => {
    const record: ActorRecord = known
      ? {
          ...known,
          aliases: [...known.aliases],
          roles: known.roles.map((role) => ({ ...role, evidence: [...role.evidence] })),
          evidence: [...known.evidence],
        }
      : emptyActor(id, reports[0].mention.mentions[0]);
    for (const { story, mention } of reports) for (const one of mention.mentions) addMention(record, story.id, one);
    return record;
  },
};

function emptyActor(id: string, first: ActorMention): ActorRecord {
  return { kind: 'actor', id, name: first.name, actorKind: first.kind, aliases: [], roles: [], evidence: [] };
}

/** Takes over what a mention adds: a longer name, another name, a country, a role. */
function addMention(record: ActorRecord, story: string, mention: ActorMention): void {
  for (const name of [mention.name, ...(mention.aliases ?? [])]) {
    if (name === record.name || record.aliases.includes(name)) continue;
    if (name === mention.name && name.length > record.name.length) {
      record.aliases.push(record.name);
      record.name = name;
    } else record.aliases.push(name);
  }
  record.country ??= mention.country;
  if (record.evidence.length < MOST_EVIDENCE) record.evidence.push(...evidenceOf(story, [mention]));
  const { role, roleOf: of } = mention;
  if (role) addRole(record, { role, ...(of ? { of } : {}) }, evidenceOf(story, [mention]));
}

type Role = ActorRecord['roles'][number];

/** One office a line: “President” says nothing new beside “President of Oruna”. */
function addRole(record: ActorRecord, { role, of }: Omit<Role, 'evidence'>, evidence: Role['evidence']): void {
  const known = record.roles.find(
    (one) => one.role.toLowerCase() === role.toLowerCase() && (!of || !one.of || nameKey(of) === nameKey(one.of)),
  );
  if (!known) {
    record.roles.push({ role, ...(of ? { of } : {}), evidence });
    return;
  }
  if (of) known.of ??= of;
  if (known.evidence.length < MOST_EVIDENCE) known.evidence.push(...evidence);
}

const lastWord = (name: string): string => contentWords(name).at(-1) ?? '';

/** A person is looked for by the surname, too. */
const surnameOf = (mention: ActorMention): string[] => (mention.kind === 'person' ? [lastWord(mention.name)] : []);

/** One of the two is the other's last word alone. */
function surnamesMeet(a: string, b: string): boolean {
  const [short, long] = [a, b].map((name) => contentWords(name)).sort((x, y) => x.length - y.length);
  return short.length === 1 && long.length > 1 && long.at(-1) === short[0];
}

const acronymsOf = (mention: ActorMention): string[] =>
  (mention.aliases ?? []).filter((alias) => /^\p{Lu}[\p{Lu}\d]{1,6}$/u.test(alias));
