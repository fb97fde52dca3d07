import { parsePage } from '../html/parse.js';
import type { Format } from './opened.js';
import { textOf } from './text-of.js';

export const html: Format = {
  mediaType: 'text/html',
  name: 'an HTML page',
  open(capture, options) {
    const { text, charset } = textOf(capture);
    const page = parsePage(text, options);
    return { capture, blocks: page.blocks, html: page, given: {}, charset, cut: page.cut, source: text };
  },
};
