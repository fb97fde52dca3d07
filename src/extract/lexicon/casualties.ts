import type { Effect } from '../../model/findings.js';

interface EffectVerb {
  effect: Effect;
  /** The subject is who it happens to: “three died”. */
  intransitive?: true;
}

const transitive = (effect: Effect, lemmas: string): [string, EffectVerb][] =>
  lemmas.split(' ').map((lemma) => [lemma, { effect }]);
const intransitive = (effect: Effect, lemmas: string): [string, EffectVerb][] =>
  lemmas.split(' ').map((lemma) => [lemma, { effect, intransitive: true }]);

/** What verbs do to people, by lemma. */
export const EFFECT_VERBS: ReadonlyMap<string, EffectVerb> = new Map([
  ...transitive('killed', 'kill slay murder assassinate behead execute massacre lynch slaughter martyr electrocute'),
  ...intransitive('killed', 'die perish drown'),
  ...transitive('injured', 'injure wound hurt maim hospitalize hospitalise'),
  ...transitive('abducted', 'abduct kidnap'),
  ...transitive('detained', 'arrest detain apprehend nab imprison jail capture'),
  ...transitive('displaced', 'displace evacuate uproot deport'),
]);

/** States that a number of people can be in: “five dead”. */
export const EFFECT_STATES: ReadonlyMap<string, Effect> = new Map([
  ['dead', 'killed'],
  ['missing', 'missing'],
  ['homeless', 'displaced'],
  ['hostage', 'abducted'],
  ['unaccounted', 'missing'],
  ['injured', 'injured'],
  ['wounded', 'injured'],
]);

/** Beasts come to harm, too; other counted nouns that are killed or wounded are people. */
export const ANIMALS: ReadonlySet<string> = new Set(
  'animal sheep cattle cow goat dog bird fish horse camel elephant donkey buffalo livestock chicken pig wolf bear tiger lion whale'.split(
    ' ',
  ),
);

/** Nouns that name what happened to people: “the deaths of three”. */
export const EFFECT_NOUNS: ReadonlyMap<string, Effect> = new Map([
  ['death', 'killed'],
  ['deaths', 'killed'],
  ['killing', 'killed'],
  ['killings', 'killed'],
  ['murder', 'killed'],
  ['assassination', 'killed'],
  ['lives', 'killed'],
  ['fatalities', 'killed'],
  ['injury', 'injured'],
  ['injuries', 'injured'],
  ['abduction', 'abducted'],
  ['kidnapping', 'abducted'],
  ['arrest', 'detained'],
  ['arrests', 'detained'],
  ['detention', 'detained'],
]);

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Nouns for people whose form does not tell one from many, or is plural without an s. */
export const COUNTED_PEOPLE: ReadonlySet<string> = new Set(
  words('people men women children policemen gunmen servicemen personnel police troops civilians'),
);

/** Nouns for people (singular and irregular plural): what comes to harm is counted only where it is someone. */
export const PEOPLE: ReadonlySet<string> = new Set([
  ...COUNTED_PEOPLE,
  ...words(`
  person man woman child boy girl baby infant teenager youth student pupil teacher doctor nurse medic paramedic patient
  worker employee labourer laborer miner farmer fisherman driver passenger pilot sailor crew tourist pilgrim worshipper villager
  resident local citizen national native foreigner migrant refugee civilian protester demonstrator activist journalist reporter
  soldier officer official policeman constable guard commander fighter militant rebel insurgent terrorist gunman attacker
  assailant bomber suspect trafficker smuggler criminal gangster robber thief bandit extremist jihadist guerrilla trooper sergeant
  captain colonel general major lieutenant minister politician lawmaker leader chief member victim bystander pedestrian brother
  sister father mother son daughter wife husband family friend neighbour neighbor couple prisoner inmate hostage captive detainee
  peacekeeper contractor engineer serviceman recruit cadet veteran jawan cop naxal maoist other individual mercenary shopkeeper
  vendor merchant trader businessman lawyer judge priest monk imam cleric elder tribesman herder shepherd settler supporter
  personnel operative agent aide bodyguard schoolgirl schoolboy survivor diplomat envoy dealer`),
]);
