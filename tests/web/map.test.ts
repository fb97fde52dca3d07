import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/model/edtf.js';
import type { EventDigest, EventSite } from '../../src/store/store.js';
import { addressOf } from '../../src/web/address.js';
import { binsOf } from '../../src/web/charts/bins.js';
import { boxOf, clustersOf } from '../../src/web/map/clusters.js';
import { boundsAround, frameOf, zoomed } from '../../src/web/map/frame.js';
import { groundOf } from '../../src/web/map/ground.js';
import { boxIn } from '../../src/web/selection.js';

const site = (lat: number, lon: number, events = 1, precision = 'city'): EventSite => ({
  at: { lat, lon },
  precision,
  events,
  killed: 0,
  one: `event-${lat}`,
});
const somewhere = fc.record({
  lat: fc.double({ min: -60, max: 80, noNaN: true }),
  lon: fc.double({ min: -179, max: 179, noNaN: true }),
});

describe('a frame', () => {
  test('shows every point that it is made for', () => {
    fc.assert(
      fc.property(fc.array(somewhere, { minLength: 1, maxLength: 12 }), (points) => {
        const frame = frameOf(boundsAround(points), 720, 430);
        for (const { lat, lon } of points) {
          const [x, y] = frame.projection([lon, lat]) ?? [Number.NaN, Number.NaN];
          expect(x).toBeGreaterThanOrEqual(-1);
          expect(x).toBeLessThanOrEqual(721);
          expect(y).toBeGreaterThanOrEqual(-1);
          expect(y).toBeLessThanOrEqual(431);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('of one place is a few degrees wide, and closer and farther are around the same middle', () => {
    const bounds = boundsAround([{ lat: 40, lon: 72 }]);
    expect(bounds.east - bounds.west).toBeGreaterThan(3);
    const near = zoomed(bounds, 0.5);
    expect(near.east - near.west).toBeCloseTo((bounds.east - bounds.west) / 2, 1);
    expect((near.east + near.west) / 2).toBeCloseTo(72, 1);
  });
});

test('the ground laid flat is the ground projected', () => {
  const frame = frameOf({ west: 60, south: 30, east: 80, north: 45 }, 720, 430);
  const { plane: _, ...projected } = frame;
  const flat = groundOf(frame).countries.find(({ code }) => code === 'TJ');
  const round = groundOf({ ...projected, width: 720.5 }).countries.find(({ code }) => code === 'TJ');
  expect(flat?.at[0]).toBeCloseTo(round?.at[0] ?? 0, 0);
  expect(flat?.at[1]).toBeCloseTo(round?.at[1] ?? 0, 0);
  expect((flat?.area ?? 0) / (round?.area ?? 1)).toBeCloseTo(1, 2);
});

test('borders in dispute are dashed, others are not', () => {
  const between = (west: number, south: number, east: number, north: number) =>
    groundOf(frameOf({ west, south, east, north }, 720, 430));
  expect(between(73, 33, 79, 36.5).disputed).not.toBe('');
  expect(between(4, 46, 8, 49).disputed).toBe('');
  expect(between(4, 46, 8, 49).borders).not.toBe('');
});

describe('clusters', () => {
  test('hold every event in sight once, and their box holds their sites', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(somewhere, fc.integer({ min: 1, max: 500 })), { minLength: 1, maxLength: 60 }),
        (all) => {
          const sites = all.map(([{ lat, lon }, events]) => site(lat, lon, events));
          const clusters = clustersOf(sites, frameOf(boundsAround(all.map(([at]) => at)), 720, 430));
          const sum = (list: readonly { events: number }[]) => list.reduce((n, { events }) => n + events, 0);
          expect(sum(clusters)).toBe(sum(sites));
          for (const cluster of clusters) {
            const [west, south, east, north] = boxOf(cluster);
            for (const { at } of cluster.sites)
              if (at) expect(at.lat >= south && at.lat <= north && at.lon >= west && at.lon <= east).toBe(true);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('a region is no point: it stays by itself, as large as it is on the ground', () => {
    const frame = frameOf({ west: 70, south: 38, east: 75, north: 41 }, 720, 430);
    const clusters = clustersOf([site(40, 72), site(40.01, 72.01), site(40, 72, 1, 'region')], frame);
    expect(clusters.map(({ kind, events }) => [kind, events])).toEqual([
      ['region', 1],
      ['spot', 2],
    ]);
    expect(clusters[0].radius).toBeGreaterThan(clusters[1].radius * 3);
  });
});

test('bins lose no event: what a chart does not reach is counted beside it', () => {
  const day = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays('2030-01-01', n));
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 40 }), (all) => {
      const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [unit, length] of [
        ['day', 10],
        ['month', 7],
        ['year', 4],
      ] as const) {
        const bins = sorted.map(([at, events]) => ({ at: at.slice(0, length), type: 'attack', events }));
        const core = {
          from: sorted[Math.floor(sorted.length / 4)][0],
          to: sorted[Math.ceil((sorted.length * 3) / 4) - 1][0],
        };
        const shown = binsOf({ bins, unit, core } as EventDigest, () => true);
        const inside = shown.bins.reduce((sum, { events }) => sum + events, 0);
        expect(inside + shown.before + shown.behind).toBe(all.reduce((sum, [, events]) => sum + events, 0));
        for (const [i, bin] of shown.bins.entries()) if (i > 0) expect(addDays(shown.bins[i - 1].to, 1)).toBe(bin.from);
      }
    }),
    { numRuns: 60 },
  );
});

test.each<[string, unknown]>([
  ['67.1,36,71.5,38.2', [67.1, 36, 71.5, 38.2]],
  ['170,-10,-170,10', [170, -10, -170, 10]],
  ['1,2,3', undefined],
  ['1,50,2,40', undefined],
  ['a,b,c,d', undefined],
  ['1,2,3,400', undefined],
])('the box “%s”', (text, box) => {
  expect(boxIn(text)).toEqual(box);
});

test('an address keeps what is chosen and begins the list anew', () => {
  expect(addressOf('/events', { type: 'attack', page: '3', lang: 'ru' }, { from: '2031-05-01' })).toBe(
    '/events?type=attack&from=2031-05-01',
  );
  expect(addressOf('/events', { type: 'attack' }, { type: undefined })).toBe('/events');
});
