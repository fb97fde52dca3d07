import type { EventType } from './event-type.js';

export const movement = [
  {
    code: 'deployment',
    label: 'Deployment or mobilisation of forces',
    short: 'Deployment',
    plover: 'MOBILIZE',
    family: 'movement',
  },
  {
    code: 'border-crossing',
    label: 'People or forces cross a border',
    short: 'Border crossing',
    plover: 'RETREAT',
    family: 'movement',
  },
  {
    code: 'displacement',
    label: 'Displacement, return or deportation of people',
    short: 'Displacement',
    plover: 'COERCE',
    family: 'movement',
  },
] as const satisfies readonly EventType[];
