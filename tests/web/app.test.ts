import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/web/app.js';
import { listen } from '../../src/web/listen.js';
import { PAGES } from '../../src/web/pages/index.js';
import { addExamples, pageTold } from '../support/examples.js';
import { newRegister, page, records } from '../support/register.js';
import { addTold, type Tell } from '../support/told.js';

let register: Awaited<ReturnType<typeof newRegister>>;
let app: ReturnType<typeof createApp>;

const SLY: Tell = {
  events: [
    {
      type: 'attack',
      trigger: 'attacked a camp',
      date: ['April 30', '2026-04-30'],
      place: { words: 'Hatun <script>alert("words")</script>', precision: 'point', country: 'XO' },
      actor: { words: 'Gunmen', kind: 'armed-group' },
      killed: ['two guards', 2],
      by: 'the police',
    },
  ],
};

beforeAll(async () => {
  register = await newRegister();
  await addExamples(register.store);
  const sly = page(register.folder, 'sly', {
    title: 'A title with &lt;script&gt;alert(1)&lt;/script&gt; in it',
    outlet: 'The &lt;b&gt;Sly&lt;/b&gt; Post',
    date: '2026-05-01',
    text: 'Gunmen attacked a camp near Hatun &lt;script&gt;alert("words")&lt;/script&gt; on April 30, killing two guards, the police said.\nNobody knows who they were, and the road stays closed until the inquiry is over, it was said in Belkuy.',
  });
  await addTold(register.store, [await pageTold(sly, [SLY])]);
  app = createApp(register.store);
});
afterAll(() => register.end());

const get = async (path: string) => {
  const response = await app.request(path);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

describe('pages', () => {
  test('the paths are these', () => {
    expect(PAGES.map((one) => one.path)).toEqual([
      '/',
      '/events',
      '/events/:id',
      '/statements',
      '/actors',
      '/actors/:id',
      '/programmes',
      '/figures',
      '/discrepancies',
      '/stories',
      '/stories/:id',
      '/search',
      '/review',
      '/brief',
    ]);
  });

  test.each([
    '/',
    '/events',
    '/events?type=attack&from=2026-03-01',
    '/statements',
    '/statements?stance=denies',
    '/actors',
    '/actors?kind=person',
    '/programmes',
    '/discrepancies',
    '/stories',
    '/search',
    '/search?q=river',
    '/figures',
    '/figures?unit=percent',
    '/discrepancies?status=open',
    '/stories?outlet=Valley%20Wire',
    '/review',
    '/brief',
    '/brief?from=2026-03-01&to=2026-03-31',
  ])('%s is a whole page', async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    expect(text.startsWith('<!doctype html><html lang="en" dir="ltr">')).toBe(true);
    expect(text).toContain('</main>');
  });

  test('the overview counts', async () => {
    const { text } = await get('/');
    const events = await records(register.store, 'event');
    const killed = events.reduce((sum, { casualties }) => sum + (casualties.killed?.min ?? 0), 0);
    expect(text).toContain(`<dt>Events</dt><dd>${events.length}</dd>`);
    expect(text).toContain(`<dt>killed</dt><dd>${killed}</dd>`);
    expect(text).toContain('Valley Wire');
  });

  test('an event shows its fields with their words, its reports, and where they disagree', async () => {
    const attack = (await records(register.store, 'event')).find((event) => event.reports === 4);
    const { text } = await get(`/events/${attack?.id}`);
    expect(text).toContain('Reports differed: killed');
    expect(text).toContain('the count grew from day to day');
    expect(text).toContain('Reports disagree: injured');
    expect(text).toContain('<q dir="auto">three road workers</q>');
    expect(text).toContain('Border Monitor');
    expect(text).toContain('any involvement in the attack');
  });

  test('words that several reports have stand once, with all who have them; a value says how many give it', async () => {
    const attack = (await records(register.store, 'event')).find((event) => event.reports === 4);
    const { text } = await get(`/events/${attack?.id}`);
    const said = text.replace(/<a [^>]*>/g, '').replaceAll('</a>', '');
    expect(said).toContain('<q dir="auto">four</q> Valley Wire, 4 Mar 2026 · Teshar Daily, 5 Mar 2026');
    expect(said).toMatch(/<dt>killed<\/dt><dd><div class="value">5<span class="meta support"> · 1 of 4 reports</);
    expect(said).toMatch(/<dt>injured<\/dt><dd><div class="value">1<span class="meta support"> · 2 of 4 reports</);
  });

  test('a statement says where it was said and what it is about; an open discrepancy, of which event it is', async () => {
    const attack = (await records(register.store, 'event')).find((event) => event.reports === 4);
    const { text } = await get('/statements?stance=denies&actor=Teshar');
    expect(text).toMatch(/<a class="source" href="\/stories\/story-\w+#at-\d+" dir="ltr">Valley Wire, 4 Mar 2026<\/a>/);
    expect(text).toContain(`<a href="/events/${attack?.id}" dir="auto">${attack?.title}</a>`);
    expect((await get('/')).text).toContain(`<bdi>${attack?.title}</bdi>`);
  });

  test('page text is escaped: a story that contains <script> shows it', async () => {
    const story = (await records(register.store, 'story')).find((one) => one.outlet?.includes('Sly'));
    const { text } = await get(`/stories/${story?.id}`);
    expect(text).toContain('&lt;script&gt;alert(&quot;words&quot;)&lt;/script&gt;');
    for (const path of [
      '/',
      '/stories',
      `/stories/${story?.id}`,
      '/events',
      '/search?q=alert',
      '/search?q=%3Cscript%3E',
      '/brief',
    ])
      expect((await get(path)).text).not.toMatch(/<script(?! src="\/assets\/[a-z-]+\.js" defer)|<b>Sly/);
  });

  test('what is not there is a 404 with a way back', async () => {
    for (const path of ['/events/event-000000000000', '/stories/none', '/nowhere']) {
      const { status, text } = await get(path);
      expect(status).toBe(404);
      expect(text).toContain('href="/search"');
    }
  });

  test('no page asks anything from outside, and none may run script that is not ours', async () => {
    const { headers, text } = await get('/');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(text).not.toMatch(/(?:src|href)="https?:/);
  });

  test('a register served to loopback only answers to no other name', async () => {
    const closed = createApp(register.store, { onlyLoopback: true });
    expect((await closed.request('/', { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await closed.request('/', { headers: { host: '127.0.0.1:8080' } })).status).toBe(200);
  });
});

describe('the API', () => {
  test('gives the records of the register', async () => {
    const events = JSON.parse((await get('/api/events?type=attack&limit=500')).text);
    const stored = (await records(register.store, 'event')).filter((event) => event.type === 'attack');
    expect(events).toHaveLength(stored.length);
    expect(JSON.parse((await get(`/api/events/${stored[0].id}`)).text)).toEqual(stored[0]);
  });

  test.each([
    'counts',
    'stories',
    'events',
    'statements',
    'programmes',
    'commitments',
    'figures',
    'actors',
    'discrepancies',
    'search?q=river',
    'due?on=2031-05-09',
  ])('/api/%s answers', async (path) => {
    const { status, text } = await get(`/api/${path}`);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toBeTruthy();
  });

  test.each<[string, number]>([
    ['/api/events?limit=0', 400],
    ['/api/events?from=yesterday', 400],
    ['/api/search', 400],
    ['/api/events/none', 404],
    ['/api/stories/none', 404],
    ['/api/nothing', 404],
  ])('%s fails in the one shape of an error', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({
      ok: false,
      error: expect.any(String),
      message: expect.any(String),
      status,
    });
  });

  test('describes itself in OpenAPI 3.1', async () => {
    const document = JSON.parse((await get('/api/openapi.json')).text);
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual(
      [
        'actors',
        'candidates',
        'commitments',
        'discrepancies',
        'events',
        'figures',
        'programmes',
        'statements',
        'stories',
      ]
        .flatMap((kind) => [`/api/${kind}`, `/api/${kind}/{id}`])
        .concat('/api/counts', '/api/decisions', '/api/decisions/{id}/undo', '/api/due', '/api/entries', '/api/search')
        .concat('/api/stories/{id}/copies')
        .sort(),
    );
  });
});

test('the reports of an event stand together by their origin, in the order of time', async () => {
  const [{ id }] = (await records(register.store, 'event')).filter(({ reports, origins }) => reports > origins);
  const { text } = await get(`/events/${id}`);
  const groups = [...text.matchAll(/<th scope="rowgroup"[^>]*>(.*?)<\/th>/g)].map(([, inside]) => inside);
  expect(groups.some((group) => group.includes('2 reports'))).toBe(true);
  const groupOf = (place: number) => text.slice(0, place).split('rowgroup').length;
  const days = [...text.matchAll(/<tr><td><time datetime="(\d{4}-\d{2}-\d{2})">/g)];
  for (const [i, day] of days.entries())
    if (i > 0 && groupOf(days[i - 1].index) === groupOf(day.index)) expect(day[1] >= days[i - 1][1]).toBe(true);
  expect(days.length).toBeGreaterThan(groups.length);
});

test('what a story shares with its copies and where they differ stands on its page', async () => {
  const copy = (await records(register.store, 'story')).find(({ sameAs }) => sameAs);
  const { text } = await get(`/stories/${copy?.id}`);
  expect(text).toContain('Told before by');
  expect(text).toMatch(/<summary>1 difference<\/summary><p dir="auto"> ?<ins>Source: Valley Wire<\/ins>/);
});

test('the page of an actor gives its offices, what it says and what it has a part in', async () => {
  const [minister] = (await records(register.store, 'actor')).filter(({ name }) => name === 'Aurel Dom');
  const { text } = await get(`/actors/${minister.id}`);
  expect(text).toContain('Secretary General');
  expect(text).toMatch(/<h2>Statements<\/h2><ul class="list"><li id="statement-/);
  expect((await get('/actors?kind=person')).text).toContain(`href="/actors/${minister.id}"`);
  expect((await get('/actors?kind=organisation')).text).not.toContain('Aurel Dom');
});

test('what is late, and what comes next, stand on the page of programmes', async () => {
  const { text } = await get('/programmes');
  expect(text).toContain('<h2>Due next</h2>');
  expect(text).toContain('<h2>Late</h2>');
});

test('a taken port gives the next one', async () => {
  const first = await listen(register.store, '127.0.0.1', 0);
  const second = await listen(register.store, '127.0.0.1', first.port);
  expect(second.port).toBeGreaterThan(first.port);
  expect((await fetch(`http://127.0.0.1:${second.port}/api/counts`)).status).toBe(200);
  await first.close();
  await second.close();
});

test('a sum leads to the events that it counts, and they to it', async () => {
  const own = await newRegister();
  await addTold(own.store, [
    {
      title: 'A month of attacks',
      outlet: 'Fjord Post',
      date: '2031-05-12',
      text: 'Two attacks this month left five Norwegian miners dead in Norway, police in Oslo said on Monday.\nGunmen killed three Norwegian miners near Bergen in Norway on May 4, police said. The men fled in a white car.\nA bomb killed two Norwegian miners in Oslo in Norway on May 9, the ministry said. The road is closed.',
      totals: [
        {
          kind: 'sum',
          of: 2,
          type: 'attack',
          trigger: 'Two attacks',
          date: ['this month', '2031-05'],
          place: 'Norway',
          killed: ['five Norwegian miners', 5],
        },
      ],
      events: [
        {
          type: 'attack',
          trigger: 'Gunmen killed',
          date: ['May 4', '2031-05-04'],
          place: 'Bergen, NO',
          actor: 'Gunmen',
          killed: ['three Norwegian miners', 3],
        },
        {
          type: 'remote-explosive',
          trigger: 'A bomb killed',
          date: ['May 9', '2031-05-09'],
          place: 'Oslo, NO',
          killed: ['two Norwegian miners', 2],
        },
      ],
    },
  ]);
  const events = await records(own.store, 'event');
  const [sum] = events.filter((event) => event.includes);
  const pages = createApp(own.store);
  const whole = await (await pages.request(`/events/${sum.id}`)).text();
  expect(sum.includes).toHaveLength(2);
  for (const id of sum.includes ?? []) {
    expect(whole).toContain(`href="/events/${id}"`);
    expect(await (await pages.request(`/events/${id}`)).text()).toContain(`href="/events/${sum.id}"`);
  }
  await own.end();
});

test('an empty register has pages, too', async () => {
  const empty = await newRegister();
  const pages = createApp(empty.store);
  expect(await (await pages.request('/')).text()).toContain('This register is empty');
  for (const { path } of PAGES.filter((one) => !one.path.includes(':')))
    expect((await pages.request(path)).status, path).toBe(200);
  expect(await (await pages.request('/review')).text()).toContain('Nothing is left to review');
  await empty.end();
});
