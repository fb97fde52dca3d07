import { words } from './words.js';

/** Words that say what a name is. All lower case. Kept as data, so that a language is a folder of such lists. */

/** Heads of names of organisations that are part of a state. */
export const STATE_BODIES = words(`
  ministry embassy consulate government parliament senate congress duma assembly kremlin cabinet council committee
  department agency service administration commission secretariat police army navy forces force directorate office bureau
  court tribunal prosecutor mission presidency palace guard customs authority authorities legislature knesset bundestag
  majlis pentagon treasury`);

/** Heads of names of other organisations. */
export const ORGANISATIONS = words(`
  organization organisation union nations alliance league federation association foundation institute university college
  company corporation group bank fund forum centre center school party network society club academy hospital news agency
  press newspaper radio television tv channel times post journal programme program initiative movement front coalition
  conference chamber board trust international inc corp ltd airlines museum church laboratory observatory
  llc plc gmbh orchestra energy airways motors motorsports industries holdings partners associates books insurance systems
  technologies pharmaceuticals railways brewery restaurant hotel cafe pizza clinic salon`);

/** Words in capitals that name nobody, or a country: the gazetteer knows those. */
export const SHOUTED = words(`
  us usa uk uae drc ussr gdr
  am pm ok tv dvd cd vhs pc id pr hr api ps iso fyi asap lol lmao faq vs ad bc ac dc gps sms usb pdf html www url ceo cfo cto vp svp
  dna hiv aids covid i ii iii iv v vi vii viii ix x xi xii`);

/** Words of office: what stands before a person's name, or after it between commas. */
export const ROLE_WORDS = words(`
  president minister premier chancellor king queen emir sultan prince princess governor mayor secretary general spokesman
  spokeswoman spokesperson director chief head chairman chairwoman chair chairperson commander commissioner ambassador envoy
  representative senator congressman congresswoman deputy lawmaker mp speaker judge justice prosecutor attorney professor dr
  doctor mr mrs ms sir lord lady sheikh mullah mawlawi maulvi imam bishop pope archbishop cardinal rabbi colonel major captain
  lieutenant sergeant officer inspector marshal admiral brigadier leader founder analyst expert researcher economist
  journalist editor author coordinator chargé adviser advisor aide diplomat official undersecretary vice former acting
  interim first second prime foreign defense defence interior finance state press khalifa ayatollah haji pastor reverend
  candidate activist lawyer manager executive ceo founder pollster host reporter correspondent coach counterpart`);

/** The part of a role that leads a name and is no role by itself. */
export const ROLE_LEADS = words(
  'vice former acting interim first second prime foreign defense defence interior finance state press deputy',
);

/** Nouns that make a place of the name before them, or after “of”, with the precision they give. */
export const PLACE_NOUNS: ReadonlyMap<string, 'point' | 'city' | 'district' | 'region' | 'country'> = new Map([
  ...['village', 'town', 'city', 'capital', 'settlement', 'hamlet', 'municipality', 'port'].map(
    (w) => [w, 'city'] as const,
  ),
  ...['district', 'county', 'subdistrict', 'tehsil', 'taluk', 'borough', 'suburb', 'neighbourhood', 'neighborhood'].map(
    (w) => [w, 'district'] as const,
  ),
  ...[
    'province',
    'region',
    'state',
    'oblast',
    'governorate',
    'territory',
    'prefecture',
    'peninsula',
    'island',
    'islands',
    'valley',
    'desert',
  ].map((w) => [w, 'region'] as const),
  ...[
    'gorge',
    'pass',
    'bridge',
    'river',
    'mountain',
    'mountains',
    'lake',
    'airport',
    'base',
    'camp',
    'outpost',
    'post',
    'crossing',
    'checkpoint',
    'square',
    'street',
    'road',
    'highway',
    'park',
    'zone',
    'dam',
    'market',
    'mosque',
    'hill',
    'forest',
  ].map((w) => [w, 'point'] as const),
  ...['republic', 'kingdom', 'emirate'].map((w) => [w, 'country'] as const),
]);
