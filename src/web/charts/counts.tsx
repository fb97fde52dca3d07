import type { EventRecord } from '../../model/register.js';
import type { StoredReport } from '../../store/store.js';
import { useView } from '../view.js';
import { Plot, PlotChart } from './plot.js';

/** A count as one report gives it. */
interface Told {
  day: Date;
  n: number;
  outlet: string;
}

const HEIGHT = 150;
const WIDTH = 640;

/** What reports say of one kind of casualties, day by day, where they do not all say the same. */
export function CountsChart({ event, reports }: { event: EventRecord; reports: readonly StoredReport[] }) {
  const { texts, day: written, number } = useView();
  const stories = new Map(reports.map(({ story }) => [story.id, story]));
  const effects = [...new Set(event.casualtyReports.map(({ effect }) => effect))];
  return (
    <>
      {effects.map((effect) => {
        const told = event.casualtyReports.flatMap((one): Told[] => {
          const story = stories.get(one.story);
          const day = Date.parse(story?.published ?? '');
          if (one.effect !== effect || Number.isNaN(day)) return [];
          return [{ day: new Date(day), n: one.count.min, outlet: story?.outlet ?? texts.known.unknownOutlet }];
        });
        if (new Set(told.map(({ n }) => n)).size < 2) return null;
        told.sort((a, b) => a.day.getTime() - b.day.getTime());
        const most = Math.max(...told.map(({ n }) => n));
        const said = told.map(
          ({ day, n, outlet }) => `${written(day.toISOString().slice(0, 10))}, ${outlet}: ${number(n)}`,
        );
        return (
          <figure class="chart">
            <figcaption>
              {texts.effect[effect]} · {texts.event.chart}
            </figcaption>
            <PlotChart
              of="counts-chart"
              name={`${texts.effect[effect]} · ${texts.event.chart}`}
              label={said.join('; ')}
              options={{
                width: WIDTH,
                height: HEIGHT,
                marginLeft: 30,
                insetLeft: 45,
                insetRight: 45,
                marginTop: 18,
                x: {
                  type: 'utc',
                  label: null,
                  ticks: daysOf(told),
                  tickFormat: (d: Date) => written(d.toISOString().slice(0, 10)),
                },
                y: {
                  domain: [0, most * 1.15],
                  label: null,
                  ticks: Math.min(4, most),
                  grid: true,
                  tickFormat: (n: number) => number(n),
                },
                marks: [
                  Plot.lineY(told, { x: 'day', y: 'n', curve: 'step-after', strokeOpacity: 0.5 }),
                  Plot.dot(told, { x: 'day', y: 'n', r: 4, fill: 'currentColor' }),
                  Plot.text(told, { x: 'day', y: 'n', text: (one: Told) => one.outlet, dy: -11, textAnchor: 'middle' }),
                ],
              }}
            />
          </figure>
        );
      })}
    </>
  );
}

const MOST_TICKS = 6;

/** The days of the reports, or some of them where they are many. */
function daysOf(told: readonly Told[]): Date[] {
  const days = [...new Set(told.map(({ day }) => day.getTime()))];
  const every = Math.ceil(days.length / MOST_TICKS);
  return days.filter((_, i) => i % every === 0).map((time) => new Date(time));
}
