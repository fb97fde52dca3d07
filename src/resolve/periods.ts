/** The first and the last day on which reports give something, as far as they are known. */
export interface Period {
  from?: string;
  to?: string;
}

/** Those that begin first go first; what nobody dates stands behind them. */
export const byFirstDay = (a: Period, b: Period): number => (a.from ?? '9').localeCompare(b.from ?? '9');

/**
 * Whether periods, in their order, follow each other: each is known to be over before the next begins.
 *
 * @param over whether a last day lies before a first one; the same day is for the caller to judge.
 */
export const inTurn = (periods: readonly Period[], over: (last: string, first: string) => boolean): boolean =>
  periods.every(({ to }, i) => {
    const next = periods[i + 1];
    return !next || (to !== undefined && next.from !== undefined && over(to, next.from));
  });
