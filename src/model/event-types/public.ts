import type { EventType } from './event-type.js';

export const publicLife = [
  {
    code: 'aid',
    label: 'Aid, relief and development support',
    short: 'Aid',
    plover: 'AID',
    family: 'support',
  },
  {
    code: 'arms-transfer',
    label: 'Supply of arms or military equipment',
    short: 'Arms supply',
    plover: 'COOPERATE',
    family: 'support',
  },
  {
    code: 'exercise',
    label: 'Military exercise',
    plover: 'MOBILIZE',
    family: 'support',
  },
  {
    code: 'policy',
    label: 'Law, programme, decision or report made public',
    short: 'Policy',
    family: 'public',
  },
  {
    code: 'other',
    label: 'Other',
    acled: 'Other',
    family: 'public',
  },
] as const satisfies readonly EventType[];
