import type { EventType } from './event-type.js';

export const policing = [
  {
    code: 'arrest',
    label: 'Arrests',
    acled: 'Arrests',
    plover: 'COERCE',
    family: 'policing',
  },
  {
    code: 'disrupted-weapons',
    label: 'Weapons seized, intercepted or cleared',
    short: 'Weapons seized or cleared',
    acled: 'Disrupted weapons use',
    plover: 'COERCE',
    family: 'policing',
  },
  {
    code: 'organized-crime',
    label: 'Smuggling, trafficking and organised crime',
    short: 'Organised crime',
    plover: 'CRIME',
    family: 'policing',
  },
  {
    code: 'property-destruction',
    label: 'Looting or property destruction',
    short: 'Property destruction',
    acled: 'Looting/property destruction',
    plover: 'ASSAULT',
    family: 'violence',
  },
] as const satisfies readonly EventType[];
