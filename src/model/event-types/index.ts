import { control } from './control.js';
import { disaster } from './disaster.js';
import type { EventType } from './event-type.js';
import { explosions } from './explosions.js';
import { movement } from './movement.js';
import { policing } from './policing.js';
import { protest } from './protest.js';
import { publicLife } from './public.js';
import { talks } from './talks.js';
import { violence } from './violence.js';

export type { EventFamily, EventType } from './event-type.js';

const all = [
  ...control,
  ...violence,
  ...explosions,
  ...protest,
  ...policing,
  ...disaster,
  ...talks,
  ...movement,
  ...publicLife,
] as const;

type Code = (typeof all)[number]['code'];

/** Every event type. To add one, add its entry to the file of its family: the codes and the docs follow, and the reader learns it with the next training. */
export const EVENT_TYPES: readonly (EventType & { code: Code })[] = all;

/** The codes of the contract, as a tuple for Zod. */
export const EVENT_TYPE_CODES = all.map((type) => type.code) as [Code, ...Code[]];

const byCode = new Map<string, EventType & { code: Code }>(all.map((type) => [type.code, type]));

/**
 * The event type with this code.
 *
 * @throws RangeError for a code that is none of the contract's.
 * @example eventType('armed-clash').label // → 'Armed clash'
 */
export function eventType(code: string): EventType & { code: Code } {
  const type = byCode.get(code);
  if (!type) throw new RangeError(`“${code}” is no event type; see docs/event-types.md for the codes`);
  return type;
}
