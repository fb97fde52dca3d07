// One parser: learned from the sentences in an order of its own.

import { Columns } from '../dist/language/parse/columns.js';
import { relationsAllowed } from '../dist/language/parse/relations.js';
import { tagTables } from '../dist/language/parse/tag-tables.js';
import { trainParser } from './arcs.mjs';
import { answer } from './jobs.mjs';

answer(({ sentences, tagNames, candidates, relationCount, ...options }) => {
  const tables = tagTables(tagNames);
  const allowed = relationsAllowed(relationCount, candidates);
  const prepared = sentences.map(({ words, given, heads, relations }) => {
    const rooted = heads.map((head) => (head < 0 ? heads.length : head));
    const childrenOf = Array.from({ length: heads.length + 1 }, () => []);
    for (const [i, head] of rooted.entries()) childrenOf[head].push(i);
    return { columns: new Columns(words, given, tables), heads: rooted, relations, childrenOf };
  });
  return trainParser(prepared, { ...options, candidates: allowed });
});
