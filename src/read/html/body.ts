import type { AsideKind } from '../../model/story.js';
import { besideRule } from '../beside.js';
import { bestRun, type Place } from '../best-run.js';
import { endOf } from '../endings.js';
import { furnitureRule } from '../furniture.js';
import { endsSentence, type RawBlock } from '../raw-block.js';
import type { Verdicts } from '../verdicts.js';
import { asideKind, MOST_LINKS } from './names.js';
import type { PageMap } from './page-map.js';
import { spineOf } from './spine.js';

/** A line of the body's own place may stand in links this far; a whole sentence almost all of it. */
const MOST_LINKS_IN_LINE = 0.75;
const MOST_LINKS_IN_SENTENCE = 0.95;
/** “[Oru Times]”: where the words before come from. */
const SOURCE_IN_BRACKETS = /^\[[^\]]{2,40}\]$/;
/** The headline stands before the body; only where it leaves this little behind it does it belong to something else. */
const LEAST_AFTER_TITLE = 0.4;
/** The same for a headline that is a heading and no link. */
const LEAST_AFTER_HEADING = 0.2;

/**
 * The blocks of a container that are the body of its story.
 *
 * @param titleAt index of the block that holds the page's headline, if it is known.
 */
export function bodyOf(
  map: PageMap,
  container: number,
  titleAt: number | undefined,
  verdicts: Verdicts,
): Body | undefined {
  const region = afterTitle(map.blocksIn(container), titleAt, verdicts);
  if (region.length === 0) return undefined;
  const inSpine = spineOf(map, container, region);
  const places = new Map<number, Place>();
  const beside: AsideBlock[] = [];
  for (const block of region) {
    const own = inSpine(block);
    const { rule, kind } = judge(map, block, own);
    if (kind) beside.push({ kind, block });
    if (kind && rule) verdicts.setBeside(block, rule);
    else if (rule) verdicts.drop(block, rule);
    if (rule) places.set(block.index, map.furniture[block.node ?? 0] >= 0 ? 'furniture' : 'dropped');
    else places.set(block.index, own ? 'spine' : 'odd');
  }
  const placeOf = (block: RawBlock) => places.get(block.index) ?? 'odd';
  const run = bestRun(region, placeOf);
  if (!run) return undefined;
  const isKept = (block: RawBlock) => placeOf(block) === 'spine' || placeOf(block) === 'odd';
  const prose = (block: RawBlock) => block.prose && isKept(block);
  let firstProse = run.first;
  while (firstProse < run.last && !prose(region[firstProse])) firstProse++;
  const first = firstOfSpine(region, firstProse, placeOf);
  const last = lastOfSpine(region, run.last, placeOf);
  const body: RawBlock[] = [];
  region.forEach((block, i) => {
    if (!isKept(block)) return;
    if (i < first || i > last) verdicts.drop(block, 'outside-run', run.gains[i]);
    else if (placeOf(block) === 'odd' && !block.prose && block.level === 0 && block.kind === 'paragraph')
      verdicts.drop(block, 'box-line', run.gains[i]);
    else {
      verdicts.keep(block, placeOf(block) === 'spine' ? 'body' : 'body-box', run.gains[i]);
      body.push(block);
    }
  });
  for (const block of body.splice(endOf(body))) verdicts.drop(block, 'behind-the-end');
  while (body.length > 1 && (body.at(-1)?.level ?? 0) > 0) verdicts.drop(body.pop() as RawBlock, 'heading-at-end');
  const end = (body.at(-1)?.index ?? 0) + CLOSE_BEHIND;
  for (const { block } of beside) if (block.index > end) verdicts.drop(block, 'outside-run');
  return { blocks: body, beside: beside.filter(({ block }) => block.index <= end) };
}

/** A byline or a credit may stand this many blocks behind the body. */
const CLOSE_BEHIND = 4;

/** Words that stand beside the body: a caption, a byline. */
export interface AsideBlock {
  kind: AsideKind;
  block: RawBlock;
}

export interface Body {
  blocks: RawBlock[];
  beside: AsideBlock[];
}

type PlaceOf = (block: RawBlock) => Place;

/** The lines of the body's own place before its first paragraph: sentences, and what leads over to one. */
function firstOfSpine(region: readonly RawBlock[], first: number, placeOf: PlaceOf): number {
  let at = first;
  for (let i = first - 1; i >= 0; i--) {
    const block = region[i];
    if (placeOf(block) === 'odd' || block.level > 0) break;
    if (placeOf(block) === 'spine' && (block.prose || endsSentence(block.text) || LEADS_OVER.test(block.text))) at = i;
  }
  return at;
}

/** “Here is how:” */
const LEADS_OVER = /[:：]$/;

/** The lines of the body's own place after its last paragraph. */
function lastOfSpine(region: readonly RawBlock[], last: number, placeOf: PlaceOf): number {
  let at = last;
  for (let i = last + 1; i < region.length; i++) {
    const block = region[i];
    if (placeOf(block) === 'odd') break;
    if (placeOf(block) === 'spine' && block.level === 0) at = i;
  }
  return at;
}

function afterTitle(region: readonly RawBlock[], titleAt: number | undefined, verdicts: Verdicts): readonly RawBlock[] {
  const at = titleAt === undefined ? -1 : region.findIndex((block) => block.index === titleAt);
  if (at < 0) return region;
  const proseFrom = (blocks: readonly RawBlock[]) =>
    blocks.reduce((sum, block) => sum + (block.prose ? block.text.length : 0), 0);
  const after = region.slice(at + 1);
  const certain = region[at].level > 0 && region[at].links < MOST_LINKS;
  const share = proseFrom(region) * (certain ? LEAST_AFTER_HEADING : LEAST_AFTER_TITLE);
  if (proseFrom(after) < share) return region;
  for (const block of region.slice(0, at)) verdicts.drop(block, 'before-title');
  verdicts.keep(region[at], 'title');
  return after;
}

/** Why a block is not part of the running text, and what it is beside it. */
function judge(map: PageMap, block: RawBlock, inSpine: boolean): { rule?: string; kind?: AsideKind } {
  const inside = furnitureOf(map, block);
  if (inside) return { rule: inside, kind: asideKindOf(map, block, map.furniture[block.node ?? 0]) };
  if (block.level === 0 && block.links > MOST_LINKS && !isLinkedText(block, inSpine)) return { rule: 'mostly-links' };
  if (block.level > 0 && block.links > MOST_LINKS && !inSpine) return { rule: 'linked-heading' };
  if (block.kind === 'caption') return { rule: 'caption', kind: 'caption' };
  const besides = inSpine && block.level > 0 ? undefined : besideRule(block);
  if (besides) return { rule: besides.id, kind: besides.kind };
  return { rule: furnitureRule(block, inSpine)?.id };
}

/** The element that takes a block out of every story, in words. */
export function furnitureOf(map: PageMap, block: RawBlock): string | undefined {
  const furniture = map.furniture[block.node ?? 0];
  if (furniture < 0) return undefined;
  const { tag, names } = map.nodes[furniture];
  return names ? `inside <${tag}> “${names.slice(0, NAMES_SHOWN)}”` : `inside <${tag}>`;
}

const NAMES_SHOWN = 40;

/** What a block is by the names of the elements that hold it, up to the one that takes it out of the body. */
function asideKindOf(map: PageMap, block: RawBlock, furniture: number): AsideKind | undefined {
  for (let n = block.node ?? 0; n >= furniture; n = map.nodes[n].parent) {
    const kind = asideKind(map.nodes[n]);
    if (kind) return kind;
  }
  return undefined;
}

/** Words of the story that link much: a sentence in the body's own place, or the source of one in brackets. */
function isLinkedText(block: RawBlock, inSpine: boolean): boolean {
  if (!inSpine) return false;
  const most = endsSentence(block.text) ? MOST_LINKS_IN_SENTENCE : MOST_LINKS_IN_LINE;
  return block.links < most || SOURCE_IN_BRACKETS.test(block.text);
}
