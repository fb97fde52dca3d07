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
const STAGES = [
  `
b0lt, b0p, b0lw, b0t b0ld, b0t b0ld b0l2d, b1t, s0p s0lp s0rp b0p, b0t bleft, s0p, b0t b0lt b0l2t, s0lt, s0p b0p b1p
s0p b0p b0lp b1p, b0x b0p, b0t b0ld s0t, s0at s0t b0t, s1p s0p, b0t b1t, b0lw b0t, s0t s0ld s0rd
before s1p s0p b0p b1p, s1p s0p s0lp b0p, b0t b0lt s0t, s1t far
`,
  `
s0ld s0rd b0t b0ld, s0w sright, b0w b0ld, s1p s0p b0p, s1t s1ld s1rd, s0t s0rd, s0w near, s1at s0t, s1t, b0c b1t, s0t
b0lt b0t s0w, s0w s0rd, b0w bleft, s0p b0p b1p near, s1p s1rp s0p b0p, s1w s1right, s0w b0t verbs marks, s0g s0t
s2p s1p s0p b0p, s0bt s0t b0t, s0w s0rt b0t, b0w b0lt, s0lw s0w, s0t s0rt s0r2t, s0t b0w b0t, s1ld s1rd s0ld s0t
s0t b0t verbs marks, s2w, b0c b1c, s0t s0lt s0l2t, s0t b0g b1t, s0w b0w near, s0w b0w, b0t b1w, s0w
`,
  `
s1w s0lw s0t, s0w s0lt b0t, s1t s0w, b0w near, s0c b0w, s1t s0lw b0t, s0t b0t b1t b2t, before s0w b0t, s1w s0w, s0bw
s0rt, s0t s0ld b0t, s1t s0t far, s0w b0t b1t, s0w s0t b0w, s0w sleft, s1p s1lp s0p b0p, s1w s0w b0t, s0lw s0t b0t
s0w b0c, b0w, b0w b1w, s1t s0w s1verbs s1marks, s1t s1right, s1t s0w b0t, s1c s0lw s0t, s1w s1t s0w s0t, s1rt s0t, b2t
s0c b0t b1t, s0t b0w b1t, s0p b0p, s1t s0lw s0w, s0w b0w b0t, s1w s0lw s0m, s1t s0t b0t b1t, s1t s0t s0ld, b0t b1t b2t
s0t sleft sright b0t, s0t b0w, before s0w b0t b1t, before after s0t b0t, s1w s0t, s0w s0t b0t, s1m s0lw s0m
s2t s1t s0t, b0lw b0t s0t, s1w s1t, s1c s0c b0c, s1t s1lt s0t
`,
  `
s0at b0t, s0w s0ld, s0c b0t, s0t b0t b1t, s1w s0w far, s1t s1rt s0t, s1c s0w, s0w b0t, s0t b0m b1t, s0w far
s0t b0t near, s1w s1rd s0t, s0rd s0rrd s0t, s1t s1rd s0t, s0t sleft b0t, s0c b0c b1t, s1c s0t b0c, s1ld s0t b0t
b0w b1t, s1g s0g, s1w s0t b0t, s1w s0t b0w, s0w s0t b0w b0t, s1c, s1m s0lw s0w, s1w s0lw, s1t s0t b0w, s0lw, b0t
b1g b1t, s0aw, s0x b0t, s1t s0t s1marks, s0t s0ld, s0w s0t, s0m b0m b1m, s0t s0rd s0r2d, s0t near, s0c, s0t s0ld s0l2d
s2t, s0t b0t marks, after s0t b0t, s0t s0lt b0t, s1g s0g b0g, s0t b0c, s1t s0t s0lt, b0g b0t, s1t s1rd s1r2d
s1t s1right s0t, after s0t b0t b1t, s1x s0t, s1t s0t s0rd, b0lc, s0lc, b0t near, s0rt b0t, s1t s0lw, s1w s0c, b0c
b0t bleft s0t, constant, s0x s0p, b0w b0t, b1w, b1c, b1w b1t, b2w, b2c, s1w, s0t b0t, s0c b0c, s1t s0t, s1c s0c
s1c s0t, s1t s0c, s0t b0t b1w, s1t s0t b0t, s1t s0w b0w, s2t s1t s0t b0t, s0t s0rt b0t, s0t s0rd b0t, s0rt s0rd b0t
s0rw b0w, s0rw, s0rc, s0rw s0t b0t, s1t s1ld s0t, s1w s1ld s0t, s1t s0t s0rt, s1c s0lw s0c, s1w s0lw b0t, s1rt s0t b0t
s1lw, s1rw, s1rw s0w, s1w far, s0t b0t verbs, s1t s0t s1verbs, s1t s0t s1verbs s1marks, s0t sleft, s0t sright
s0t sright b0t, s1aw s0w, s1aw s1t s0t, s0llt s0t s0lt, s0llw s0t, s0rrt s0t b0t, s0rrw s0t b0t, stack s0t b0t, stack
s1c s0lw, s0t b0x, s0x b0x, s1t s0lt s0t b0t, before s0t b0t, before s1t s0t b0t, before s0t b0t b1t
after s1t s0t b0t, s0g b0g, s0g b0g b1g, s0m b0m, s1m s0m, s1m s0m b0m, s0m b0t b1t, s1m s0t b0t
`,
];

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

/** The templates of each stage with the full names of their atoms. */
export const TRANSITION_STAGES: readonly (readonly string[])[] = STAGES.map((stage) =>
  stage
    .trim()
    .split(/,\s*|\n/)
    .map((template) => template.trim().split(' ').map(longName).join(' ')),
);
