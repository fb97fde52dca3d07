import { z } from 'zod';

/** A feed entry as an item of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with what its feed says of all. */
export const FeedEntry = z.object({
  id: z.string().optional(),
  url: z.string().optional(),
  title: z.string().optional(),
  content_html: z.string().optional(),
  content_text: z.string().optional(),
  summary: z.string().optional(),
  date_published: z.string().optional(),
  date_modified: z.string().optional(),
  authors: z.array(z.object({ name: z.string().optional() })).optional(),
  language: z.string().optional(),
  _feed: z.object({ title: z.string().optional() }).optional(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;
