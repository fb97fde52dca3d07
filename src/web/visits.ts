/** Looking again within so long is the same visit. */
const ONE_VISIT_MS = 30 * 60_000;

/**
 * When a reader was here before this visit, from a cookie that keeps the time before and the time of the last look.
 *
 * @returns the cookie as it is to be kept from now on, and the time before, where there was one.
 * @example visitOf('2031-05-01T08:00:00.000Z|2031-05-02T08:00:00.000Z', new Date('2031-05-09T08:00:00Z')).before // → '2031-05-02T08:00:00.000Z'
 */
export function visitOf(cookie: string | undefined, now: Date): { before?: string; cookie: string } {
  const [before, last] = (cookie ?? '').split('|');
  const at = now.toISOString();
  const lastAt = Date.parse(last ?? '');
  if (Number.isNaN(lastAt)) return { cookie: `|${at}` };
  const kept = now.getTime() - lastAt < ONE_VISIT_MS ? before : new Date(lastAt).toISOString();
  const known = kept && !Number.isNaN(Date.parse(kept)) ? kept : undefined;
  return { ...(known ? { before: known } : {}), cookie: `${known ?? ''}|${at}` };
}
