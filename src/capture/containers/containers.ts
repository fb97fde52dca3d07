import type { Container } from './container.js';
import { feed } from './feed.js';
import { gzip } from './gzip.js';
import { jsonLines } from './json-lines.js';
import { warc } from './warc.js';

/** Files that hold many captures, in the order in which they are tried; what fits none is one page. */
export const CONTAINERS: readonly Container[] = [warc, gzip, feed, jsonLines];
