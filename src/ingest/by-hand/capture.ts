import { parseCount } from '../../model/count.js';
import { parseEdtf } from '../../model/edtf.js';
import { Fault } from '../../model/fault.js';
import { Effect } from '../../model/findings.js';
import { HAND_ENTRY, HandEntry } from '../../model/hand-entry.js';
import { captureId } from '../../model/id.js';
import type { Capture } from '../../model/story.js';

const DATES = ['date', 'due', 'asOf', 'published'] as const;

/**
 * An entry by hand as a capture: it is kept as it was made, and read again whenever the register is rebuilt.
 *
 * @param fields as they were given: names and their values, empty ones left out.
 * @param where what to call it in a fault: “line 3 of entries.csv”.
 * @throws Fault `bad-data` that names the field, the fault and what may stand there.
 */
export function handCapture(fields: Readonly<Record<string, string>>, where: string): Capture {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
  const checked = HandEntry.safeParse(given);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new Fault('bad-data', where, `${issue.path.join('.') || 'the entry'}: ${issue.message}`, HINT);
  }
  const entry = checked.data as Record<string, unknown>;
  for (const name of DATES) if (typeof entry[name] === 'string') checkDate(entry[name], name, where);
  for (const effect of Effect.options)
    if (typeof entry[effect] === 'string' && !parseCount(entry[effect]))
      throw new Fault('bad-data', where, `${effect}: “${entry[effect]}” is no count`, 'give it as “3”, “3+” or “3-5”');
  const bytes = new TextEncoder().encode(JSON.stringify(checked.data));
  return { id: captureId(bytes), name: `entry by ${checked.data.by}`, bytes, mediaType: HAND_ENTRY };
}

const HINT = '“daftar enter --help” lists the fields of each kind';

function checkDate(value: string, name: string, where: string): void {
  if (!parseEdtf(value))
    throw new Fault('bad-data', where, `${name}: “${value}” is no date`, 'give it in EDTF: 2031-05-09, 2031-05, 2031');
}

/** The entry that a capture holds. */
export const handEntryIn = (capture: Capture): HandEntry =>
  HandEntry.parse(JSON.parse(new TextDecoder().decode(capture.bytes)));
