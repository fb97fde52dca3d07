import type { DatedSpan } from '../../language/dates/mentions.js';
import type { StoryContext } from '../context.js';
import type { RawMention } from '../events/mention.js';
import { isBackground } from '../events/setting.js';
import { besideTelling, treePlace } from './tree-place.js';
import { toldIn, type WindowSentence } from './window.js';

/** A date that an event may have happened on. */
export interface DateOption {
  window: WindowSentence;
  date: DatedSpan;
}

/** The named features of a date that an event may have happened on. */
export function dateFeatures(context: StoryContext, event: RawMention, { window, date }: DateOption): string[] {
  const { parsed, heads } = window;
  const { tokens } = parsed;
  const first = Math.max(
    0,
    tokens.findIndex(({ end }) => end > date.start),
  );
  let last = first;
  while (tokens[last + 1] && tokens[last + 1].start < date.end) last++;
  const { relation, by } = treePlace(parsed, last, heads);
  const { side, far } = besideTelling(first, heads);
  const told = toldIn(window);
  const kind = (date.value ?? date.open)?.precision ?? 'none';
  const lead = tokens[first - 1];
  const word = !lead ? 'start' : lead.pos === 'ADP' || lead.text === ',' ? lead.lower : lead.pos;
  const rule = event.date !== undefined && 'start' in event.date && event.date.start === date.start;
  return [
    `kind=${kind}`,
    `kind=${kind} told=${told}`,
    `lead=${word}`,
    `lead=${word} told=${told}`,
    `relation=${relation}`,
    `by=${by}`,
    `by=${by} told=${told}`,
    `told=${told}`,
    `side=${side} far=${far}`,
    `side=${side} kind=${kind}`,
    `rule=${rule}`,
    `rule=${rule} kind=${kind}`,
    `background=${isBackground(context.text, date)}`,
    `background=${isBackground(context.text, date)} told=${told}`,
  ];
}
