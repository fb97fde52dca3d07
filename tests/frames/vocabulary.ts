/** A vocabulary for tests: special pieces, whole words, signs. */
export const VOCABULARY: [pieces: string[], scores: number[]] = (() => {
  const signs = [...'abcdefghijklmnopqrstuvwxyzOT.,’“”-áиоруж'];
  const pieces = ['<s>', '<pad>', '</s>', '<unk>', '▁', '▁Oru', '▁fell', '▁Ta', 'vash', '▁the', 'ed', 'ing', ...signs];
  return [pieces, pieces.map((piece, i) => (i < 4 ? 0 : piece.length > 1 ? -5 : -9))];
})();
