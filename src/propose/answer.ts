import { jsonrepair } from 'jsonrepair';
import type { Proposals } from '../model/proposal.js';

const KINDS = ['events', 'statements', 'commitments', 'figures'] as const;

/**
 * Reads the lists out of a model's answer, with or without a fence of code around it; JSON that is broken in small ways is mended.
 *
 * @returns a string that says what is wrong, where no object of lists can be read from it.
 */
export function readAnswer(answer: string, by: string): Proposals | string {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(answer)?.[1] ?? answer;
  const from = fenced.indexOf('{');
  if (from < 0) return 'the answer holds no JSON object';
  let value: unknown;
  try {
    value = JSON.parse(jsonrepair(fenced.slice(from)));
  } catch (error) {
    return `the answer is no JSON (${(error as Error).message})`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'the answer is no JSON object';
  const lists = value as Record<string, unknown>;
  if (!KINDS.some((kind) => Array.isArray(lists[kind]))) return `the answer has none of the lists ${KINDS.join(', ')}`;
  const listOf = (kind: (typeof KINDS)[number]): unknown[] => (Array.isArray(lists[kind]) ? lists[kind] : []);
  return {
    by,
    events: listOf('events'),
    statements: listOf('statements'),
    commitments: listOf('commitments'),
    figures: listOf('figures'),
  };
}
