import { changed } from './address.js';
import { swapTo } from './swap.js';

/** A drag shorter than this, in pixels, is a click. */
const LEAST_DRAG = 5;
const SVG = 'http://www.w3.org/2000/svg';

/** Where a pointer is, in the units of a drawing. */
export function placeIn(
  svg: SVGSVGElement,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): { x: number; y: number } {
  const matrix = svg.getScreenCTM()?.inverse();
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
  return { x, y };
}

/** A rectangle that is drawn over a drawing while something is chosen in it. */
export function drawnBox(svg: SVGSVGElement): SVGRectElement {
  const box = document.createElementNS(SVG, 'rect');
  box.setAttribute('class', 'brush');
  svg.append(box);
  return box;
}

/** Stops the click that ends a drag from following a link under it. */
export function swallowClick(svg: SVGSVGElement): void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  svg.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => svg.removeEventListener('click', stop, { capture: true }));
}

/** Dragging over a timeline, with a finger to the side, chooses the period. */
export function brushTimeline(svg: SVGSVGElement): void {
  const starts = (svg.dataset.bins ?? '').split(' ');
  const { width, height } = svg.viewBox.baseVal;
  const binAt = (x: number): number =>
    Math.max(0, Math.min(starts.length - 1, Math.floor((x / width) * starts.length)));
  svg.addEventListener('pointerdown', (down) => {
    if (down.button !== 0) return;
    down.preventDefault();
    const from = placeIn(svg, down).x;
    let box: SVGRectElement | undefined;
    const move = (event: PointerEvent) => {
      const to = placeIn(svg, event).x;
      if (!box && Math.abs(to - from) < LEAST_DRAG) return;
      box ??= drawnBox(svg);
      box.setAttribute('x', String(Math.min(from, to)));
      box.setAttribute('width', String(Math.abs(to - from)));
      box.setAttribute('height', String(height));
    };
    const dragging = new AbortController();
    const up = (event: PointerEvent) => {
      dragging.abort();
      if (!box) return;
      swallowClick(svg);
      const [first, last] = [from, placeIn(svg, event).x].map(binAt).sort((a, b) => a - b);
      void swapTo(changed({ from: starts[first], to: endOf(svg, starts, last) }));
    };
    /** The browser took the finger for one that scrolls the page. */
    const cancel = () => {
      dragging.abort();
      box?.remove();
    };
    const { signal } = dragging;
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', up, { signal });
    window.addEventListener('pointercancel', cancel, { signal });
  });
}

const DAY_MS = 86_400_000;

/** The last day of a bin: the one before the next begins. */
function endOf(svg: SVGSVGElement, starts: readonly string[], bin: number): string | undefined {
  const next = starts[bin + 1];
  return next ? new Date(Date.parse(next) - DAY_MS).toISOString().slice(0, 10) : svg.dataset.to;
}
