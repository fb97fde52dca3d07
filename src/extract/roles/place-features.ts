import type { StoryContext } from '../context.js';
import { wordsStart } from '../dateline.js';
import type { RawMention } from '../events/mention.js';
import { overlapping } from '../spans-in.js';
import type { PlaceOption } from './place-candidates.js';
import { besideTelling, treePlace } from './tree-place.js';
import { toldIn } from './window.js';

/** “Oruna-backed”, “Dol-based”: whose, not where. */
const COMPOUND = /^[-–]\p{Ll}+ed\b/u;

/**
 * The named features of a place that an event may have happened at.
 *
 * @param options all that the sentences around the event name.
 */
export function placeFeatures(
  context: StoryContext,
  event: RawMention,
  one: PlaceOption,
  options: readonly PlaceOption[],
): string[] {
  const { window, place, first, last } = one;
  const { parsed, heads } = window;
  const { tokens } = parsed;
  const { relation, by } = treePlace(parsed, last, heads);
  const { side, far } = besideTelling(first, heads);
  const told = toldIn(window);
  const lead = leadOf(one);
  const kind = place.kind === 'unlisted' ? `unlisted-${place.precision}` : place.precision;
  const siblings = options.filter((other) => other.window === window);
  const at = siblings.indexOf(one);
  const features = [
    `kind=${kind}`,
    `kind=${kind} told=${told}`,
    `kind=${kind} lead=${lead}`,
    `kind=${kind} side=${side}`,
    `lead=${lead}`,
    `lead=${lead} told=${told}`,
    `lead=${lead} by=${by}`,
    `relation=${relation}`,
    `relation=${relation} by=${by}`,
    `by=${by}`,
    `told=${told}`,
    `side=${side} far=${far}`,
    `rule=${event.place?.start === place.start}`,
    `rule=${event.place?.start === place.start} kind=${kind}`,
    `family=${event.family} kind=${kind}`,
    `order=${Math.min(at, MOST_ORDER)}`,
    `capital=${place.kind === 'capital'}`,
  ];
  const next = siblings[at + 1];
  if (next && next.first - last <= INSIDE_GAP) features.push(`in-next kind=${kind}`, 'in-next');
  const before = siblings[at - 1];
  if (before && first - before.last <= INSIDE_GAP) features.push(`around-last kind=${kind}`, 'around-last');
  if (options.some((other) => other !== one && fineness(other) > fineness(one) && toldIn(other.window) === 'told'))
    features.push(`finer-told kind=${kind}`);
  if (/^[’']s?/.test(context.text.slice(place.end, place.end + 2))) features.push('owner', `owner kind=${kind}`);
  if (COMPOUND.test(context.text.slice(place.end, place.end + LONGEST_COMPOUND))) features.push('compound');
  if (place.start < wordsStart(context, parsed)) features.push('dateline');
  if (place.kind === 'world-region') features.push('world-region');
  if (overlapping(context.actors, place).some((actor) => actor.end - actor.start > place.end - place.start))
    features.push('inside-actor');
  const followed = tokens[last + 1];
  if (followed) features.push(`behind=${/^(?:NOUN|PROPN)$/.test(followed.pos) ? 'noun' : followed.pos}`);
  if (options.filter((other) => other.place.name === place.name).length > 1) features.push('again');
  return features;
}

const LONGEST_COMPOUND = 14;
const MOST_ORDER = 3;
/** How close behind a place stands what it lies in. */
const INSIDE_GAP = 5;

const FINENESS = { point: 4, city: 3, district: 2, region: 1, country: 0 };
const fineness = ({ place }: PlaceOption): number => FINENESS[place.precision];

/** The word before the noun phrase that holds a place: “in” of “in the eastern Kesh district”. */
function leadOf({ window: { parsed }, first }: PlaceOption): string {
  const phrase = parsed.phraseAt[first] >= 0 ? parsed.phrases[parsed.phraseAt[first]].first : first;
  const before = parsed.tokens[phrase - 1];
  if (!before) return 'start';
  return before.pos === 'ADP' || before.text === ',' ? before.lower : before.pos;
}
