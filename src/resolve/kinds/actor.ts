import { type ActorMention, evidenceOf } from '../../model/findings.js';
import type { ActorRecord } from '../../model/register.js';
import { contentWords, type Kind } from '../kind.js';

/** Enough mentions to show where a name stands; all of them are in the findings. */
const MOST_EVIDENCE = 50;

/** All mentions of one actor in a story. */
export interface StoryActor {
  mentions: ActorMention[];
}

/** Persons and bodies: one entry a name, under which its aliases and roles gather. */
export const actorKind: Kind<StoryActor, ActorRecord> = {
  kind: 'actor',
  threshold: 1,
  mentionsOf: (findings) => {
    const byName = new Map<string, ActorMention[]>();
    for (const actor of findings.actors) {
      const key = contentWords(actor.name).join(' ');
      if (key) byName.set(key, [...(byName.get(key) ?? []), actor]);
    }
    return [...byName.values()].map((mentions) => ({ mentions }));
  },
  anchor: ({ mentions }) => mentions[0].start,
  keysOf: ({ mentions }) => [
    ...new Set(
      mentions.flatMap((one) => [one.name, ...acronymsOf(one)]).map((name) => `actor|${contentWords(name).join(' ')}`),
    ),
  ],
  fit: ({ mention }, entry) => {
    const names = new Set([entry.name, ...entry.aliases].map((name) => contentWords(name).join(' ')));
    const shared = [mention.mentions[0].name, ...mention.mentions.flatMap(acronymsOf)].find((name) =>
      names.has(contentWords(name).join(' ')),
    );
    return shared ? { score: 1, reason: `the name “${shared}”` } : undefined;
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
  const { role } = mention;
  if (!role) return;
  const known = record.roles.find((one) => one.role.toLowerCase() === role.toLowerCase());
  if (!known) record.roles.push({ role, evidence: evidenceOf(story, [mention]) });
  else if (known.evidence.length < MOST_EVIDENCE) known.evidence.push(...evidenceOf(story, [mention]));
}

const acronymsOf = (mention: ActorMention): string[] =>
  (mention.aliases ?? []).filter((alias) => /^\p{Lu}[\p{Lu}\d]{1,6}$/u.test(alias));
