import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { likesOf } from '../../src/brief/likes.js';
import { add, newRegister, records } from '../support/register.js';
import { addTold } from '../support/told.js';

const TOLD =
  'The ferry of Oru was late on Friday, the keeper of the landing told the council of the town. Nobody was hurt when it met a boat of fishermen in the fog.\nIt had been repaired in March, and was to run twice a day. The council asked for a new bell, and for lamps on the pier.';

test('an article that an outlet changes under the same address is kept in its versions, with what changed', async () => {
  const { store, folder, end } = await newRegister();
  const version = (name: string, updated: string, text: string) => {
    const file = path.join(folder, name);
    const paragraphs = text.split('\n').map((line) => `<p>${line}</p>`);
    writeFileSync(
      file,
      `<html lang="en"><head><title>Ferry late at Oru</title><meta property="og:site_name" content="Hatun Herald"><meta property="og:url" content="https://herald.example/ferry"><meta property="article:published_time" content="2031-05-09T08:00:00Z"><meta property="article:modified_time" content="${updated}"></head><body><article><h1>Ferry late at Oru</h1>${paragraphs.join('')}</article></body></html>`,
    );
    return file;
  };
  await add(store, [
    version('first.html', '2031-05-09T08:00:00Z', TOLD),
    version('second.html', '2031-05-10T18:00:00Z', TOLD.replace('Nobody was hurt', 'Two fishermen were hurt')),
  ]);
  const [first, second] = await Promise.all((await records(store, 'story')).map(({ id }) => store.story(id)));
  if (!first || !second) throw new Error('both versions are there');
  const changes = [
    {
      was: { quote: 'Nobody was hurt when it met a boat of fishermen in the fog.' },
      now: { quote: 'Two fishermen were hurt when it met a boat of fishermen in the fog.' },
    },
  ];
  expect(await likesOf(store, second)).toMatchObject({
    likes: [{ story: { id: first.id }, relation: 'earlier version', changes }],
    more: 0,
  });
  expect((await likesOf(store, first)).likes).toMatchObject([
    { story: { id: second.id }, relation: 'later version', changes },
  ]);
  await end();
});

test('a copy says where it differs from its original, and the original from its copies', async () => {
  const { store, end } = await newRegister();
  const told = (outlet: string, date: string, text: string) => ({ title: 'Ferry late at Oru', outlet, date, text });
  await addTold(store, [
    told('Hatun Herald', '2031-05-09', TOLD),
    told('Daily Valley', '2031-05-10', `${TOLD}\nThe Daily Valley brings news every day.`),
  ]);
  const stories = await Promise.all((await records(store, 'story')).map(({ id }) => store.story(id)));
  const found = await Promise.all(stories.map((story) => (story ? likesOf(store, story) : undefined)));
  expect(found.map((one) => one?.likes.map(({ relation }) => relation))).toEqual([['copy'], ['original']]);
  expect(found[0]?.likes[0].changes).toMatchObject([{ now: { quote: 'The Daily Valley brings news every day.' } }]);
  await end();
});
