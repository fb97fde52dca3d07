import { blocksOfText } from '../text/blocks.js';
import type { Format } from './opened.js';
import { textOf } from './text-of.js';

export const plainText: Format = {
  mediaType: 'text/plain',
  name: 'a text capture',
  open(capture) {
    const { text, charset } = textOf(capture);
    return { capture, ...blocksOfText(text), given: {}, charset };
  },
};
