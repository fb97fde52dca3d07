import { fileURLToPath } from 'node:url';
import { type FrameReader, openReader } from '../frames/read.js';

const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

let opened: Promise<FrameReader> | undefined;

const open = (): Promise<FrameReader> => {
  opened ??= openReader(MODELS, { note: (message) => process.stderr.write(`${message}\n`) });
  return opened;
};

/**
 * The learned reader that ships, opened with the first text that is to be read, once a process; what it has to say of the machine goes to
 * standard error.
 */
export const READER: Pick<FrameReader, 'read'> = {
  read: async (input) => (await open()).read(input),
};
