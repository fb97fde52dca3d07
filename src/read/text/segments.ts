import { besideRule } from '../beside.js';
import { bestRun } from '../best-run.js';
import { goesOn, sharesWords } from '../cohesion.js';
import { isDateline } from '../datelines.js';
import { endOf } from '../endings.js';
import { furnitureRule } from '../furniture.js';
import { isHeadline, type RawBlock, textLength } from '../raw-block.js';
import type { Segment } from '../segment.js';
import type { Verdicts } from '../verdicts.js';

const UNDER_TITLE = 4;
/** A body shorter than this is a teaser. */
const SHORTEST_BODY = 200;
/** A block of a list of whole stories: title, one block of this many characters, title, … */
const WHOLE_STORY = 700;
const FEWEST_IN_LIST = 3;

/**
 * Splits a page captured as text into its stories. A story begins at a headline that the layout marks (a dateline under it,
 * a repeated section label or “continue reading” over it), or where headlines and single long blocks take turns.
 */
export function segmentsOfText(blocks: readonly RawBlock[], verdicts: Verdicts): Segment[] {
  const furniture = markFurniture(blocks, verdicts);
  const list = listTitles(blocks, furniture);
  const titles = list ?? markedTitles(blocks, furniture);
  if (titles.length === 0) return single(blocks, furniture, verdicts);
  const segments: Segment[] = [];
  titles.forEach((at, n) => {
    const region = blocks.slice(at + 1, titles[n + 1] ?? blocks.length);
    const segment = segmentOf(blocks[at], region, furniture, verdicts);
    if (segment) segments.push({ ...segment, main: list === undefined && segments.length === 0 });
  });
  const one = uncovered(single(blocks, furniture, verdicts), segments);
  if (segments.length === 0 || one.length === 0) return segments.length === 0 ? one : segments;
  const longest = Math.max(...segments.map((segment) => textLength(segment.blocks)));
  const titled = isTitledByWords(one[0]);
  if (textLength(one[0].blocks) > (titled ? SINGLE_GAIN : UNTITLED_GAIN) * longest) return one;
  const own =
    titled && textLength(one[0].blocks) > longest * OWN_SHARE && one[0].blocks[0].index < segments[0].blocks[0].index;
  return own ? [...one, ...segments.map((segment) => ({ ...segment, main: false }))] : segments;
}

/** A run of prose above all marked headlines, with a headline of its own, is the page's story if it is at least so long. */
const OWN_SHARE = 0.4;

/** The headline and the body tell of the same. */
const isTitledByWords = ({ title, blocks }: Segment): boolean =>
  title !== undefined &&
  sharesWords(
    title,
    blocks
      .slice(0, LEAD)
      .map(({ text }) => text)
      .join(' '),
  );
/** The first paragraphs of a story name what its headline names. */
const LEAD = 3;

/** The page's densest run without what the segments hold of it. */
function uncovered(one: Segment[], segments: readonly Segment[]): Segment[] {
  const held = new Set(segments.flatMap((segment) => segment.blocks.map((block) => block.index)));
  return one
    .map((segment) => ({ ...segment, blocks: segment.blocks.filter((block) => !held.has(block.index)) }))
    .filter((segment) => segment.blocks.some((block) => block.prose));
}

/** Headlines that leave a run of prose this much longer than any of theirs outside are those of other pages. */
const SINGLE_GAIN = 1.2;
/** The same, for a run that no headline names. */
const UNTITLED_GAIN = 3;

function markFurniture(blocks: readonly RawBlock[], verdicts: Verdicts): Map<number, string> {
  const times = new Map<string, number>();
  for (const block of blocks) times.set(block.text, (times.get(block.text) ?? 0) + 1);
  const isRepeated = (block: RawBlock) => {
    const often = times.get(block.text) ?? 0;
    return block.prose ? often >= REPEATED_PROSE : often > 1 && !isOverItsStory(blocks, block);
  };
  const furniture = new Map<number, string>();
  for (const block of blocks) {
    const rule = block.furniture ?? furnitureRule(block)?.id ?? (isRepeated(block) ? 'repeated-line' : undefined);
    if (!rule) continue;
    furniture.set(block.index, rule);
    verdicts.drop(block, rule);
  }
  return furniture;
}

/** Words that a page has this often are the caption of a gallery, or a note under each of its lists. */
const REPEATED_PROSE = 3;
const HEADLINE_WORDS = 4;

/** A headline that the page repeats elsewhere, where it stands over the story that it names. */
function isOverItsStory(blocks: readonly RawBlock[], block: RawBlock): boolean {
  if (!isHeadline(block) || block.words < HEADLINE_WORDS) return false;
  const lead = blocks.slice(block.index + 1, block.index + 2 + UNDER_TITLE).find(({ prose }) => prose);
  return lead !== undefined && sharesWords(block.text, lead.text);
}

/** Headlines with a mark of the layout over or under them. */
function markedTitles(blocks: readonly RawBlock[], furniture: ReadonlyMap<number, string>): number[] {
  const titles: number[] = [];
  const labels = sectionLabels(blocks, furniture);
  blocks.forEach((block, i) => {
    if (furniture.has(i) || !isHeadline(block) || isDateline(block.text)) return;
    const over = i === 0 || labels.has(blocks[i - 1].text) || /^continue reading/i.test(blocks[i - 1].text);
    const datedAt = underTitle(blocks, furniture, i);
    const marked = datedAt !== undefined || (over && proseFollows(blocks, i));
    const insideTitle =
      titles.length > 0 &&
      i - titles[titles.length - 1] <= UNDER_TITLE &&
      datedAt !== undefined &&
      underTitle(blocks, furniture, titles[titles.length - 1]) === datedAt;
    if (marked && !insideTitle && namesWhatFollows(blocks, i)) titles.push(i);
  });
  return titles;
}

/** A headline names something that the paragraphs under it tell of. */
function namesWhatFollows(blocks: readonly RawBlock[], title: number): boolean {
  const lead = blocks.slice(title + 1, title + 1 + 2 * UNDER_TITLE).filter(({ prose }) => prose);
  return lead.slice(0, LEAD).some(({ text }) => sharesWords(blocks[title].text, text));
}

const LABEL_LONGEST = 30;
/** One to three words with capitals: “Latest News”. */
const LABEL = /^\p{Lu}[\p{L}’'-]*(?: (?:and |of |the |& )?\p{Lu}[\p{L}’'-]*){0,2}$/u;
/** Short lines that stand over several headlines, each with prose below: “Latest News”. */
function sectionLabels(blocks: readonly RawBlock[], furniture: ReadonlyMap<number, string>): Set<string> {
  const times = new Map<string, number>();
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1];
    if (
      !furniture.has(i) ||
      block.text.length > LABEL_LONGEST ||
      !LABEL.test(block.text) ||
      !next ||
      furniture.has(i + 1) ||
      !isHeadline(next) ||
      !proseFollows(blocks, i + 1)
    )
      continue;
    times.set(block.text, (times.get(block.text) ?? 0) + 1);
  }
  return new Set([...times].filter(([, n]) => n > 1).map(([text]) => text));
}

/** The index of the dateline that stands under a headline, with at most a standfirst between. */
function underTitle(
  blocks: readonly RawBlock[],
  furniture: ReadonlyMap<number, string>,
  title: number,
): number | undefined {
  let prose = 0;
  for (let i = title + 1; i < Math.min(blocks.length, title + 1 + UNDER_TITLE); i++) {
    if (furniture.get(i) === 'published-label' || isDateline(blocks[i].text))
      return proseFollows(blocks, i) ? i : undefined;
    if (furniture.has(i)) return undefined;
    if (blocks[i].prose) prose++;
    if (prose > 1) return undefined;
  }
  return undefined;
}

function proseFollows(blocks: readonly RawBlock[], at: number): boolean {
  return blocks.slice(at + 1, at + 1 + UNDER_TITLE).some((block) => block.prose);
}

/** A list of whole stories without any mark: headline, one long block, headline, one long block. */
function listTitles(blocks: readonly RawBlock[], furniture: ReadonlyMap<number, string>): number[] | undefined {
  const rest = blocks.filter((block) => !furniture.has(block.index));
  const titles: number[] = [];
  for (let i = 0; i + 1 < rest.length; i++) {
    if (isHeadline(rest[i]) && !rest[i].prose && rest[i + 1].text.length >= WHOLE_STORY) titles.push(rest[i].index);
  }
  const long = rest.filter((block) => block.text.length >= WHOLE_STORY).length;
  const short = rest.filter((block) => block.prose && block.text.length < WHOLE_STORY).length;
  return titles.length >= FEWEST_IN_LIST && titles.length === long && short <= titles.length ? titles : undefined;
}

function segmentOf(
  title: RawBlock,
  region: readonly RawBlock[],
  furniture: ReadonlyMap<number, string>,
  verdicts: Verdicts,
): Segment | undefined {
  const dropped = (block: RawBlock) => furniture.has(block.index);
  const own = region.slice(0, commentsAt(region));
  const run = bestRun(own, (block) => (dropped(block) ? 'dropped' : 'odd'), goesOn(own));
  const body = run ? region.slice(run.first, run.last + 1).filter((block) => !dropped(block)) : [];
  const length = textLength(body);
  if (length < SHORTEST_BODY) {
    for (const block of [title, ...body]) verdicts.drop(block, 'teaser', length);
    return undefined;
  }
  verdicts.keep(title, 'headline');
  for (const block of body) verdicts.keep(block, 'under-headline', run?.gains[block.index - region[0].index]);
  return { title: title.text, ...takeBeside(body, verdicts), region };
}

const COMMENTS =
  /^(?:\W*\d+ (?:comments?|responses?|replies)\W*$|(?:top|reader|latest|best)(?: rated)? comments|\d+ thoughts? on\b|comments? ?\(?\d*\)?$|leave a (?:comment|reply)|join the (?:conversation|discussion))/i;
/** The headline is one of the last lines above a story that could be one. */
const HEADLINES_ABOVE = 4;
const PROSE_BEFORE_COMMENTS = 3;
/** Where the readers' comments under an article begin, or the page's end. */
function commentsAt(blocks: readonly RawBlock[]): number {
  let prose = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.prose) prose++;
    else if (prose >= PROSE_BEFORE_COMMENTS && COMMENTS.test(block.text) && !amongButtons(blocks, i)) return i;
  }
  return blocks.length;
}

const BUTTON =
  /^(?:facebook|twitter|x|print|e-?mail|whatsapp|linkedin|reddit|telegram|pinterest|flipboard|share|save|tweet|copy link)$/i;
/** “Comments” between “Twitter” and “Print” is a button. */
const amongButtons = (blocks: readonly RawBlock[], i: number): boolean =>
  [blocks[i - 1], blocks[i + 1]].some((block) => block !== undefined && BUTTON.test(block.text));

function single(blocks: readonly RawBlock[], furniture: ReadonlyMap<number, string>, verdicts: Verdicts): Segment[] {
  const comments = commentsAt(blocks);
  const dropped = (block: RawBlock) => furniture.has(block.index);
  const page = blocks.slice(0, comments);
  const run = bestRun(page, (block) => (dropped(block) ? 'dropped' : 'odd'), goesOn(page));
  if (!run) return [];
  const first = withoutLeadIn(blocks, run.first, run.last);
  const body = blocks.slice(first, run.last + 1).filter((block) => !dropped(block));
  const lead = body
    .slice(0, LEAD)
    .map(({ text }) => text)
    .join(' ');
  const headlines = blocks
    .slice(0, first)
    .filter((block) => !dropped(block) && isHeadline(block) && !isDateline(block.text))
    .slice(-HEADLINES_ABOVE);
  const title =
    headlines.findLast(({ text }) => sharesWords(text, lead)) ??
    headlines.at(-1) ??
    (body.length > 1 && isHeadline(body[0]) && !body[0].prose ? body.shift() : undefined);
  for (const block of body) verdicts.keep(block, 'densest-run', run.gains[block.index]);
  return [{ title: title?.text, ...takeBeside(body, verdicts), region: blocks, main: true }];
}

/** Takes captions, bylines and credits out of a body, and cuts it where it has ended. */
function takeBeside(body: readonly RawBlock[], verdicts: Verdicts): Pick<Segment, 'blocks' | 'beside'> {
  const blocks: RawBlock[] = [];
  const beside: NonNullable<Segment['beside']> = [];
  const end = endOf(body);
  body.forEach((block, i) => {
    const rule = besideRule(block);
    if (i >= end) verdicts.drop(block, 'behind-the-end');
    else if (!rule) blocks.push(block);
    else {
      beside.push({ kind: rule.kind, block });
      verdicts.setBeside(block, rule.id);
    }
  });
  return { blocks, beside };
}

/** A short line before the first prose of a run is its headline or a label, not its text. */
function withoutLeadIn(blocks: readonly RawBlock[], first: number, last: number): number {
  let at = first;
  while (at < last && !blocks[at].prose) at++;
  return at;
}
