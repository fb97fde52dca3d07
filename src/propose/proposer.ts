import OpenAI, { APIConnectionTimeoutError, APIError } from 'openai';
import { Fault } from '../model/fault.js';
import type { Proposals } from '../model/proposal.js';
import { readAnswer } from './answer.js';
import type { AnswerCache } from './cache.js';
import { INSTRUCTIONS, storyMessage } from './prompt.js';

/** Which model to ask, and how far to go. */
export interface ProposerOptions {
  /** Base of an OpenAI-compatible endpoint: “http://localhost:11434/v1”. */
  url: string;
  model: string;
  key?: string;
  /** Tokens, asked and answered, that a run may cost; when they are spent the rest of the stories go without. */
  budget: number;
  /** Seconds to wait for one answer. */
  timeout: number;
  cache: AnswerCache;
}

/** What a run has asked and cost so far. */
export interface Usage {
  asked: number;
  fromCache: number;
  failed: number;
  /** Stories that went without, for the budget. */
  skipped: number;
  tokens: number;
  /** What went wrong last, in words. */
  fault?: string;
}

export interface Proposer {
  /** What the model proposes for a text; `undefined` where it gave nothing that can be read. Never throws for what a model does. */
  propose(text: string): Promise<Proposals | undefined>;
  readonly usage: Readonly<Usage>;
}

const MOST_RETRIES = 3;
/** Longer stories are not sent: models forget the middle, and a book would spend the budget. */
const LONGEST = 40_000;
/** Tokens of one answer. */
const LONGEST_ANSWER = 4_000;
/** Characters a token, as a floor for the cost where an endpoint does not count. */
const CHARACTERS_A_TOKEN = 4;

/**
 * Asks a model what a story tells. Time-outs and rate limits are waited out as the endpoint says, a few times; what stays wrong costs that
 * story's proposals and nothing else.
 *
 * @throws Fault when the address is none.
 */
export function proposer({ url, model, key, budget, timeout, cache }: ProposerOptions): Proposer {
  if (!URL.canParse(url))
    throw new Fault(
      'usage',
      url,
      'no address of a model',
      'give the base of an endpoint, for instance http://localhost:11434/v1',
    );
  const client = new OpenAI({
    baseURL: url,
    apiKey: key ?? 'none',
    timeout: timeout * 1000,
    maxRetries: MOST_RETRIES,
    logLevel: 'off',
  });
  const usage: Usage = { asked: 0, fromCache: 0, failed: 0, skipped: 0, tokens: 0 };
  const failed = (fault: string): undefined => {
    usage.failed++;
    usage.fault = fault;
    return undefined;
  };
  return {
    usage,
    async propose(text) {
      const kept = await cache.get(model, text);
      if (kept !== undefined) {
        usage.fromCache++;
        const read = readAnswer(kept, model);
        return typeof read === 'string' ? failed(read) : read;
      }
      if (usage.tokens >= budget || text.length > LONGEST) {
        usage.skipped++;
        return undefined;
      }
      let answer: string;
      try {
        usage.asked++;
        const reply = await client.chat.completions.create({
          model,
          temperature: 0,
          max_tokens: LONGEST_ANSWER,
          messages: [
            { role: 'system', content: INSTRUCTIONS },
            { role: 'user', content: storyMessage(text) },
          ],
        });
        answer = reply.choices?.[0]?.message?.content ?? '';
        const counted = reply.usage?.total_tokens;
        usage.tokens += counted ?? Math.ceil((INSTRUCTIONS.length + text.length + answer.length) / CHARACTERS_A_TOKEN);
      } catch (error) {
        return failed(faultOf(error, timeout));
      }
      const read = readAnswer(answer, model);
      if (typeof read === 'string') return failed(read);
      await cache.put(model, text, answer);
      return read;
    },
  };
}

function faultOf(error: unknown, timeout: number): string {
  if (error instanceof APIConnectionTimeoutError) return `no answer within ${timeout} s`;
  if (error instanceof APIError && error.status) return `the endpoint answered ${error.status}`;
  return error instanceof Error ? error.message : String(error);
}

/** One line on what a run asked and cost. */
export function usageLine({ asked, fromCache, failed, skipped, tokens, fault }: Readonly<Usage>): string {
  const parts = [`${asked} asked`, `${tokens} tokens`];
  if (fromCache > 0) parts.push(`${fromCache} from the cache`);
  if (failed > 0) parts.push(`${failed} without a usable answer${fault ? ` (last: ${fault})` : ''}`);
  if (skipped > 0) parts.push(`${skipped} skipped, too long or over the budget`);
  return `model: ${parts.join(', ')}`;
}
