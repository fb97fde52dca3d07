import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROMPT_VERSION } from './prompt.js';

/** Answers of models, a file each, by what was asked of whom. */
export interface AnswerCache {
  get(model: string, text: string): Promise<string | undefined>;
  put(model: string, text: string, answer: string): Promise<void>;
}

/** @param folder made when the first answer is kept. */
export function answerCache(folder: string): AnswerCache {
  const fileOf = (model: string, text: string): string => {
    const key = createHash('sha256').update(`${PROMPT_VERSION}\n${model}\n${text}`).digest('hex');
    return path.join(folder, `${key}.json`);
  };
  return {
    async get(model, text) {
      const kept = await readFile(fileOf(model, text), 'utf8').catch(() => undefined);
      if (kept === undefined) return undefined;
      try {
        const { answer } = JSON.parse(kept) as { answer?: unknown };
        return typeof answer === 'string' ? answer : undefined;
      } catch {
        return undefined;
      }
    },
    async put(model, text, answer) {
      await mkdir(folder, { recursive: true });
      const file = fileOf(model, text);
      await writeFile(`${file}.${process.pid}`, JSON.stringify({ model, answer }));
      await rename(`${file}.${process.pid}`, file);
    },
  };
}
