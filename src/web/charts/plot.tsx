import * as Plot from '@observablehq/plot';
import { type Child, jsx } from 'hono/jsx';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** A node of a drawn chart, as far as it is gone through. */
interface DrawnNode {
  nodeType: number;
  textContent: string | null;
  tagName?: string;
  attributes?: Iterable<{ name: string; value: string }>;
  childNodes?: Iterable<DrawnNode>;
}

const ELEMENT = 1;
const TEXT = 3;
/** The stylesheet says this, since the pages' policy takes no styles from elsewhere. */
const LEFT_OUT: ReadonlySet<string> = new Set(['style', 'font-family', 'font-size', 'class']);

/**
 * A chart of Observable Plot, drawn on the server: elements of the page like all others, so that what it says is escaped and no script is needed.
 *
 * @param name what the chart is, as its caption says; on a narrow screen it is scrolled
 * @param label what the chart shows, for whoever does not see it
 */
export function PlotChart({
  name,
  label,
  options,
  of,
}: {
  name: string;
  label: string;
  options: Plot.PlotOptions;
  of?: string;
}) {
  const drawn = Plot.plot({ ...options, document: document as never }) as unknown as DrawnNode;
  const chart = elementOf(drawn, { class: `plot ${of ?? ''}`.trim(), role: 'img', 'aria-label': label });
  return jsx('section', { class: 'scroll', 'aria-label': name, tabindex: '0' }, chart) as Child;
}

function elementOf(node: DrawnNode, own: Record<string, string> = {}): Child {
  const attributes: Record<string, string> = {};
  for (const { name, value } of node.attributes ?? [])
    if (!LEFT_OUT.has(name) && !name.startsWith('aria-')) attributes[name] = value;
  const children = [...(node.childNodes ?? [])].flatMap((child): Child[] => {
    if (child.nodeType === TEXT) return [child.textContent ?? ''];
    return child.nodeType === ELEMENT && child.tagName?.toLowerCase() !== 'style' ? [elementOf(child)] : [];
  });
  return jsx(node.tagName?.toLowerCase() ?? 'g', { ...attributes, ...own }, ...children) as Child;
}

export { Plot };
