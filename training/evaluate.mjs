/**
 * How well a grammar does on a part of a treebank with its words given.
 *
 * @returns shares: of words with the right part of speech (`upos`) and tag (`xpos`), and, marks left out, of words with the right head
 *   (`uas`) and the right head and full relation (`las`); and words tagged and parsed a second.
 */
export function evaluate(grammar, sentences) {
  let words = 0;
  let counted = 0;
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  const started = process.hrtime.bigint();
  const parsed = sentences.map(({ forms }) => {
    const tags = grammar.tag(forms);
    return { tags, tree: grammar.parse(tags) };
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  for (const [s, sentence] of sentences.entries()) {
    const { tags, tree } = parsed[s];
    for (const i of sentence.forms.keys()) {
      words++;
      if (tags.pos[i] === sentence.upos[i]) right.upos++;
      if (tags.fine[i] === sentence.xpos[i]) right.xpos++;
      if (sentence.upos[i] === 'PUNCT') continue;
      counted++;
      if (tree.heads[i] !== sentence.heads[i]) continue;
      right.uas++;
      if (tree.relations[i] === sentence.relations[i]) right.las++;
    }
  }
  return {
    upos: right.upos / words,
    xpos: right.xpos / words,
    uas: right.uas / counted,
    las: right.las / counted,
    wordsASecond: Math.round(words / seconds),
  };
}
