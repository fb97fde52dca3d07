import { Fault } from '../../model/fault.js';
import { captureId } from '../../model/id.js';
import { LARGEST_PAGE } from '../page-bytes.js';
import { type Container, nth, type Source } from './container.js';

const NAMES = /\.(?:jsonl|ndjson|jsonlines)$/i;
const NEWLINE = 10;

/** JSON lines of texts: `{"id", "text", "title"?, "published"?, "outlet"?, "url"?, "language"?}`, a capture each. */
export const jsonLines: Container = {
  id: 'json-lines',
  fits: ({ name, head }) => NAMES.test(name) || /^\{"[^\n]*"text"\s*:[^\n]*\}\r?\n\{"/.test(head),
  async *captures(source) {
    let n = 0;
    for await (const line of linesOf(source)) {
      n++;
      const name = nth(source, n);
      if (line === 'too-large') {
        yield new Fault('too-large', name, 'a line of more than 32 MB', 'give one text a line');
        continue;
      }
      if (line.every((byte) => byte <= 32)) continue;
      yield { id: captureId(line), name, bytes: line, mediaType: 'application/json' };
    }
    if (n === 0) yield new Fault('empty', source.name, 'the file is empty', 'give one JSON object a line');
  },
};

async function* linesOf(source: Source): AsyncGenerator<Uint8Array | 'too-large'> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const line = () => {
    const whole = length > LARGEST_PAGE ? ('too-large' as const) : new Uint8Array(Buffer.concat(parts));
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of source.chunks()) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, at));
      length += at - from;
      from = at + 1;
      yield line();
    }
    length += chunk.length - from;
    if (length <= LARGEST_PAGE) parts.push(chunk.slice(from));
  }
  if (length > 0) yield line();
}
