import os from 'node:os';
import path from 'node:path';
import { Fault } from '../model/fault.js';
import { answerCache } from '../propose/cache.js';
import { type Proposer, proposer } from '../propose/proposer.js';

export interface ModelOptions {
  model?: string;
  modelName?: string;
  modelBudget?: string;
  modelTimeout?: string;
}

/**
 * The proposer that the options ask for; none where no address is given.
 *
 * @throws Fault when an option is wrong.
 */
export function proposerFor({ model, modelName, modelBudget, modelTimeout }: ModelOptions): Proposer | undefined {
  if (!model) return undefined;
  return proposer({
    url: model,
    model: modelName ?? 'default',
    key: process.env.DAFTAR_MODEL_KEY,
    budget: positive(modelBudget ?? '200000', '--model-budget'),
    timeout: positive(modelTimeout ?? '60', '--model-timeout'),
    cache: answerCache(path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'daftar', 'answers')),
  });
}

function positive(value: string, option: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Fault('usage', `${option} ${value}`, 'no number above zero', `give a number, for instance ${option} 1000`);
}
