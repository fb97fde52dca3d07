import { captureFile } from '../../src/capture/captures.js';
import type { Captured } from '../../src/capture/containers/container.js';
import { Fault } from '../../src/model/fault.js';
import type { Capture, Story } from '../../src/model/story.js';
import { readCapture } from '../../src/read/read.js';

/** All that a file gives: its captures, faults and what is left out. */
export async function capturesIn(file: string): Promise<Captured[]> {
  const all: Captured[] = [];
  for await (const one of captureFile(file)) all.push(one);
  return all;
}

export const isCapture = (one: Captured): one is Capture => 'bytes' in one;

/** The stories of a file, and the faults met on the way. */
export async function storiesIn(file: string): Promise<{ stories: Story[]; faults: Fault[] }> {
  const stories: Story[] = [];
  const faults: Fault[] = [];
  for (const one of await capturesIn(file)) {
    if (one instanceof Fault) faults.push(one);
    else if (isCapture(one)) {
      try {
        stories.push(...(await readCapture(one)));
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        faults.push(error);
      }
    }
  }
  return { stories, faults };
}
