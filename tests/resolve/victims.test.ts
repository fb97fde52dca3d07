import { expect, test } from 'vitest';
import { victimsContradict } from '../../src/resolve/events/victims.js';
import { findingsIn, type Tell } from '../support/told.js';

type Event = NonNullable<Tell['events']>[number];

/** A sentence with the event that it tells of. */
const told = (text: string, event: Pick<Event, 'trigger' | 'victim' | 'killed'>) => ({
  text,
  event: findingsIn(text, { events: [{ type: 'attack', ...event }] }).events[0],
});
const shot = (who: string, rest = '') =>
  told(`${who} was shot dead on Monday${rest}.`, { trigger: 'shot dead', victim: who, killed: [who, 1] });
const killed = (who: string, country?: string) =>
  told(`Gunmen killed three ${who} on Monday.`, {
    trigger: 'killed',
    victim: { words: `three ${who}`, name: who, ...(country ? { country } : {}) },
    killed: [`three ${who}`, 3],
  });

test.each([
  { one: shot('The farmer Ada Holm'), other: shot('The teacher Berit Lund'), apart: true },
  { one: shot('The farmer Ada Holm'), other: shot('Ada Holm', ', police said'), apart: false },
  { one: shot('The farmer Idris Rahimov'), other: shot('Idriss Rakhimov'), apart: false },
  { one: shot('The farmer Ada Holm'), other: shot('A farmer'), apart: false },
  { one: killed('Chinese engineers', 'CN'), other: killed('Norwegian drivers', 'NO'), apart: true },
  { one: killed('Chinese engineers', 'CN'), other: killed('Chinese nationals', 'CN'), apart: false },
  { one: killed('Chinese engineers', 'CN'), other: killed('men'), apart: false },
])('$one.text and $other.text: of two events is $apart', ({ one, other, apart }) => {
  const found = victimsContradict(one.event, other.event);
  expect(found !== undefined).toBe(apart);
  expect(victimsContradict(other.event, one.event) !== undefined).toBe(apart);
});
