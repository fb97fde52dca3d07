import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/web/app.js';
import { newRegister } from '../support/register.js';
import { found, tellFound } from '../support/unsure.js';

const TEXT = 'Gunmen attacked a ferry near Belkuy. A shot may have hit the mill by the river.';
const { event } = found(TEXT);

let register: Awaited<ReturnType<typeof newRegister>>;
let story: string;
beforeAll(async () => {
  register = await newRegister();
  const told = await tellFound(register.store, 'a', {
    text: TEXT,
    published: '2031-05-05',
    events: [event('attacked a ferry', 0.9), event('hit the mill', 0.3)],
  });
  story = told.id;
});
afterAll(() => register.end());

const get = async (path: string, language = 'en'): Promise<string> => {
  const response = await createApp(register.store).request(path, { headers: { 'accept-language': language } });
  expect(response.status, path).toBe(200);
  return response.text();
};

describe('the page of a story', () => {
  test('lists what does not count apart, each with its chance, leading to its words', async () => {
    const page = await get(`/stories/${story}`);
    const [counted, apart] = page.split('<section class="candidates">');
    expect(apart).toContain('Candidates: read, not counted');
    expect(apart).toContain('event · 30% likely');
    const at = TEXT.indexOf('hit the mill');
    expect(apart).toContain(`href="#at-${at}"`);
    expect(counted).toContain(`id="at-${at}"`);
    expect(counted.match(/class="card card-event"/g)).toHaveLength(1);
  });

  test('says nothing of candidates where there are none', async () => {
    const { id } = await tellFound(register.store, 'b', {
      text: TEXT.slice(0, 36),
      published: '2031-05-06',
      events: [event('attacked a ferry', 0.9)],
    });
    expect(await get(`/stories/${id}`)).not.toContain('Candidates');
  });

  test.each([
    ['ru', 'Кандидаты: прочитано, но не учтено'],
    ['fa', 'نامزدها: خوانده شده، شمرده نشده'],
  ])('in %s', async (language, heading) => {
    expect(await get(`/stories/${story}`, language)).toContain(heading);
  });
});

test('search finds a candidate by its words, says that it is one, and leads to them', async () => {
  const page = await get('/search?q=mill+kind%3Acandidate');
  expect(page).toContain('<div class="meta">candidate</div>');
  expect(page).toContain(`href="/stories/${story}#at-${TEXT.indexOf('hit the mill')}"`);
});

test('the events and the overview know nothing of it', async () => {
  expect((await get('/events')).match(/href="\/events\/event-[0-9a-f]{12}"/g)?.length).toBeGreaterThan(0);
  expect(await get('/events')).not.toContain('candidate-');
  expect(await get('/')).not.toContain('candidate-');
});

test('the API lists candidates as it lists entries, and gives one by its id', async () => {
  const app = createApp(register.store);
  const all = await (await app.request('/api/candidates?least=0.2&kind=event')).json();
  expect(all).toMatchObject([{ kind: 'candidate', story, confidence: 0.3, would: { kind: 'event' } }]);
  expect(await (await app.request('/api/candidates?least=0.4')).json()).toEqual([]);
  expect(await (await app.request(`/api/candidates/${all[0].id}`)).json()).toEqual(all[0]);
  expect((await app.request('/api/candidates/candidate-000000000000')).status).toBe(404);
  expect((await app.request('/api/candidates?least=2')).status).toBe(400);
});
