"""Texts as pieces of the vocabulary, with where each lies. `src/frames/pieces.ts` does the same, and a test holds one against the other."""

import re
import unicodedata
from functools import lru_cache

from tokenizers import Tokenizer, models, pre_tokenizers

BEGIN, PAD, END, UNKNOWN = range(4)
LONGEST_WINDOW = 512
LONGEST_TITLE = 48

# White space, and the signs that the encoder's own normalizer reads as white space: zero-width signs and marks of direction among them.
WORD = re.compile("[^\\s\u0001-\u001f\u007f-\u009f\u1680\u200b-\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\u2581\ufeff\ufffd]+")
# Arabic letters that Persian texts hold for their own.
PERSIAN = str.maketrans("\u064a\u0643", "\u06cc\u06a9")


class Pieces:
    """A unigram vocabulary: `[(piece, score), …]`, of which the first four are begin, pad, end and unknown."""

    def __init__(self, vocabulary: list[tuple[str, float]]):
        self.vocabulary = vocabulary
        self.tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=UNKNOWN, byte_fallback=False))
        self.tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
        self._word = lru_cache(maxsize=200_000)(self._word_uncached)

    def _word_uncached(self, word: str) -> tuple[tuple[int, int, int], ...]:
        plain = unicodedata.normalize("NFKC", word).translate(PERSIAN)
        encoded = self.tokenizer.encode(plain)
        same = len(plain) == len(word)
        return tuple((i, start, end) if same else (i, 0, len(word)) for i, (start, end) in zip(encoded.ids, encoded.offsets))

    def of(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        """Ids and spans (code points) of the pieces of a text."""
        ids, spans = [], []
        for match in WORD.finditer(text):
            at = match.start()
            for piece, start, end in self._word(match.group()):
                ids.append(piece)
                spans.append((at + start, at + end))
        return ids, spans
