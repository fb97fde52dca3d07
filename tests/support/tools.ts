import { openReader } from '../../src/frames/read.js';
import type { UnderstandTools } from '../../src/ingest/understand.js';
import { gazetteer } from './gazetteer.js';

let opened: ReturnType<typeof openReader> | undefined;

/** What texts are understood with: the reader that ships, opened with the first text, and the invented places of the examples. */
export const tools: UnderstandTools = {
  gazetteer,
  reader: {
    read: async (input) => {
      opened ??= openReader('models');
      return (await opened).read(input);
    },
  },
};
