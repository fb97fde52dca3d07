import type { EventType } from './event-type.js';

export const explosions = [
  {
    code: 'chemical-weapon',
    label: 'Chemical weapon',
    acled: 'Chemical weapon',
    plover: 'ASSAULT',
    family: 'violence',
  },
  {
    code: 'air-drone-strike',
    label: 'Air or drone strike',
    short: 'Air or drone strike',
    acled: 'Air/drone strike',
    plover: 'ASSAULT',
    family: 'violence',
  },
  {
    code: 'suicide-bomb',
    label: 'Suicide bombing',
    acled: 'Suicide bomb',
    plover: 'ASSAULT',
    family: 'violence',
  },
  {
    code: 'shelling-missile',
    label: 'Shelling, artillery or missile attack',
    short: 'Shelling or missile attack',
    acled: 'Shelling/artillery/missile attack',
    plover: 'ASSAULT',
    family: 'violence',
  },
  {
    code: 'remote-explosive',
    label: 'Remote explosive, mine or IED',
    short: 'Explosion',
    acled: 'Remote explosive/landmine/IED',
    plover: 'ASSAULT',
    family: 'violence',
  },
  {
    code: 'grenade',
    label: 'Grenade',
    acled: 'Grenade',
    plover: 'ASSAULT',
    family: 'violence',
  },
] as const satisfies readonly EventType[];
