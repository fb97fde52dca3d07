import type { Checkpoint } from './templates.js';

/**
 * What the parser looks at before a transition, in short: a place, then a property of the word there.
 *
 * Places: `s0` is the word on top of the stack, `s1` and `s2` those below it; `b0` the next word of the buffer, `b1` and `b2` those behind it.
 * `l` and `r` behind a place are its outermost dependents on the left and the right, `l2` and `r2` those inside them, `ll` and `rr` the
 * outermost of the outermost; `b` and `a` the words before and after it in the sentence.
 *
 * Properties: `w` word, `t` tag, `p` part of speech, `c` cluster, `m` middle node of the cluster tree, `x` suffix, `d` relation, `g` the tag
 * that the word's vector makes likeliest. Names without a place (`near`, `verbs`, `before` …) are those of `PAIRS` in transition-features.ts.
 */
const IN_ORDER = `
b0lt, b0p, b0lw, b1t, b0t b0ld, b0t b0ld b0l2d, s0p s0lp s0rp b0p, s0p, b0t b0lt b0l2t, b0t bleft, s0lw, s0p b0p b1p
s0p b0p b0lp b1p, b0x b0p, b0t b0ld s0t, s1p s0p, b0t b1t, s0at s0t b0t, s1p s0p s0lp b0p, s0t s0ld s0rd, b0c b1t
b0lw b0t, s1t far, s0ld s0rd b0t b0ld, before s1p s0p b0p b1p, s1t s1ld s1rd, s0t s0rd, s2p s1p s0p b0p
s0p b0p b1p near, s1ld s1rd s0ld s0t, b0w b0ld, s1w s1right, s0w s0rd, s1p s1rp s0p b0p, b0lt b0t s0w, s1rt s0t
s0w near, s0w s0t, b0w bleft, s0t b0g b1t, s1at s0t, s1t, s0t s0rt s0r2t, s0bt s0t b0t, s0w s0rt b0t
s0t b0t verbs marks, b0w near, s1t s0t s0ld, s0p b0p, s0t b0w, s1t s0t s1marks, s0c b0w, s1c s0w, s0w b0t, s2w
b1w b1t, s0rd s0rrd s0t, s1w s0w, s0w b0t b1t, b0w b0t, b0w b1w, s1t s0lw b0t, s0w s0ld, b0lw b0t s0t, s1w s0w far
s1w s0t, s0w b0w near, s1t s1rt s0t, s0t b0x, s1m s0lw s0w, s0w b0w b0t, s0c b0t b1t, s0w b0c, s1w s0lw, s0c
s0t b0m b1t, b0t b1t b2t, s0t s0ld s0l2d, after s0t b0t, s1w s1t s0w s0t, s0lw s0t b0t, b0w b0lt, s0w b0w, s1w s0w b0t
s0t b0w b1t, s1aw s0w, before s0w b0t b1t, s1w s1ld s0t, s1t s0t b0t, b0t bleft s0t, s1t s0t far, s0at b0t
s0g b0g b1g, s0w s0t b0w, s0c b0c b1t, b0c, s0w b0t verbs marks, s0w sleft, b0t b1w, s1c s0c b0c, s1w s0lw s0t
s2t s1t s0t b0t, s1t s0t s0rd, s1w s1t, s1m s0t b0t, s1t s0w b0w, b0w, s0t, s1p s1lp s0p b0p, s1w s1rd s0t
before s0w b0t, s0t s0ld, s0t sleft b0t, s0m b0m b1m, s1t s0lw s0w, s1t s0t b0w, s0c b0c, s0t b0t b1t b2t
s1c s0lw s0t, b2t, s0w s0t b0w b0t, s0bw, s0t b0t near, s0t b0t b1w, s0rw s0t b0t, s1w s0lw b0t, s0t s0rd s0r2d
s0g s0t, s1c s0t b0c, s1w s0c, s0rw b0w, s1t s0t b0t b1t, s0w s0lt b0t, s0t b0t verbs, s1w s0t b0w, s1t s0t s0lt, s0rt
s1t s1right, b1g b1t, s0lw s0w, s0rt b0t, s1w far, s1t s0w s1verbs s1marks, b0lc, s0lc, s1t s0lt s0t b0t
s0t sleft sright b0t, before s1t s0t b0t, s1t s0c, s1c, s1ld s0t b0t, s0g b0g, s1t s0t s1verbs s1marks, s0t near
s1m s0m, s1w s0lw s0m, s0t b0t, before after s0t b0t, s1aw s1t s0t, s1w s0t b0t, s1t s0w b0t, s0c b0t, s0t s0rd b0t
s0aw, b0w b1t, s0w far, s0t b0t marks, s1t s1lt s0t, b0t, s0t b0t b1t, s0t b0w b0t, s1g s0g b0g, s1x s0t, s1m s0lw s0m
s1lw, s0rc, s0x b0t, s0t b0c, s1t s0w, s0m b0t b1t, s0rrt s0t b0t, b0c b1c, s0t s0ld b0t, s0x b0x, s1t s1right s0t
s1rw s0w, s1c s0lw, b0t near, s1c s0lw s0c, s0t sleft, stack s0t b0t, s0x s0p, after s0t b0t b1t, s1t s0t
before s0t b0t b1t, s0t sright b0t, s1w, b0t b0lt s0t, stack, b1c, s0rt s0rd b0t, s1rt s0t b0t, s1t s0t s1verbs, s2t
b2w, s1c s0c, s0w s0t b0t, after s1t s0t b0t, before s0t b0t, s0t s0lt s0l2t, s1m s0m b0m, s0t s0rt b0t, b0g b0t, s0rw
s1t s1rd s1r2d, s1c s0t, s1t s0lw, s0w, b1w, s0t sright, s0t s0lt b0t, s1t s0t s0rt, s2t s1t s0t, s0llt s0t s0lt
s0m b0m, s0rrw s0t b0t, s1t s1rd s0t, s1g s0g, s0w sright, s1t s1ld s0t, s0llw s0t, b2c, s1p s0p b0p, constant, s0lt
s1rw
`;

const PROPERTIES: Readonly<Record<string, string>> = {
  w: 'word',
  t: 'tag',
  p: 'pos',
  c: 'cluster',
  m: 'middle',
  x: 'suffix',
  d: 'label',
  g: 'guess',
};

const PLACE_AND_PROPERTY = /^([sb]\d(?:ll|rr|l2|r2|[lrba])?)([wtpcxdgm])$/;

/** @example longName('s0rd') // → 's0r.label' */
function longName(short: string): string {
  const match = PLACE_AND_PROPERTY.exec(short);
  return match ? `${match[1]}.${PROPERTIES[match[2]]}` : short;
}

/** The templates in the order in which they are asked, with the full names of their atoms. */
export const TRANSITION_TEMPLATES: readonly string[] = IN_ORDER.trim()
  .split(/,\s*|\n/)
  .map((template) => template.trim().split(' ').map(longName).join(' '));

/** A transition that leads by this much is taken, and the later templates are not asked. */
export const TRANSITION_CHECKPOINTS: readonly Checkpoint[] = [
  [40, 420],
  [64, 380],
  [88, 360],
  [112, 340],
  [144, 360],
  [184, 280],
];
