import { words } from '../../language/en/lexicon/words.js';
import { PEOPLE } from './casualties.js';
import { NOT_AGENTS } from './roles.js';
import { WEAPONS } from './weapons.js';

/** Who bears arms for a state, or speaks and acts for one. */
const STATE =
  words(`army troop soldier force police policeman policewoman officer guard military navy marine ranger peacekeeper patrol commando
  gendarme trooper regime government authority coalition junta militiaman serviceman cop warplane jet warship garrison brigade battalion
  intelligence commissionerate security unit`);
/** Who bears arms against one, or does harm for gain. */
const REBEL =
  words(`militant rebel insurgent terrorist gunman fighter guerrilla jihadist jihadi extremist separatist attacker assailant bomber gang
  pirate bandit trafficker smuggler kidnapper thief robber assassin hijacker shooter militia faction group mujahid mujahideen maoist naxal
  kamikaze arsonist vandal burglar criminal mafia cartel cell wing`);
const CROWD =
  words(`protester demonstrator marcher striker rioter supporter activist student worker farmer teacher resident villager crowd mob
  opponent trader employee driver nurse doctor lawyer people youth woman thousand hundred dozen member organizer organiser union fan`);
const FACILITY =
  words(`hospital school mosque church temple base post checkpoint station building house home village town city market bar
  restaurant hotel bank bridge road office headquarters airport embassy camp pipeline plant factory shop store depot neighbourhood neighborhood
  area position outpost compound prison court university college club tower dam refinery warehouse terminal residence property statue monument
  property asset infrastructure site facility district hostel room port convoy mall cafe farm field`);
const VEHICLE =
  words(`vehicle bus car truck ship boat train tanker plane aircraft helicopter lorry van motorcycle convoy ambulance tank ferry
  warship vessel jeep minibus`);

export type RoleClass = 'state' | 'rebel' | 'crowd' | 'facility' | 'vehicle' | 'weapon' | 'people' | 'deed' | 'other';

/** What kind of participant a noun makes: by its lemma, or by its singular, which the tagger leaves off names. */
export function classOfWord({ lemma, lower }: { lemma: string; lower: string }): RoleClass {
  const singular = lower.replace(/men$/, 'man').replace(/s$/, '');
  const own = roleClass(singular);
  return own === 'other' ? roleClass(lemma.toLowerCase()) : own;
}

function roleClass(lemma: string): RoleClass {
  if (STATE.has(lemma)) return 'state';
  if (REBEL.has(lemma)) return 'rebel';
  if (FACILITY.has(lemma)) return 'facility';
  if (VEHICLE.has(lemma)) return 'vehicle';
  if (WEAPONS.has(lemma)) return 'weapon';
  if (CROWD.has(lemma)) return 'crowd';
  if (PEOPLE.has(lemma)) return 'people';
  return NOT_AGENTS.has(lemma) ? 'deed' : 'other';
}
