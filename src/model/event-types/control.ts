import type { EventType } from './event-type.js';

export const control = [
  {
    code: 'government-regains-territory',
    label: 'Government regains territory',
    short: 'Territory regained',
    acled: 'Government regains territory',
    plover: 'ASSAULT',
    family: 'control',
  },
  {
    code: 'non-state-overtakes-territory',
    label: 'Non-state actor overtakes territory',
    short: 'Territory taken',
    acled: 'Non-state actor overtakes territory',
    plover: 'ASSAULT',
    family: 'control',
  },
  {
    code: 'territory-transfer',
    label: 'Non-violent transfer of territory',
    short: 'Territory handed over',
    acled: 'Non-violent transfer of territory',
    plover: 'RETREAT',
    family: 'control',
  },
  {
    code: 'base-established',
    label: 'Headquarters or base established',
    short: 'Base established',
    acled: 'Headquarters or base established',
    plover: 'MOBILIZE',
    family: 'control',
  },
  {
    code: 'change-to-group',
    label: 'Change to a group or its activity',
    short: 'Change to a group',
    acled: 'Change to group/activity',
    plover: 'MOBILIZE',
    family: 'control',
  },
] as const satisfies readonly EventType[];
