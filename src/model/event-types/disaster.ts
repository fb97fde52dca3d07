import type { EventType } from './event-type.js';

export const disaster = [
  {
    code: 'natural-disaster',
    label: 'Natural disaster or epidemic',
    short: 'Natural disaster',
    family: 'disaster',
  },
  {
    code: 'man-made-disaster',
    label: 'Accident or man-made disaster',
    short: 'Accident',
    family: 'disaster',
  },
] as const satisfies readonly EventType[];
