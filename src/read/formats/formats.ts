import type { MediaType } from '../../model/story.js';
import { entry } from './entry.js';
import { html } from './html.js';
import { message } from './message.js';
import type { Format } from './opened.js';
import { pdf } from './pdf.js';
import { plainText } from './plain-text.js';
import { record } from './record.js';

/** What captures can be: adding a format is adding its file and a line here. */
export const FORMATS: readonly Format[] = [html, plainText, pdf, message, entry, record];

/** The format of a media type. */
export function formatOf(mediaType: MediaType): Format {
  const format = FORMATS.find((one) => one.mediaType === mediaType);
  if (!format) throw new Error(`no format reads ${mediaType}`);
  return format;
}
