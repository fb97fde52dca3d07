import { beforeEach, expect, test } from 'vitest';
import { answerCache } from '../../src/propose/cache.js';
import { type ProposerOptions, proposer, usageLine } from '../../src/propose/proposer.js';
import { daftarLater, temporaryFolder } from '../support/cli.js';
import { answer, standInModel } from '../support/stand-in-model.js';

const TEXT = 'Gunmen shot two guards near Dol on May 9, 2031.';
const model = await standInModel();
const folder = temporaryFolder();
let run = 0;

beforeEach(() => {
  model.asked.length = 0;
  run++;
});

const asking = (more: Partial<ProposerOptions> = {}) =>
  proposer({
    url: model.url,
    model: 'stand-in',
    budget: 1000,
    timeout: 1,
    cache: answerCache(`${folder}/${run}`),
    ...more,
  });

test('the story goes as data of its own, with the key; the answer is kept and not asked for again', async () => {
  model.behave((response) => answer(response, { events: [{ type: 'attack' }] }));
  const first = asking({ key: 'secret' });
  expect(await first.propose(TEXT)).toMatchObject({ by: 'stand-in', events: [{ type: 'attack' }], figures: [] });
  expect(model.asked).toEqual([
    expect.objectContaining({ path: '/v1/chat/completions', key: 'secret', user: JSON.stringify(TEXT) }),
  ]);
  expect(model.asked[0].system).not.toContain('Dol');
  const second = asking();
  await second.propose(TEXT);
  expect(model.asked).toHaveLength(1);
  expect(second.usage).toMatchObject({ asked: 0, fromCache: 1, tokens: 0 });
});

test.each<[string, string]>([
  ['prose', 'I am sorry, I cannot do that.'],
  ['JSON that is no object', '[1, 2]'],
  ['an object without lists', '{"answer": 42}'],
  ['nothing', ''],
])('an answer of %s costs the story its proposals and nothing else', async (_name, content) => {
  model.behave((response) => answer(response, content));
  const one = asking();
  expect(await one.propose(TEXT)).toBeUndefined();
  expect(one.usage).toMatchObject({ asked: 1, failed: 1, tokens: 100 });
});

test('JSON in a fence, with a comma too many, is read', async () => {
  model.behave((response) => answer(response, 'Here you are:\n```json\n{"events": [],}\n```'));
  expect(await asking().propose(TEXT)).toMatchObject({ events: [] });
});

test('a rate limit is waited out as the endpoint says', async () => {
  model.behave((response, asked) => {
    if (asked.length > 1) return answer(response, { events: [] });
    response.writeHead(429, { 'retry-after-ms': '5' });
    response.end();
  });
  const one = asking();
  expect(await one.propose(TEXT)).toBeDefined();
  expect(model.asked).toHaveLength(2);
});

test('an endpoint that refuses, breaks off or keeps silent is said so', async () => {
  model.behave((response) => {
    response.writeHead(401);
    response.end();
  });
  const refused = asking();
  expect(await refused.propose(TEXT)).toBeUndefined();
  expect(usageLine(refused.usage)).toContain('the endpoint answered 401');
  model.behave((response) => response.destroy());
  const broken = asking();
  expect(await broken.propose(TEXT)).toBeUndefined();
  expect(broken.usage.failed).toBe(1);
  model.behave(() => {});
  const silent = asking({ timeout: 0.05 });
  expect(await silent.propose(TEXT)).toBeUndefined();
  expect(usageLine(silent.usage)).toContain('no answer within 0.05 s');
}, 20_000);

test('when the budget is spent the rest of the stories go without', async () => {
  model.behave((response) => answer(response, { events: [] }, 600));
  const one = asking({ budget: 1000 });
  for (const text of [TEXT, `${TEXT} One.`, `${TEXT} Two.`]) await one.propose(text);
  expect(one.usage).toMatchObject({ asked: 2, skipped: 1, tokens: 1200 });
  expect(usageLine(one.usage)).toBe('model: 2 asked, 1200 tokens, 1 skipped, too long or over the budget');
});

test('a wrong address says the way out', () => {
  expect(() => asking({ url: 'localhost' })).toThrow(/give the base of an endpoint/);
});

test('the command proposes, says the cost, and goes on where the model fails', async () => {
  model.behave((response, asked) => {
    if (asked.length > 1) return answer(response, 'no');
    answer(response, {
      figures: [
        { what: 'Eels', quote: '17 eels' },
        { what: 'Eels', quote: '18 eels' },
      ],
    });
  });
  const input = ['Eels, 17 eels, lay there.', 'No more eels.']
    .map((text, id) => JSON.stringify({ id, text }))
    .join('\n');
  const ran = await daftarLater(['extract', '--jsonl', '--model', model.url, '--model-name', 'stand-in'], {
    input,
    env: { XDG_CACHE_HOME: `${folder}/${run}` },
  });
  const [first, second] = ran.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first.figures).toEqual([expect.objectContaining({ what: 'Eels', value: 17, proposedBy: 'stand-in' })]);
  expect(second.figures).toEqual([]);
  expect(ran.err).toContain('model: 2 asked, 200 tokens, 1 without a usable answer');
  expect(ran.code).toBe(0);
});
