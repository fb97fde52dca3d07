import type { RawBlock } from '../raw-block.js';
import { isBodyProse, type PageMap } from './page-map.js';

/** Elements that shape a paragraph, and say nothing of which part of the page it belongs to. */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 li ul ol dl dd dt blockquote q pre table tbody thead tr td th center font b strong i em u a big small'.split(
    ' ',
  ),
);
/** A way down from the container that holds this share of its prose is one that the body takes. */
const SPINE_SHARE = 0.25;

/**
 * Which blocks of a container stand where its body stands: the body's paragraphs share their way down from the container
 * (the same elements by tag and first class), and boxes between them have another.
 */
export function spineOf(map: PageMap, container: number, region: readonly RawBlock[]): (block: RawBlock) => boolean {
  const ways = new Map<number, string>();
  const wayOf = (node: number): string => {
    if (node <= container) return '';
    const known = ways.get(node);
    if (known !== undefined) return known;
    const { parent, tag, signature } = map.nodes[node];
    const above = wayOf(parent);
    const plain = TRANSPARENT.has(tag) || (!signature && tag !== 'figure' && tag !== 'section');
    const way = plain ? above : `${above}/${tag}.${signature.split(/\s/, 1)[0]}`;
    ways.set(node, way);
    return way;
  };
  const prose = new Map<string, number>();
  let total = 0;
  for (const block of region) {
    const node = block.node ?? 0;
    if (!isBodyProse(block) || map.furniture[node] >= 0) continue;
    total += block.text.length;
    for (const mark of [wayOf(node), leafOf(map, node)])
      if (mark !== undefined) prose.set(mark, (prose.get(mark) ?? 0) + block.text.length);
  }
  const spine = new Set([...prose].filter(([, length]) => length >= total * SPINE_SHARE).map(([mark]) => mark));
  return ({ node = 0 }) => {
    if (map.furniture[node] >= 0) return false;
    const leaf = leafOf(map, node);
    return spine.has(wayOf(node)) || (leaf !== undefined && spine.has(leaf));
  };
}

/** The first class of a paragraph's own element: a template gives the same to all of its paragraphs. */
function leafOf(map: PageMap, node: number): string | undefined {
  const { tag, signature } = map.nodes[node];
  return signature && tag !== 'section' && tag !== 'article' ? `.${signature.split(/\s/, 1)[0]}` : undefined;
}
