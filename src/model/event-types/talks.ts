import type { EventType } from './event-type.js';

export const talks = [
  {
    code: 'agreement',
    label: 'Agreement',
    acled: 'Agreement',
    plover: 'AGREE',
    family: 'talks',
  },
  {
    code: 'diplomacy',
    label: 'Meeting, call, visit, recognition, expulsion',
    short: 'Meeting or contact',
    plover: 'CONSULT',
    family: 'talks',
  },
  {
    code: 'attribution',
    label: 'Claim of responsibility, or blame, for an event',
    short: 'Claim or blame',
    plover: 'ACCUSE',
    family: 'talks',
  },
  {
    code: 'sanction',
    label: 'Sanctions, suspension or breaking off of relations',
    short: 'Sanction or suspension',
    plover: 'SANCTION',
    family: 'public',
  },
] as const satisfies readonly EventType[];
