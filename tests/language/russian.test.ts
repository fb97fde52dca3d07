import { describe, expect, test } from 'vitest';
import { datesIn } from '../../src/language/dates/mentions.js';
import { RUSSIAN_DATES } from '../../src/language/ru/dates.js';
import { nominatives } from '../../src/language/ru/nominatives.js';
import { transliterate } from '../../src/language/ru/transliterate.js';
import { wordsOf } from '../../src/language/words.js';

const analysed = (text: string) => wordsOf(text, 'ru');
const sentences = (text: string) => analysed(text).sentences.map(({ start, end }) => text.slice(start, end));

test('sentences end at full stops, and not behind initials and abbreviations', () => {
  expect(sentences('В г. Орун прибыл А. Б. Кавани. Он выступил вечером! «Мост открыт». Все ушли.')).toEqual([
    'В г. Орун прибыл А. Б. Кавани.',
    'Он выступил вечером!',
    '«Мост открыт».',
    'Все ушли.',
  ]);
});

test('numbers keep their points', () => {
  const words = analysed('Более 3,5 млн сомони.').sentences[0].tokens.map(({ text }) => text);
  expect(words).toEqual(['Более', '3,5', 'млн', 'сомони', '.']);
});

describe('dates, read on Monday, May 12, 2031', () => {
  test.each([
    ['Это случилось 9 мая 2031 года.', '2031-05-09'],
    ['Это случилось 9 мая.', '2031-05-09'],
    ['Это случилось в пятницу.', '2031-05-09'],
    ['Это случилось вчера.', '2031-05-11'],
    ['Это случилось в мае 2030 года.', '2030-05'],
    ['Это случилось на прошлой неделе.', '2031-W19'],
    ['Это случилось три года назад.', '2028'],
    ['Переговоры шли с 3 по 5 мая.', '2031-05-03/2031-05-05'],
    ['Программа рассчитана на 2031–2033 годы.', '2031/2033'],
    ['Мост будет закрыт до конца 2033 года.', '/2033'],
    ['Дата 09.05.2031 названа в документе.', '2031-05-09'],
    ['Это случилось летом 2030 года.', '2030-22'],
  ])('%s %s', (text, value) => {
    const found = datesIn(analysed(text), { day: '2031-05-12', year: 2031 }, RUSSIAN_DATES);
    expect(found.map((date) => date.value?.value)).toEqual([value]);
  });

  test('a month inside a word, and a name, are no dates', () => {
    expect(datesIn(analysed('Маяк на майдане осветил Марту.'), { day: '2031-05-12' }, RUSSIAN_DATES)).toEqual([]);
  });
});

test('case endings come off', () => {
  for (const [form, name] of [
    ['Норвегии', 'Норвегия'],
    ['Осле', 'Осла'],
    ['Хороге', 'Хорог'],
    ['Хатлонской', 'Хатлонская'],
    ['Москвой', 'Москва'],
    ['Таджикистаном', 'Таджикистан'],
  ])
    expect(nominatives(form)).toContain(name);
  expect(nominatives('Осло')[0]).toBe('Осло');
  expect(transliterate('Щучинск')).toBe('shchuchinsk');
});
