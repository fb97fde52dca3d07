import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/web/app.js';
import { addExamples } from '../support/examples.js';
import { gazetteer } from '../support/gazetteer.js';
import { newRegister, records } from '../support/register.js';

let register: Awaited<ReturnType<typeof newRegister>>;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  register = await newRegister();
  await addExamples(register.store);
  app = createApp(register.store);
});
afterAll(() => register.end());

const post = async (path: string, body: unknown) => {
  const response = await app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
};

test('an event is corrected, seen so on its page, and the correction is taken back', async () => {
  const [event] = await records(register.store, 'event');
  const seen = await app.request(`/api/events/${event.id}`);
  const version = seen.headers.get('ETag');
  const request = {
    what: 'correct',
    entry: event.id,
    field: 'title',
    value: 'What it was',
    by: 'ada',
    note: 'I know',
    version,
  };
  const { status, body: decision } = await post('/api/decisions', request);
  expect(status).toBe(201);
  expect(await post('/api/decisions', request)).toMatchObject({ status: 409, body: { error: 'conflict' } });
  const page = await (await app.request(`/events/${event.id}`)).text();
  expect(page).toContain('<h1 dir="auto">What it was</h1>');
  expect(page).toContain('<q dir="auto">I know</q>');
  expect(await (await app.request('/api/decisions')).json()).toEqual([decision]);
  const undone = await post(`/api/decisions/${decision.id}/undo`, { by: 'berit' });
  expect(undone).toMatchObject({ status: 200, body: { undone: { by: 'berit' } } });
  expect(await (await app.request(`/events/${event.id}`)).text()).toContain(`<h1 dir="auto">${event.title}</h1>`);
});

test('what cannot be decided says why', async () => {
  const [event] = await records(register.store, 'event');
  for (const [body, status, message] of [
    [{ what: 'confirm', entry: 'event-000000000000', by: 'ada' }, 404, /nothing in the register/],
    [{ what: 'correct', entry: event.id, field: 'killed', value: 'some', by: 'ada' }, 400, /is no count/],
    [{ what: 'praise', entry: event.id, by: 'ada' }, 400, /what/],
    [{ what: 'confirm', entry: event.id, by: '' }, 400, /by/],
  ] as const) {
    const answer = await post('/api/decisions', body);
    expect(answer.status).toBe(status);
    expect(answer.body.message).toMatch(message);
  }
  expect((await post('/api/decisions/decision-000000000000/undo', { by: 'ada' })).status).toBe(404);
});

test('a form of another site cannot decide', async () => {
  const [event] = await records(register.store, 'event');
  const response = await app.request('/api/decisions', {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: JSON.stringify({ what: 'reject', entry: event.id, by: 'mallory' }),
  });
  expect(response.status).toBe(415);
  expect((await records(register.store, 'event')).find(({ id }) => id === event.id)?.review).toBe('none');
});

test('an entry made by hand joins the event that it tells of, and its values stand', async () => {
  const attack = (await records(register.store, 'event')).find(
    ({ place, type }) => type === 'attack' && place?.name === 'Zarin Gorge',
  );
  const entry = {
    kind: 'event',
    type: 'attack',
    date: '2026-03-02',
    place: 'Zarin Gorge, XO',
    killed: '6',
    victim: 'survey workers',
    source: 'own observation',
    by: 'ada',
  };
  const writable = createApp(register.store, { gazetteer });
  const answer = await writable.request('/api/entries', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(entry),
  });
  expect(answer.status).toBe(201);
  expect((await answer.json()).entries[0].entry).toBe(attack?.id);
  expect((await register.store.entry(attack?.id ?? ''))?.record).toMatchObject({
    casualties: { killed: { min: 6, max: 6 } },
    enteredBy: 'ada',
  });
  expect(await post('/api/entries', { ...entry, killed: 'some' })).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('is no count') },
  });
});

test('a register that others reach is read only', async () => {
  const shared = createApp(register.store, { readOnly: true });
  const answer = await shared.request('/api/decisions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  expect(answer.status).toBe(403);
  expect((await shared.request('/api/events')).status).toBe(200);
});
