import { placeIn } from './brush.js';

/** How far a sheet is moved, in units of the drawing, and how much larger it is. */
export interface Shift {
  x: number;
  y: number;
  scale: number;
}

/** Two fingers: the place between them, and how far they are apart, in units of the drawing. */
interface Grip {
  x: number;
  y: number;
  apart: number;
}

/**
 * Two fingers on a drawing move its sheet and make it larger or smaller, while one still scrolls the page.
 *
 * @param shift is changed as the fingers move
 * @param show is called after each change
 */
export function pinch(svg: SVGSVGElement, shift: Shift, show: () => void): void {
  let held: { grip: Grip; before: Shift } | undefined;
  const gripOf = ({ touches: [a, b] }: TouchEvent): Grip => {
    const [first, second] = [placeIn(svg, a), placeIn(svg, b)];
    return {
      x: (first.x + second.x) / 2,
      y: (first.y + second.y) / 2,
      apart: Math.max(1, Math.hypot(first.x - second.x, first.y - second.y)),
    };
  };
  const hold = (event: TouchEvent) => {
    held = event.touches.length === 2 ? { grip: gripOf(event), before: { ...shift } } : undefined;
    if (held) event.preventDefault();
  };
  const move = (event: TouchEvent) => {
    if (!held) return;
    event.preventDefault();
    const { grip, before } = held;
    const now = gripOf(event);
    const factor = now.apart / grip.apart;
    shift.x = now.x - (grip.x - before.x) * factor;
    shift.y = now.y - (grip.y - before.y) * factor;
    shift.scale = before.scale * factor;
    show();
  };
  for (const kind of ['touchstart', 'touchend', 'touchcancel'] as const)
    svg.addEventListener(kind, hold, { passive: false });
  svg.addEventListener('touchmove', move, { passive: false });
}
