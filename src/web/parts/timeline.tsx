const WIDTH = 720;
const HEIGHT = 120;
const AXIS = 22;
const MOST_BARS = 36;
const MOST_LABELS = 8;

/** Events a month as bars: an SVG made on the server, with its figures in a title on each bar. */
export function Timeline({ months }: { months: readonly { month: string; events: number }[] }) {
  const shown = filled(months).slice(-MOST_BARS);
  if (shown.length === 0) return <p class="unknown">No dated events yet.</p>;
  const most = Math.max(...shown.map((one) => one.events));
  const step = WIDTH / shown.length;
  const every = Math.ceil(shown.length / MOST_LABELS);
  return (
    <svg
      class="timeline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Events a month from ${shown[0].month} to ${shown[shown.length - 1].month}, at most ${most}`}
    >
      {shown.map(({ month, events }, i) => {
        const height = (events / most) * (HEIGHT - AXIS - 12);
        return (
          <g>
            <rect class="bar" x={i * step + 1} y={HEIGHT - AXIS - height} width={Math.max(1, step - 2)} height={height}>
              <title>{`${month}: ${events}`}</title>
            </rect>
            {events > 0 && step > 18 ? (
              <text class="value" x={i * step + step / 2} y={HEIGHT - AXIS - height - 3}>
                {events}
              </text>
            ) : null}
            {i % every === 0 ? (
              <text class="tick" x={i * step + 2} y={HEIGHT - 6}>
                {month}
              </text>
            ) : null}
          </g>
        );
      })}
      <line class="axis" x1={0} x2={WIDTH} y1={HEIGHT - AXIS} y2={HEIGHT - AXIS} />
    </svg>
  );
}

/** The months with those between them in which nothing happened; years long past are left out. */
function filled(months: readonly { month: string; events: number }[]): { month: string; events: number }[] {
  if (months.length === 0) return [];
  const byMonth = new Map(months.map((one) => [one.month, one.events]));
  const all: { month: string; events: number }[] = [];
  let [year, month] = months[months.length - 1].month.split('-').map(Number);
  const first = months[0].month;
  for (let i = 0; i < MOST_BARS; i++) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    all.unshift({ month: name, events: byMonth.get(name) ?? 0 });
    if (name === first) break;
    month--;
    if (month === 0) {
      month = 12;
      year--;
    }
  }
  return all;
}
