/** Words for weapons and means of attack, each with its kind. */
export const WEAPONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    drone: 'drone uav quadcopter drones',
    aircraft:
      'warplane warplanes jet jets aircraft helicopter helicopters gunship gunships bomber fighter-jet airstrike airstrikes',
    missile: 'missile missiles',
    rocket: 'rocket rockets rpg',
    artillery: 'artillery howitzer howitzers mortar mortars shell shells cannon',
    bomb: 'bomb bombs ied ieds mine mines landmine landmines explosive explosives dynamite vbied',
    grenade: 'grenade grenades molotov',
    firearm:
      'gun guns rifle rifles pistol pistols gunfire firearm firearms ak-47 kalashnikov bullet bullets ammunition shotgun revolver revolvers machine-gun rounds cartridges',
    blade: 'knife knives machete machetes sword axe axes dagger',
    chemical: 'sarin chlorine gas phosphorus novichok acid poison napalm chemical chemicals',
    tank: 'tank tanks',
    'crowd-control': 'tear-gas teargas tear water-cannon baton batons pellets pepper pepper-spray',
    improvised:
      'stone stones rock rocks bottle bottles brick bricks stick sticks petrol rod rods firecracker firecrackers firework fireworks',
    'explosive-vest': 'vest vests',
    'suicide-bomb': 'suicide kamikaze kamikazes',
  }).flatMap(([kind, words]) => words.split(' ').map((word): [string, string] => [word, kind])),
);

/** What is seized in raids, beside weapons. */
export const CONTRABAND: ReadonlySet<string> = new Set(
  `weapon weapons arms ammunition munitions explosive explosives narcotics drug drugs heroin cocaine opium hashish cannabis
  marijuana methamphetamine cash money gold cigarettes equipment documents vehicle vehicles pistol rifle grenade grenades ied ieds
  rockets bombs mortars rifles pistols guns cache caches package packages detonators`
    .trim()
    .split(/\s+/),
);

/** Two words that mean another thing than either alone; `none` is no weapon. */
export const PAIRS: ReadonlyMap<string, string> = new Map([
  ['tear gas', 'crowd-control'],
  ['water cannon', 'crowd-control'],
  ['water cannons', 'crowd-control'],
  ['pepper spray', 'crowd-control'],
  ['rubber bullets', 'crowd-control'],
  ['machine gun', 'firearm'],
  ['machine guns', 'firearm'],
  ['petrol bomb', 'improvised'],
  ['petrol bombs', 'improvised'],
  ['suicide bomber', 'suicide-bomb'],
  ['suicide bombers', 'suicide-bomb'],
  ['suicide vest', 'explosive-vest'],
  ['explosive vest', 'explosive-vest'],
  ['car bomb', 'bomb'],
  ['land mine', 'bomb'],
  ['natural gas', 'none'],
  ['gas pipeline', 'none'],
  ['gas station', 'none'],
  ['gas leak', 'none'],
  ['gas explosion', 'none'],
  ['coal mine', 'none'],
  ['gold mine', 'none'],
  ['copper mine', 'none'],
  ['chemical plant', 'none'],
  ['petrol station', 'none'],
  ['petrol prices', 'none'],
  ['think tank', 'none'],
  ['water tank', 'none'],
  ['fuel tank', 'none'],
]);

/** Words of the lexicon that mean a weapon only beside another of it. */
export const NOT_ALONE: ReadonlySet<string> = new Set(
  'tear petrol rock rocks vest vests gas acid chemical chemicals stick sticks bottle bottles mine mines rounds shell poison'.split(
    ' ',
  ),
);

/** Words of whoever takes contraband away. */
export const SEIZING =
  /^(?:seiz(?:e|es|ed|ing|ure|ures)|recover(?:ed|s|ing|y)?|confiscat\p{L}+|unearth(?:ed|s|ing)?|discover(?:ed|s|y)?|found|intercept(?:ed|s|ing|ion)?|smuggl(?:e|ed|es|ing)|captur(?:e|ed|es|ing)|haul)$/u;
