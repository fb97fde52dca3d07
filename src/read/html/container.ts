import { furnitureRule } from '../furniture.js';
import { saysBody } from './names.js';
import { isBodyProse, type PageMap } from './page-map.js';

/** Scoring of containers after Readability: a paragraph counts fully for its parent, by half for the next, a third, … */
const DECAY = [1, 0.6, 0.35, 0.2];
const PARAGRAPH_WEIGHT = { base: 10, perWord: 1, mostWords: 150 };
/** An element that says itself that it is the body of the article counts as twice what it holds. */
const SAYS_BODY_GAIN = 2;
/** A parent with this much more prose, most of its words prose, holds parts of the body that stand apart. */
const WIDEN_GAIN = 1.25;
const PUREST = 0.6;

/** The element whose paragraphs, near and far, weigh most. */
export function bestContainer(map: PageMap): number | undefined {
  const scores = new Map<number, number>();
  for (const block of map.blocks) {
    const start = block.node ?? 0;
    if (!isBodyProse(block) || map.furniture[start] >= 0 || furnitureRule(block)) continue;
    const weight =
      (PARAGRAPH_WEIGHT.base + Math.min(block.words, PARAGRAPH_WEIGHT.mostWords) * PARAGRAPH_WEIGHT.perWord) *
      (1 - block.links);
    const { tag, parent } = map.nodes[start];
    let n = tag === 'p' || tag === 'li' ? parent : start;
    for (const share of DECAY) {
      if (n < 0) break;
      scores.set(n, (scores.get(n) ?? 0) + weight * share);
      n = map.nodes[n].parent;
    }
  }
  let best: number | undefined;
  let most = 0;
  for (const [n, score] of scores) {
    const weighed = saysBody(map.nodes[n]) ? score * SAYS_BODY_GAIN : score;
    if (weighed > most) {
      most = weighed;
      best = n;
    }
  }
  return best === undefined ? undefined : widen(map, best);
}

/** Bodies cut in parts by adverts: a parent that holds clearly more prose, and little else, is the body. */
function widen(map: PageMap, best: number): number {
  let at = best;
  for (let n = map.nodes[best].parent; n > 0; n = map.nodes[n].parent) {
    if (map.nodes[n].tag === 'body' || map.nodes[n].tag === 'html') break;
    if (map.prose[n] > map.prose[at] * WIDEN_GAIN && map.prose[n] / (map.words[n] + 1) > PUREST) at = n;
  }
  return at;
}
