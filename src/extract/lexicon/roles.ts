import { words } from '../../language/en/lexicon/words.js';

/** Verbs that carry little themselves: who “launches”, “carries out” or “holds” something does it. */
export const LIGHT_VERBS = words(
  'launch carry conduct stage hold mount commit perpetrate make open order convene sign reach take pay host plan',
);

/** Nouns that do nothing by themselves: events, times, words. “The explosion killed six” has no actor. */
export const NOT_AGENTS = words(`
  attack strike blast explosion bombing bomb clash incident firefight shooting accident crash fire flood earthquake storm raid
  ambush operation assault violence war conflict battle fighting death killing protest demonstration riot unrest meeting visit
  talk agreement deal report statement day week month year time night morning weekend number toll total part result decision it
  this that these those which what who there program programme plan initiative event situation case move shelling missile rocket
  mortar grenade device mine landmine airstrike confrontation development problem issue section region border area`);
