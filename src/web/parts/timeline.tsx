import { type EventFamily, eventType } from '../../model/event-types/index.js';
import type { EventDigest } from '../../store/store.js';
import { addressOf, type Query } from '../address.js';
import { type Bin, binsOf } from '../charts/bins.js';
import { useView } from '../view.js';

/** Families of types that are told apart by their colour and their place in a bar. */
const VIOLENT: ReadonlySet<EventFamily> = new Set<EventFamily>(['violence', 'abuse', 'control']);
const WIDTH = 720;
const HEIGHT = 240;
const AXIS = 24;
const TOP = 24;
const MOST_LABELS = 7;
const LABEL_WIDTH = 55;
/** Bars narrower than this have no room for their number. */
const ROOM_FOR_NUMBER = 16;

/** Events over time as bars, violence darker and below: an SVG made on the server; each bar is a link to its period. */
export function Timeline({ digest, path, query }: { digest: EventDigest; path: string; query: Query }) {
  const { texts, fill, day, count, frozen } = useView();
  const { events: words } = texts;
  const { bins, before, behind } = binsOf(digest, (type) => VIOLENT.has(eventType(type).family));
  if (bins.length === 0) return <p class="unknown">{words.noneDated}</p>;
  const most = Math.max(...bins.map(({ events }) => events));
  const step = WIDTH / bins.length;
  const every = Math.ceil(bins.length / MOST_LABELS);
  const height = (n: number) => (n / most) * (HEIGHT - AXIS - TOP);
  const label = fill(words.timeline, {
    unit: words.unit[digest.unit],
    from: day(bins[0].at),
    to: day(bins[bins.length - 1].at),
    most,
  });
  return (
    <figure class="timeline-figure">
      <a class="skip" href="#after-timeline">
        {words.skipChart}
      </a>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no element of its own for a group of links */}
      <svg
        class="timeline"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={label}
        data-timeline
        data-from={bins[0].from}
        data-to={bins[bins.length - 1].to}
        data-bins={bins.map(({ from }) => from).join(' ')}
      >
        {bins.map((bin, i) => (
          <BinBar
            bin={bin}
            x={i * step}
            width={step}
            height={height}
            href={frozen ? undefined : addressOf(path, query, { from: bin.from, to: bin.to })}
            label={`${day(bin.at)}: ${count(texts.count.events, bin.events)}`}
          />
        ))}
        {bins.map((bin, i) =>
          i % every === 0 && i * step < WIDTH - LABEL_WIDTH ? (
            <text class={(i / every) % 2 === 0 ? 'tick' : 'tick minor'} x={i * step + 2} y={HEIGHT - 7}>
              {day(bin.at)}
            </text>
          ) : null,
        )}
        <line class="axis" x1={0} x2={WIDTH} y1={HEIGHT - AXIS} y2={HEIGHT - AXIS} />
      </svg>
      <figcaption id="after-timeline">
        <ul class="legend">
          <li>
            <span class="swatch violent" /> {words.violent}
          </li>
          <li>
            <span class="swatch other" /> {words.other}
          </li>
        </ul>
        {before > 0 ? <span>{fill(words.earlier, { n: before })}</span> : null}
        {behind > 0 ? <span>{fill(words.later, { n: behind })}</span> : null}
      </figcaption>
    </figure>
  );
}

function BinBar({
  bin: { events, marked },
  x,
  width,
  height,
  href,
  label,
}: {
  bin: Bin;
  x: number;
  width: number;
  height: (n: number) => number;
  href?: string;
  label: string;
}) {
  const { number } = useView();
  if (events === 0) return null;
  const ground = HEIGHT - AXIS;
  const wide = Math.max(1, width - (width > 4 ? 2 : 0.5));
  const bar = (
    <>
      <title>{label}</title>
      <rect class="room" x={x.toFixed(1)} y={0} width={width.toFixed(1)} height={ground} />
      <rect
        class="bar other"
        x={x.toFixed(1)}
        y={(ground - height(events)).toFixed(1)}
        width={wide.toFixed(1)}
        height={height(events - marked).toFixed(1)}
      />
      <rect
        class="bar violent"
        x={x.toFixed(1)}
        y={(ground - height(marked)).toFixed(1)}
        width={wide.toFixed(1)}
        height={height(marked).toFixed(1)}
      />
      {width > ROOM_FOR_NUMBER ? (
        <text class="value" x={(x + width / 2).toFixed(1)} y={(ground - height(events) - 3).toFixed(1)}>
          {number(events)}
        </text>
      ) : null}
    </>
  );
  return href ? (
    <a href={href} aria-label={label}>
      {bar}
    </a>
  ) : (
    <g aria-label={label}>{bar}</g>
  );
}
