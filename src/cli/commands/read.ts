import { captureAll } from '../../capture/captures.js';
import { Fault } from '../../model/fault.js';
import type { Story } from '../../model/story.js';
import { readCapture } from '../../read/read.js';
import { writeLine } from '../output.js';

/** `daftar read PATH… --jsonl`: pages in, stories out, a line each; a page that cannot be read gives a line that says why. */
export async function run(paths: string[], options: { jsonl?: boolean }): Promise<number> {
  let failed = false;
  for await (const one of captureAll(paths)) {
    try {
      if (one instanceof Fault) throw one;
      if ('leftOut' in one) {
        process.stderr.write(`daftar: left out, since they are no pages: ${one.leftOut.join(', ')}\n`);
        continue;
      }
      for (const story of await readCapture(one)) await writeLine(options.jsonl ? storyLine(story) : readable(story));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      failed = true;
      if (options.jsonl)
        await writeLine(JSON.stringify({ source: error.thing, error: { code: error.code, message: error.message } }));
      else process.stderr.write(`daftar: ${error.message}\n`);
    }
  }
  return failed ? 1 : 0;
}

/** A story in the contract's shape: its evidence points into itself. */
function storyLine({ published, ...story }: Story): string {
  const evidence = published?.evidence?.map((span) => ({ story: story.id, ...span }));
  return JSON.stringify({
    ...story,
    ...(published ? { published: { ...published, ...(evidence ? { evidence } : {}) } } : {}),
  });
}

function readable(story: Story): string {
  const part = story.partial && `only a part is there (${story.partial.reason})`;
  const about = [story.outlet, story.published?.value, story.byline, story.form, part].filter(Boolean).join(' · ');
  return `# ${story.title ?? '(no title)'}\n${about ? `${about}\n` : ''}\n${story.text}\n`;
}
