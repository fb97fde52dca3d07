// What the choice of roles learns from: every candidate around the main event of the annotated snippets, right where it heads what a
// careful reader noted for the role.
import { eventsOf } from '../../dist/extract/events/events.js';
import { dateFeatures } from '../../dist/extract/roles/date-features.js';
import { candidatesOf, dateOptionsOf, placeOptionsOf } from '../../dist/extract/roles/fill.js';
import { partyFeatures } from '../../dist/extract/roles/party-features.js';
import { placeFeatures } from '../../dist/extract/roles/place-features.js';
import { claimsOf, windowOf } from '../../dist/extract/roles/window.js';
import { contextFor } from './statements.mjs';

/** @returns rows of `actor` and `target`, a row a candidate. */
export function partyRows(snippet, tools) {
  const rows = { actor: [], target: [] };
  const context = contextFor(snippet, tools);
  const events = eventsOf(context);
  if (events.length === 0) return rows;
  const wanted = { actor: places(snippet.text, snippet.actor), target: places(snippet.text, snippet.target) };
  const harmed = places(snippet.text, snippet.who);
  for (const candidate of candidatesOf(context, events[0], claimsOf(events))) {
    const features = partyFeatures(context, events[0], candidate);
    const { start, end } = candidate.window.parsed.tokens[candidate.head];
    const within = (spans) => spans.some(([from, to]) => from <= start && end <= to);
    rows.actor.push({ features, right: within(wanted.actor) });
    if (within(wanted.target) || !within(harmed)) rows.target.push({ features, right: within(wanted.target) });
  }
  return rows;
}

/** @returns rows of `where` and `when`, a row a candidate. */
export function settingRows(snippet, tools) {
  const rows = { where: [], when: [] };
  const context = contextFor(snippet, tools);
  const events = eventsOf(context);
  if (events.length === 0) return rows;
  const window = windowOf(context, events[0], claimsOf(events));
  const wanted = { where: places(snippet.text, snippet.where[0]), when: places(snippet.text, snippet.when) };
  const meets = (spans, { start, end }) => spans.some(([from, to]) => from < end && start < to);
  const options = placeOptionsOf(context, window);
  for (const one of options)
    rows.where.push({
      features: placeFeatures(context, events[0], one, options),
      right: meets(wanted.where, one.place),
    });
  for (const one of dateOptionsOf(context, events[0], window))
    rows.when.push({ features: dateFeatures(context, events[0], one), right: meets(wanted.when, one.date) });
  return rows;
}

/** Where in a text a note stands, each time. */
export function places(text, note) {
  const found = [];
  if (!note) return found;
  for (let at = text.indexOf(note); at >= 0; at = text.indexOf(note, at + 1)) found.push([at, at + note.length]);
  return found;
}
