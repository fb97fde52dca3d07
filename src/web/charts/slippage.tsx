import type { ProgrammeRecord } from '../../model/register.js';
import { useView } from '../view.js';
import { Plot, PlotChart } from './plot.js';

/** The days that one report gives for one stage. */
interface Given {
  row: string;
  stage: string;
  from: Date;
  to: Date;
  middle: Date;
}

const WIDTH = 720;
const ROW = 34;
const AROUND = 60;
const LONGEST_STAGE = 28;
/** Signs of stages, so that colour is not all that tells them apart. */
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star', 'wye'] as const;

/** Stages on an axis of time: each report's dates as a line beneath the other, so that a slip is seen as a line that leans to the right. */
export function SlippageChart({ programme, today }: { programme: ProgrammeRecord; today: string }) {
  const { texts, day, date } = useView();
  const words = texts.programmes;
  const given = programme.history
    .filter(({ due }) => due?.to ?? due?.from)
    .sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''))
    .map(({ asOf, stage, due }): Given => {
      const to = new Date(due?.to ?? due?.from ?? '');
      const from = new Date(due?.from ?? due?.to ?? '');
      return {
        row: asOf ?? '',
        stage: shortened(stage ?? words.step),
        from,
        to,
        middle: new Date((from.getTime() + to.getTime()) / 2),
      };
    });
  if (given.length === 0) return null;
  const rows = [...new Set(given.map(({ row }) => row))];
  const stages = [...new Set(given.map(({ stage }) => stage))];
  /** Each stage is named where it is told of first. */
  const firsts = stages.flatMap((stage) => given.find((one) => one.stage === stage) ?? []);
  const rowName = (row: string): string => (row ? day(row.slice(0, 10)) : words.undatedReport);
  const label = programme.history
    .flatMap(({ asOf, stage, due }) =>
      due ? [`${asOf ? day(asOf.slice(0, 10)) : words.undatedReport}: ${stage ?? ''} ${date(due)}`] : [],
    )
    .join('; ');
  return (
    <figure class="chart">
      <figcaption>{words.axis}</figcaption>
      <PlotChart
        of="slippage"
        name={words.axis}
        label={label}
        options={{
          width: WIDTH,
          height: rows.length * ROW + AROUND,
          marginLeft: 110,
          marginTop: 24,
          marginRight: 30,
          x: {
            type: 'utc',
            label: null,
            grid: true,
            ticks: 6,
            tickFormat: (d: Date) => day(d.toISOString().slice(0, 4)),
          },
          y: { type: 'band', domain: rows, label: null, tickFormat: rowName, padding: 0.4 },
          symbol: { domain: stages, range: [...SYMBOLS] },
          marks: [
            Plot.ruleX([new Date(today)], { strokeDasharray: '3,3' }),
            Plot.text([new Date(today)], { x: (d: Date) => d, frameAnchor: 'top', dy: -12, text: () => words.today }),
            Plot.line(
              given.filter(({ row }) => row),
              { x: 'middle', y: 'row', z: 'stage', strokeOpacity: 0.45, strokeWidth: 1.5 },
            ),
            Plot.ruleY(given, { y: 'row', x1: 'from', x2: 'to', strokeWidth: 3, strokeOpacity: 0.6 }),
            Plot.dot(given, { x: 'middle', y: 'row', symbol: 'stage', r: 5, fill: 'currentColor' }),
            Plot.text(firsts, { x: 'middle', y: 'row', text: 'stage', dy: -12 }),
          ],
        }}
      />
    </figure>
  );
}

const shortened = (name: string): string =>
  name.length > LONGEST_STAGE ? `${name.slice(0, LONGEST_STAGE - 1)}…` : name;
