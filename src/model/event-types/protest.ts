import type { EventType } from './event-type.js';

export const protest = [
  {
    code: 'peaceful-protest',
    label: 'Peaceful protest',
    acled: 'Peaceful protest',
    plover: 'PROTEST',
    family: 'protest',
  },
  {
    code: 'protest-with-intervention',
    label: 'Protest with intervention',
    acled: 'Protest with intervention',
    plover: 'PROTEST',
    family: 'protest',
  },
  {
    code: 'force-against-protesters',
    label: 'Excessive force against protesters',
    acled: 'Excessive force against protesters',
    plover: 'COERCE',
    family: 'protest',
  },
  {
    code: 'violent-demonstration',
    label: 'Violent demonstration',
    acled: 'Violent demonstration',
    plover: 'PROTEST',
    family: 'protest',
  },
  {
    code: 'mob-violence',
    label: 'Mob violence',
    acled: 'Mob violence',
    plover: 'PROTEST',
    family: 'protest',
  },
] as const satisfies readonly EventType[];
