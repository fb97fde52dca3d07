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
  fold: (id, reports) => {
    const mentions = reports.flatMap(({ story, mention }) => mention.mentions.map((one) => ({ story: story.id, one })));
    const names = [...new Set(mentions.map(({ one }) => one.name))].sort((a, b) => b.length - a.length);
    const record: ActorRecord = {
      kind: 'actor',
      id,
      name: names[0],
      actorKind: mentions[0].one.kind,
      aliases: [...new Set([...names.slice(1), ...mentions.flatMap(({ one }) => one.aliases ?? [])])].filter(
        (name) => name !== names[0],
      ),
      roles: [],
      evidence: mentions.slice(0, MOST_EVIDENCE).flatMap(({ story, one }) => evidenceOf(story, [one])),
    };
    const country = mentions.map(({ one }) => one.country).find(Boolean);
    if (country) record.country = country;
    for (const { story, one } of mentions) {
      if (!one.role) continue;
      const known = record.roles.find((role) => role.role.toLowerCase() === one.role?.toLowerCase());
      if (known) known.evidence.push(...evidenceOf(story, [one]));
      else record.roles.push({ role: one.role, evidence: evidenceOf(story, [one]) });
    }
    return record;
  },
};

const acronymsOf = (mention: ActorMention): string[] =>
  (mention.aliases ?? []).filter((alias) => /^\p{Lu}[\p{Lu}\d]{1,6}$/u.test(alias));
