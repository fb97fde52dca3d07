import type { EventType } from './event-type.js';

export const violence = [
  {
    code: 'armed-clash',
    label: 'Armed clash',
    acled: 'Armed clash',
    plover: 'ASSAULT',
    family: 'violence',
  },
  {
    code: 'attack',
    label: 'Attack on civilians',
    short: 'Attack',
    acled: 'Attack',
    plover: 'ASSAULT',
    family: 'violence',
  },
  {
    code: 'sexual-violence',
    label: 'Sexual violence',
    acled: 'Sexual violence',
    plover: 'ASSAULT',
    family: 'abuse',
  },
  {
    code: 'abduction',
    label: 'Abduction or forced disappearance',
    short: 'Abduction',
    acled: 'Abduction/forced disappearance',
    plover: 'COERCE',
    family: 'abuse',
  },
] as const satisfies readonly EventType[];
