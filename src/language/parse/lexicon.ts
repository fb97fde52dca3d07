/** What is kept of a word: the cluster of words that stand where it stands, and the tags it was seen with. */
export interface LexiconEntry {
  /** Its way down the cluster tree as bits behind a leading 1; 0 for none. */
  cluster: number;
  /** Number of a set of tags; 0 for none. */
  tagSet: number;
  /** The two tags that its vector makes likeliest, as one number; 0 for none. */
  guess: number;
}

/** Words by the hash of their folded form, in flat arrays, so that opening it costs nothing. */
export class Lexicon {
  private readonly mask: number;

  /** @param slots a power of two of them; 0 is an empty slot. */
  constructor(
    readonly slots: Int32Array,
    readonly clusters: Uint16Array,
    readonly tagSets: Uint16Array,
    readonly guesses: Uint16Array,
  ) {
    this.mask = slots.length - 1;
  }

  /** The entry of a word by its hash, or the empty one. */
  find(hash: number): LexiconEntry {
    for (let at = hash & this.mask; this.slots[at] !== 0; at = (at + 1) & this.mask)
      if (this.slots[at] === hash)
        return { cluster: this.clusters[at], tagSet: this.tagSets[at], guess: this.guesses[at] };
    return NO_ENTRY;
  }

  /** Lays out entries for `find`, at most half full. */
  static of(entries: ReadonlyMap<number, LexiconEntry>): Lexicon {
    let size = 1;
    while (size < entries.size * 2) size *= 2;
    const lexicon = new Lexicon(
      new Int32Array(size),
      new Uint16Array(size),
      new Uint16Array(size),
      new Uint16Array(size),
    );
    for (const [hash, { cluster, tagSet, guess }] of entries) {
      let at = hash & lexicon.mask;
      while (lexicon.slots[at] !== 0) at = (at + 1) & lexicon.mask;
      lexicon.slots[at] = hash;
      lexicon.clusters[at] = cluster;
      lexicon.tagSets[at] = tagSet;
      lexicon.guesses[at] = guess;
    }
    return lexicon;
  }
}

const NO_ENTRY: LexiconEntry = { cluster: 0, tagSet: 0, guess: 0 };
