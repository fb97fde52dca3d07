import type { Gazetteer } from './place.js';

/** A gazetteer over another: what both have under one id is the upper one's. */
export function layered(upper: Gazetteer, base: Gazetteer): Gazetteer {
  return {
    longestName: Math.max(upper.longestName, base.longestName),
    named(name) {
      const own = upper.named(name);
      if (own.length === 0) return base.named(name);
      const ids = new Set(own.map(({ id }) => id));
      return [...own, ...base.named(name).filter(({ id }) => !ids.has(id))];
    },
  };
}
