import { Fault } from '../model/fault.js';

/**
 * The confidence that `--least` asks for; `undefined` where it is not given.
 *
 * @throws Fault `usage` where it is no chance.
 * @example leastOf('0.7') // → 0.7
 */
export function leastOf(written?: string): number | undefined {
  if (written === undefined) return undefined;
  const least = Number(written);
  if (written.trim() !== '' && least >= 0 && least <= 1) return least;
  throw new Fault('usage', `--least ${written}`, 'no number from 0 to 1', 'give a chance, for instance --least 0.7');
}
