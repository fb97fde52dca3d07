// One parser: learned from the sentences in an order of its own.

import { POS_COUNT } from '../dist/language/parse/relations.js';
import { tagTables } from '../dist/language/parse/tag-tables.js';
import { Columns } from '../dist/language/parse/transition-features.js';
import { trainParser } from './arcs.mjs';
import { answer } from './jobs.mjs';

answer(({ sentences, tagNames, candidates, relationCount, ...options }) => {
  const tables = tagTables(tagNames);
  const every = Uint8Array.from({ length: relationCount }, (_, i) => i);
  const allowed = Array.from({ length: POS_COUNT * POS_COUNT * 2 }, () => every);
  for (const [key, some] of candidates) allowed[key] = Uint8Array.from(some);
  const prepared = sentences.map(({ words, given, heads, relations }) => {
    const rooted = heads.map((head) => (head < 0 ? heads.length : head));
    const childrenOf = Array.from({ length: heads.length + 1 }, () => []);
    for (const [i, head] of rooted.entries()) childrenOf[head].push(i);
    return { columns: new Columns(words, given, tables), heads: rooted, relations, childrenOf };
  });
  return trainParser(prepared, { ...options, relationCount, candidates: allowed });
});
