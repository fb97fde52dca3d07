// What the choice of types learns from: each type for each annotated snippet, right where the snippet is labelled with it.
import { LEARNED_TYPES, leadOf } from '../../dist/extract/events/choose-type.js';
import { eventsOf } from '../../dist/extract/events/events.js';
import { typeEvidence, typeFeatures } from '../../dist/extract/events/type-features.js';
import { contextFor } from './statements.mjs';

/** The labels of CASE 2021 as our codes. */
const CASE = {
  GOV_REGAINS_TERIT: 'government-regains-territory',
  NON_STATE_ACTOR_OVERTAKES_TER: 'non-state-overtakes-territory',
  ARMED_CLASH: 'armed-clash',
  CHEM_WEAP: 'chemical-weapon',
  AIR_STRIKE: 'air-drone-strike',
  SUIC_BOMB: 'suicide-bomb',
  ART_MISS_ATTACK: 'shelling-missile',
  REM_EXPLOS: 'remote-explosive',
  GRENADE: 'grenade',
  SEX_VIOL: 'sexual-violence',
  ATTACK: 'attack',
  ABDUCT_DISSAP: 'abduction',
  PEACE_PROTEST: 'peaceful-protest',
  PROTEST_WITH_INTER: 'protest-with-intervention',
  FORCE_AGAINST_PROTEST: 'force-against-protesters',
  VIOL_DEMONSTR: 'violent-demonstration',
  MOB_VIOL: 'mob-violence',
  AGREEMENT: 'agreement',
  ARREST: 'arrest',
  CHANGE_TO_GROUP_ACT: 'change-to-group',
  DISR_WEAP: 'disrupted-weapons',
  HQ_ESTABLISHED: 'base-established',
  PROPERTY_DISTRUCT: 'property-destruction',
  NON_VIOL_TERRIT_TRANSFER: 'territory-transfer',
  ORG_CRIME: 'organized-crime',
  NATURAL_DISASTER: 'natural-disaster',
  MAN_MADE_DISASTER: 'man-made-disaster',
  DIPLO: 'diplomacy',
  ATTRIB: 'attribution',
  OTHER: 'other',
};

/** @returns rows of `type`, a row a type. */
export function typeRows(snippet, tools) {
  const context = contextFor(snippet, tools);
  const evidence = typeEvidence(context, leadOf(context), eventsOf(context));
  return {
    type: LEARNED_TYPES.map((type) => ({
      features: typeFeatures(evidence, type),
      right: CASE[snippet.label] === type,
    })),
  };
}

/** The main event of each snippet: how sure its type is, and whether it is the label's. */
export function judgedTypes(snippets, answers) {
  const labels = new Map(snippets.map(({ id, label }) => [id, CASE[label]]));
  return answers.flatMap(({ id, events: [main] }) =>
    main ? [{ confidence: main.confidence, right: main.type === labels.get(id) }] : [],
  );
}

/** Precision, recall and F1 of each type, as rows of a table. */
export function typeTable(snippets, answers) {
  const found = new Map(answers.map(({ id, events: [main] }) => [id, main?.type ?? 'none']));
  const counts = new Map();
  const of = (type) => counts.get(type) ?? counts.set(type, { wanted: 0, found: 0, right: 0 }).get(type);
  for (const { id, label } of snippets) {
    of(CASE[label]).wanted++;
    of(found.get(id)).found++;
    if (found.get(id) === CASE[label]) of(CASE[label]).right++;
  }
  const share = (a, b) => (b ? (a / b).toFixed(2) : ' –  ');
  return [...counts]
    .filter(([, { wanted }]) => wanted > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, { wanted, found: got, right }]) => {
      const f1 = share(2 * right, wanted + got);
      return `  ${type.padEnd(30)} ${String(wanted).padStart(3)}  P ${share(right, got)}  R ${share(right, wanted)}  F1 ${f1}`;
    });
}
