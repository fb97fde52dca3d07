import { TextInput } from '../../model/findings.js';
import { statedDate } from '../dates/published.js';
import { blocksOfText } from '../text/blocks.js';
import { parseJson } from './entry.js';
import type { Format } from './opened.js';

/** A line of `{"id", "text", …}`: text that was already cleaned, and holds one story. */
export const record: Format = {
  mediaType: 'application/json',
  name: 'a record with a text',
  open(capture) {
    const { text, title, published, outlet, url, language } = parseJson(
      TextInput,
      capture.bytes,
      capture.name,
      '{"id", "text"}',
    );
    return {
      capture,
      ...blocksOfText(text),
      given: {
        title,
        outlet,
        url,
        language,
        published: statedDate(published, 'record published'),
      },
      whole: true,
    };
  },
};
