// What is lost between frames and values: `node bench/understanding/values.mjs SHARED [--worst dates|counts|places] [--least N]`. The frames are
// the corpus's own annotations, so that all that is wrong here is wrong in src/extract/values.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { storyValues } from '../../dist/extract/values/story.js';
import { openGazetteer } from '../../dist/gazetteer/compiled.js';
import { goldFrames } from './gold-frames.mjs';

const root = path.join(import.meta.dirname, '..', '..');
const [shared = '../shared', ...options] = process.argv.slice(2);
const option = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
const worst = option('--worst');
const most = Number(option('--most') ?? 50);
const only = option('--language');
const gazetteer = openGazetteer(readFileSync(path.join(root, 'dist', 'data', 'gazetteer.bin')));

/** As the shared scorer has it: “XXXX-02-07” lacks a year, and any year will do; “XXXX” asks for the same words. */
const overlap = (a, b) => !!a && !!b && a.start < b.end && b.start < a.end;
function sameDate(gold, found) {
  if (gold.value === found.value) return true;
  if (gold.value === 'XXXX') return !!found.value?.startsWith('XXXX') && overlap(gold, found);
  return gold.value.startsWith('XXXX') && found.value?.slice(4) === gold.value.slice(4);
}

for (const language of only ? [only] : ['en', 'ru', 'fa']) {
  const tally = {};
  const note = (name, holds) => {
    tally[name] ??= [0, 0];
    tally[name][1]++;
    if (holds) tally[name][0]++;
  };
  let shown = 0;
  const show = (kind, ...words) => {
    if (worst === kind && shown++ < most) console.log(...words);
  };
  const rows = await goldFrames(shared, language);
  let spent = 0n;
  for (const { story, gold, frames } of rows) {
    const began = process.hrtime.bigint();
    const values = storyValues({ ...story, language }, frames, { gazetteer });
    const found = frames.events.map((frame) => values.event(frame));
    spent += process.hrtime.bigint() - began;
    gold.events.forEach((event, i) => {
      const { date, place, casualties } = found[i];
      if (event.date?.start !== undefined) {
        const holds = !!date && sameDate(event.date, date);
        note('date', holds);
        note(story.published ? 'date, published' : 'date, not published', holds);
        if (!holds)
          show(
            'dates',
            story.published ?? '-',
            event.status,
            `“${event.date.quote}”`,
            'is',
            event.date.value,
            'and not',
            date?.value,
            `“${date?.quote}”`,
          );
      } else note('no date invented', !date);
      for (const count of event.counts) {
        if (count.start === undefined) continue;
        const own = casualties.find((one) => one.effect === count.effect && overlap(one, count));
        const min = own?.count.min === count.min;
        note('count min', min);
        note('count min, within one', own && Math.abs(own.count.min - count.min) <= 1);
        note('count min and max', min && own.count.max === count.max);
        if (!min)
          show(
            'counts',
            count.effect,
            `“${count.quote}”`,
            'is',
            count.min,
            count.max,
            'and not',
            own?.count.min,
            own?.count.max,
            own?.who,
          );
      }
      if (event.place.length) {
        note('place span', overlap(event.place[0], place));
        note('place coordinates', place?.lat !== undefined);
        note('place country', place?.country !== undefined);
        show(
          'places',
          event.place.map(({ quote }) => quote).join(' < '),
          '→',
          place &&
            `${place.name} ${place.kind} ${place.precision} ${place.region ?? place.country ?? '-'}${place.countryBasis ? '?' : ''} ${place.lat ?? ''} ${place.gazetteerId ?? ''}`,
        );
      } else note('no place invented', !place);
    });
    for (const one of gold.commitments) {
      if (one.due?.start === undefined) continue;
      const due = values.dateOf(one.due, 'future');
      const holds = !!due && sameDate(one.due, { ...due, value: due.value.replace(/^\//, '') });
      note('due', holds);
      if (!holds)
        show(
          'due',
          story.published ?? '-',
          `“${one.due.quote}”`,
          'is',
          one.due.value,
          'and not',
          due?.value,
          `“${due?.quote}”`,
        );
    }
    const placeNames = gold.names.filter(({ kind }) => kind === 'place');
    for (const name of placeNames) {
      const own = values.places.find(({ start, end }) => start === name.start && end === name.end);
      note('names of places in the list', own);
      note('names of places with coordinates', own?.lat !== undefined);
      if (own?.lat === undefined) show('names', `“${name.quote}”`, own?.kind, own?.country);
    }
    for (const name of gold.names.filter(({ kind }) => kind !== 'place' && kind !== 'people'))
      if (['person', 'organization', 'group'].includes(name.kind)) {
        const own = values.actors.find((one) => one.start === name.start && one.end === name.end);
        note('names in the list of actors', own);
        if (own && own.name !== own.quote) show('actors', `“${own.quote}”`, '=', own.name, own.kind);
        if (own?.role) show('roles', `“${own.quote}”`, '=', own.name, '|', own.role, '|', own.roleOf);
      }
    if (worst === 'weapons')
      found.forEach(({ weapons, seizures }, i) => {
        if (weapons.length || seizures.length)
          show(
            'weapons',
            frames.events[i].type,
            gold.events[i].triggers[0].quote,
            weapons.map((w) => `${w.kind}:${w.quote}`).join(', '),
            '|',
            seizures.map((s) => `${s.what}:${s.count?.min ?? ''}`).join(', '),
          );
      });
  }
  console.log(`${language}: ${rows.length} stories, ${(Number(spent) / 1e6 / rows.length).toFixed(2)} ms each`);
  for (const [name, [right, of]] of Object.entries(tally).sort())
    console.log(`  ${name.padEnd(34)} ${(right / of).toFixed(3)} of ${of}`);
}
