import { expect, test } from 'vitest';
import { decode } from '../../src/read/decode.js';

const RUSSIAN = 'Паром из Белкуя пришёл вовремя, сообщили в порту. Пассажиры не пострадали, груз цел.';
/** windows-1251 by its table: А is 0xC0, а is 0xE0, ё is 0xB8. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 128) return code;
    return char === 'ё' ? 0xb8 : code - 0x410 + 0xc0;
  });
const utf16 = (text: string, bom: boolean): Uint8Array =>
  new Uint8Array(Buffer.from((bom ? '\uFEFF' : '') + text, 'utf16le'));

test('windows-1251 that is declared', () => {
  const page = windows1251(`<meta charset="windows-1251"><p>${RUSSIAN}</p>`);
  expect(decode(page)).toMatchObject({ charset: 'windows-1251', basis: 'declared' });
  expect(decode(page).text).toContain(RUSSIAN);
});

test('windows-1251 that is not declared', () => {
  expect(decode(windows1251(RUSSIAN.repeat(4))).text).toContain('Паром из Белкуя');
});

test('UTF-16 with and without a byte order mark', () => {
  expect(decode(utf16('A ferry sank.', true)).text).toBe('A ferry sank.');
  expect(decode(utf16('A ferry sank off Dol.', false)).text).toBe('A ferry sank off Dol.');
});

test('UTF-8 with a few broken bytes stays UTF-8, and says how many', () => {
  const broken = Buffer.concat([
    Buffer.from('The ferry reached the port of Dol in time. '.repeat(20)),
    Buffer.from([0xff, 0xfe, 0xc3]),
    Buffer.from(' “All well.”'),
  ]);
  const decoded = decode(new Uint8Array(broken));
  expect(decoded.text).toContain('“All well.”');
  expect(decoded.unreadable).toBeGreaterThan(0);
});

test('a declaration that lies is not believed where the bytes are UTF-8', () => {
  expect(decode(new TextEncoder().encode(`<meta charset="utf-16"><p>${RUSSIAN}`)).text).toContain(RUSSIAN);
});
