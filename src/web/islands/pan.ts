import { changed } from './address.js';
import { drawnBox, placeIn, swallowClick } from './brush.js';
import { pinch } from './pinch.js';
import { isFrozen, swapTo } from './swap.js';

interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

const LEAST_DRAG = 5;
/** A turn of the wheel by a hundred makes the map so much larger. */
const PER_TURN = 1.35;
/** The map is drawn anew when nothing has moved for so long. */
const SETTLED_MS = 350;
const MOST_NORTH = 84;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));
const latitude = (y: number): number => ((2 * Math.atan(Math.exp(y)) - Math.PI / 2) * 180) / Math.PI;

/** Dragging moves a map, Ctrl and the wheel zoom, two fingers do both, Shift and dragging choose an area; then the server draws it anew. */
export function panMap(figure: HTMLElement): void {
  const svg = figure.querySelector('svg');
  const sheet = svg?.querySelector<SVGGElement>('[data-sheet]');
  const [west, south, east, north] = (figure.dataset.extent ?? '').split(',').map(Number);
  if (!svg || !sheet || Number.isNaN(north ?? Number.NaN)) return;
  const { width, height } = svg.viewBox.baseVal;
  const extent: Extent = { west, south, east, north };
  const shift = { x: 0, y: 0, scale: 1 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    sheet.setAttribute('transform', `translate(${shift.x} ${shift.y}) scale(${shift.scale})`);
    clearTimeout(timer);
    if (!isFrozen()) timer = setTimeout(() => void swapTo(changed({ frame: text(seen()) })), SETTLED_MS);
  };
  /** Where a point of the drawing lies on the earth, as it is shown now. */
  const onEarth = (x: number, y: number): [number, number] => {
    const [px, py] = [(x - shift.x) / shift.scale / width, (y - shift.y) / shift.scale / height];
    const [top, bottom] = [mercator(extent.north), mercator(extent.south)];
    return [extent.west + px * (extent.east - extent.west), latitude(top + py * (bottom - top))];
  };
  const seen = (): Extent => {
    const [left, upper] = onEarth(0, 0);
    const [right, lower] = onEarth(width, height);
    return { west: left, south: lower, east: right, north: upper };
  };

  svg.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { x, y } = placeIn(svg, event);
      const factor = PER_TURN ** (-event.deltaY / 100);
      shift.x = x - (x - shift.x) * factor;
      shift.y = y - (y - shift.y) * factor;
      shift.scale *= factor;
      show();
    },
    { passive: false },
  );
  pinch(svg, shift, show);
  svg.addEventListener('pointerdown', (down) => {
    if (down.button !== 0 || down.pointerType === 'touch') return;
    down.preventDefault();
    const start = placeIn(svg, down);
    const before = { ...shift };
    const isBox = down.shiftKey;
    let box: SVGRectElement | undefined;
    let moved = false;
    const move = (event: PointerEvent) => {
      const { x, y } = placeIn(svg, event);
      if (!moved && Math.hypot(x - start.x, y - start.y) < LEAST_DRAG) return;
      moved = true;
      if (!isBox) {
        shift.x = before.x + x - start.x;
        shift.y = before.y + y - start.y;
        show();
        return;
      }
      box ??= drawnBox(svg);
      box.setAttribute('x', String(Math.min(x, start.x)));
      box.setAttribute('y', String(Math.min(y, start.y)));
      box.setAttribute('width', String(Math.abs(x - start.x)));
      box.setAttribute('height', String(Math.abs(y - start.y)));
    };
    const up = (event: PointerEvent) => {
      window.removeEventListener('pointermove', move);
      if (!moved) return;
      swallowClick(svg);
      if (!isBox || isFrozen()) return;
      const end = placeIn(svg, event);
      const [a, b] = [onEarth(start.x, start.y), onEarth(end.x, end.y)];
      const within = {
        west: Math.min(a[0], b[0]),
        south: Math.min(a[1], b[1]),
        east: Math.max(a[0], b[0]),
        north: Math.max(a[1], b[1]),
      };
      void swapTo(changed({ within: text(within), frame: undefined }));
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up, { once: true });
  });
}

const text = ({ west, south, east, north }: Extent): string =>
  [Math.max(-180, west), Math.max(-MOST_NORTH, south), Math.min(180, east), Math.min(MOST_NORTH, north)]
    .map((n) => n.toFixed(3))
    .join(',');
