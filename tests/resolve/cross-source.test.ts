import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Join } from '../../src/store/store.js';
import { crossSource, type Reported } from '../fixtures/cross-source.js';
import { bCubed } from '../support/b-cubed.js';
import { newRegister, records } from '../support/register.js';
import { addTold } from '../support/told.js';

describe('sixty events in three hundred reports by twelve outlets', () => {
  let register: Awaited<ReturnType<typeof newRegister>>;
  const told = crossSource();
  const placed: { story: Reported; id: string; sameAs?: string; join?: Join }[] = [];
  beforeAll(async () => {
    register = await newRegister();
    const added = await addTold(register.store, told);
    const byId = new Map(added.map(({ id }, i) => [id, told[i]]));
    for (const record of await records(register.store, 'story')) {
      const story = byId.get(record.id);
      if (!story) throw new Error(`no story of the fixture is ${record.id}`);
      const [join] = (await register.store.joinsOf(record.id)).filter(({ kind }) => kind === 'event');
      placed.push({ story, id: record.id, sameAs: record.sameAs, join });
    }
  }, 60_000);
  afterAll(() => register.end());

  test('are sixty entries, but for few', () => {
    expect(placed).toHaveLength(300);
    const items = placed.map(({ story, id, join }) => ({ found: join?.entry ?? id, truth: story.event }));
    const { f1 } = bCubed(items);
    expect(f1).toBeGreaterThanOrEqual(0.95);
  });

  test('of which none joins what only looks alike', () => {
    const truths = new Map<string, Set<string>>();
    for (const { story, join } of placed)
      if (join) truths.set(join.entry, (truths.get(join.entry) ?? new Set()).add(story.event));
    expect([...truths.values()].filter((events) => events.size > 1).map((events) => [...events])).toEqual([]);
  });

  test('and copies are known as copies', () => {
    const nameOf = new Map(placed.map(({ story, id }) => [id, story.name]));
    const wanted = placed.filter(({ story }) => story.copyOf);
    const found = placed.filter(({ sameAs }) => sameAs);
    const right = found.filter(({ story, sameAs }) => story.copyOf && nameOf.get(sameAs ?? '') === story.copyOf);
    const [p, r] = [right.length / found.length, right.length / wanted.length];
    expect((2 * p * r) / (p + r)).toBeGreaterThanOrEqual(0.98);
  });
});
