import { type ActorMention, evidenceOf } from '../../model/findings.js';
import { given } from '../../model/given.js';
import type { ActorRecord } from '../../model/register.js';
import { contentWords, type Fit, type Form, type Kind, type Report } from '../kind.js';
import { lastDayTold } from '../last-day.js';
import { officeKey, officeOf } from '../offices.js';
import { byPlace, earlier, firstOf, type Placed } from '../order.js';
import { spellingKey } from '../spellings.js';
import { allTold, evidenceIn, mergeTold, type Told, toldBy } from './told.js';

/** A surname alone joins, where no entry bears the very name. */
const SURNAME_ALONE = 0.9;

/** Two full names in different spellings join, where no entry bears the very name. */
const SPELT_ALIKE = 0.95;

/** A name as it is compared: folded, in one spelling. */
const nameKey = (name: string): string => contentWords(name.replace(/organisation/gi, 'organization')).join(' ');

/** All mentions of one actor in a story. */
export interface StoryActor {
  mentions: ActorMention[];
  /** The last day that the story tells of: it was not told before. */
  lastTold?: string;
}

/** One name of an actor, with what is said under it. */
export interface ActorForm {
  told: Told;
  name: Placed<string>;
  actorKind: Placed<ActorMention['kind']>;
  country?: Placed<string>;
  /** Other names that stories give beside it, and other spellings. */
  aliases: string[];
  roles: RoleForm[];
  /** Absent in registers that an earlier version wrote. */
  members?: MembersForm[];
}

/** A list of a body's members, in the order of the alphabet, with the first day on which a story gives it and the last. */
interface MembersForm {
  names: string[];
  from?: string;
  to?: string;
  told: Told;
}

/** An office that stories give somebody, with the first day on which one does and the last. */
interface RoleForm {
  role: string;
  of?: string;
  from?: string;
  to?: string;
  told: Told;
}

/** Persons and bodies: one entry a name, under which its aliases and roles gather. */
export const actorKind: Kind<StoryActor, ActorForm, ActorRecord> = {
  kind: 'actor',
  threshold: SURNAME_ALONE,
  mentionsOf: (findings) => {
    const byName = new Map<string, ActorMention[]>();
    for (const actor of findings.actors) {
      const key = nameKey(actor.name);
      if (key) byName.set(key, [...(byName.get(key) ?? []), actor]);
    }
    const lastTold = lastDayTold(findings);
    return [...byName.values()].map((mentions) => ({ mentions, ...given('lastTold', lastTold) }));
  },
  anchor: ({ mentions }) => mentions[0].start,
  formOf,
  merge: (a, b) => ({
    told: mergeTold(a.told, b.told),
    name: earlier(a.name, b.name),
    actorKind: earlier(a.actorKind, b.actorKind),
    ...given('country', earlier(a.country, b.country)),
    aliases: [...new Set([...a.aliases, ...b.aliases])].sort(),
    roles: unionOfRoles([...a.roles, ...b.roles]),
    members: unionOfLists([...(a.members ?? []), ...(b.members ?? [])]),
  }),
  keysOf: (form) => [
    ...new Set([form.name.value, ...acronymsOf(form), ...surnameOf(form)].map((name) => `actor|${nameKey(name)}`)),
    ...spellingOf(form).map((spelling) => `actor|~${spelling}`),
    ...new Set(form.roles.flatMap((role) => officeOf(role) ?? []).map(officeKey)),
  ],
  fit: fitActors,
  idOf: (forms) => [forms.map(({ key }) => key).sort()[0]],
  recordOf,
};

function formOf({ story, mention: { mentions, lastTold } }: Report<StoryActor>, at: string): Form<ActorForm> {
  const country = mentions.find((one) => one.country)?.country;
  const aliases = new Set(mentions.flatMap((one) => [one.name, ...(one.aliases ?? [])]));
  aliases.delete(mentions[0].name);
  const day = story.published ?? lastTold;
  return {
    key: nameKey(mentions[0].name),
    at,
    data: {
      told: toldBy(at, evidenceOf(story.id, mentions)),
      name: { at, value: mentions[0].name },
      actorKind: { at, value: mentions[0].kind },
      ...given('country', country ? { at, value: country } : undefined),
      aliases: [...aliases].sort(),
      roles: unionOfRoles(
        mentions.flatMap((one) =>
          one.role
            ? {
                role: one.role,
                ...given('of', one.roleOf),
                ...given('from', day),
                ...given('to', day),
                told: toldBy(at, evidenceOf(story.id, [one])),
              }
            : [],
        ),
      ),
      members: unionOfLists(
        mentions.flatMap(({ members = [] }) =>
          members.map((list) => ({
            names: [...new Set(list.names)].sort(),
            ...given('from', day),
            ...given('to', day),
            told: toldBy(at, evidenceOf(story.id, [list])),
          })),
        ),
      ),
    },
  };
}

/** The name itself, or an acronym of it; else, of persons, the surname alone. Two full names of one surname are two persons. */
function fitActors(a: ActorForm, b: ActorForm): Fit | undefined {
  const names = new Set([b.name.value, ...acronymsOf(b)].map(nameKey));
  const shared = [a.name.value, ...acronymsOf(a)].find((name) => names.has(nameKey(name)));
  if (shared) return { score: 1, reason: `the name “${shared}”` };
  if (a.actorKind.value !== 'person' || b.actorKind.value !== 'person') return undefined;
  const [short, long] = [a, b].map(({ name }) => contentWords(name.value)).sort((x, y) => x.length - y.length);
  if (spellingOf(a).length > 0 && spellingOf(a)[0] === spellingOf(b)[0])
    return { score: SPELT_ALIKE, reason: `“${a.name.value}” and “${b.name.value}” are spellings of one name` };
  if (short.at(-1) !== long.at(-1)) return undefined;
  if (short.length > 1)
    return { score: 0, apart: true, reason: `“${a.name.value}” and “${b.name.value}” share a surname only` };
  return long.length > 1 ? { score: SURNAME_ALONE, reason: `the surname of ${long.join(' ')}` } : undefined;
}

function recordOf(id: string, forms: readonly Form<ActorForm>[]): ActorRecord {
  const told = allTold(forms);
  const data = forms.map((form) => form.data);
  const names = data.map(({ name }) => name.value);
  const name = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
  const aliases = [...new Set([...names, ...data.flatMap((one) => one.aliases)])].filter((one) => one !== name).sort();
  const country = firstOf(data.map((one) => one.country));
  const actorKind = data.map((one) => one.actorKind).reduce((a, b) => earlier(a, b));
  return {
    kind: 'actor',
    id,
    name,
    actorKind: actorKind.value,
    aliases,
    ...(country ? { country: country.value } : {}),
    roles: offices(data.flatMap((one) => one.roles)).map(({ told: own, ...role }) => ({
      ...role,
      evidence: evidenceIn(own),
    })),
    ...given('memberLists', memberLists(data)),
    evidence: evidenceIn(told),
  };
}

function memberLists(forms: readonly ActorForm[]): ActorRecord['memberLists'] {
  const lists = unionOfLists(forms.flatMap(({ members = [] }) => members));
  if (lists.length === 0) return undefined;
  return lists.map(({ told, ...list }) => ({ ...list, evidence: evidenceIn(told) }));
}

/** Each list of members once, by its names. */
function unionOfLists(lists: readonly MembersForm[]): MembersForm[] {
  const byNames = new Map<string, MembersForm>();
  for (const list of lists) {
    const key = list.names.join('|');
    const known = byNames.get(key);
    byNames.set(
      key,
      known ? { names: list.names, ...bothPeriods(known, list), told: mergeTold(known.told, list.told) } : list,
    );
  }
  return [...byNames.values()].sort((a, b) => (a.names.join('|') < b.names.join('|') ? -1 : 1));
}

/** Each office once, whose it is told or not. */
function unionOfRoles(roles: readonly RoleForm[]): RoleForm[] {
  const byKey = new Map<string, RoleForm>();
  for (const role of roles) {
    const known = byKey.get(roleKey(role));
    byKey.set(roleKey(role), known ? bothRoles(known, role) : role);
  }
  return [...byKey.values()].sort(
    (a, b) => byPlace(a.told.evidence[0], b.told.evidence[0]) || (a.role < b.role ? -1 : 1),
  );
}

/** One office a line: “President” says nothing new beside “President of Oruna”. */
function offices(roles: readonly RoleForm[]): RoleForm[] {
  const all = unionOfRoles(roles);
  const fuller = (role: RoleForm) =>
    all.find((other) => other.of !== undefined && other.role.toLowerCase() === role.role.toLowerCase());
  return unionOfRoles(
    all.map((role) => (role.of === undefined ? { ...role, ...given('of', fuller(role)?.of) } : role)),
  );
}

const roleKey = ({ role, of }: RoleForm): string => `${role.toLowerCase()}|${of ? nameKey(of) : ''}`;

function bothRoles(a: RoleForm, b: RoleForm): RoleForm {
  const [first, second] = [a, b].sort((x, y) => byPlace(x.told.evidence[0], y.told.evidence[0]));
  return {
    role: first.role,
    ...given('of', first.of ?? second.of),
    ...bothPeriods(a, b),
    told: mergeTold(a.told, b.told),
  };
}

/** From the first day of either to the last. */
function bothPeriods(a: Period, b: Period): Period {
  const days = (field: 'from' | 'to') => [a[field], b[field]].filter((day) => day !== undefined).sort();
  return { ...given('from', days('from').at(0)), ...given('to', days('to').at(-1)) };
}

type Period = Pick<RoleForm, 'from' | 'to'>;

const lastWord = (name: string): string => contentWords(name).at(-1) ?? '';

/** A person is looked for by the surname, too. */
const surnameOf = ({ actorKind, name }: ActorForm): string[] =>
  actorKind.value === 'person' ? [lastWord(name.value)] : [];

/** A person's full name as its spellings share it. */
function spellingOf({ actorKind, name }: ActorForm): string[] {
  const key = actorKind.value === 'person' ? spellingKey(contentWords(name.value)) : undefined;
  return key ? [key] : [];
}

const acronymsOf = ({ aliases }: ActorForm): string[] =>
  aliases.filter((alias) => /^\p{Lu}[\p{Lu}\d]{1,6}$/u.test(alias));
