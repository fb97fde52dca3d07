import { fileURLToPath } from 'node:url';
import { type FrameReader, openReader } from '../frames/read.js';

const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

/**
 * The learned reader that ships; what it has to say of the machine goes to standard error.
 *
 * @throws Fault when its files are missing or damaged.
 */
export const loadReader = (): Promise<FrameReader> =>
  openReader(MODELS, { note: (message) => process.stderr.write(`${message}\n`) });
