// What hostile and broken pages cost: `npm run bench:bad-input`. Each is read by `daftar read` in a process of its own, and must
// (on Linux, where a process tells its own peak) give a named error or a story within 2 s and 300 MB; exit code 1 if one does not.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';

const MOST_SECONDS = 2;
const MOST_MB = 300;
const MB = 1024 * 1024;
const root = path.dirname(import.meta.dirname);
const folder = mkdtempSync(path.join(os.tmpdir(), 'daftar-bad-'));
const story =
  '<h1>Ferry runs aground off Dol</h1><p>The ferry ran onto a sandbank off Dol on Friday morning with sixty people on board, the harbour master said.</p><p>Nobody was hurt, and fishing boats took all of them to the northern pier within the hour.</p>';
const record = (body) => {
  const block = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'), body]);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://times.example/\r\nContent-Length: ${block.length}\r\n\r\n`,
    ),
    block,
    Buffer.from('\r\n\r\n'),
  ]);
};
const pdfStream = (content) =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Filter /FlateDecode /Length ${content.length} >>\nstream\n`,
    ),
    content,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF'),
  ]);

/** Name, file name, bytes. */
const INPUTS = [
  [
    '10 MB of attributes',
    'a.html',
    () => `<div ${Array.from({ length: 400_000 }, (_, i) => `data-a${i}="value ${i}"`).join(' ')}>${story}</div>`,
  ],
  ['one attribute of 10 MB', 'a.html', () => `<div class="${'x '.repeat(5 * MB)}">${story}</div>`],
  ['a million elements', 'a.html', () => `${'<div><b>x</b></div>'.repeat(500_000)}${story}`],
  ['a million paragraphs of one word', 'a.html', () => `${story}${'<p>x'.repeat(1_000_000)}`],
  ['a million open tags', 'a.html', () => `${'<div>'.repeat(1_000_000)}${story}`],
  ['a million end tags', 'a.html', () => `${'<b>'.repeat(1000)}${'</i></div>'.repeat(500_000)}${story}`],
  ['a million nested spans with text', 'a.html', () => '<span>word '.repeat(1_000_000)],
  ['nested lists and tables', 'a.html', () => `${'<table><tr><td><ul><li>'.repeat(100_000)}${story}`],
  ['a page of only script', 'a.html', () => `<script>${'var a = 1;\n'.repeat(MB)}</script>`],
  ['a script that never ends', 'a.html', () => `${story}<script>${'x'.repeat(20 * MB)}`],
  ['a comment that never ends', 'a.html', () => `${story}<!--${'x'.repeat(20 * MB)}`],
  [
    '30 MB of base64 pictures',
    'a.html',
    () => `${story}<img src="data:image/png;base64,${'iVBORw0K'.repeat(3.7 * MB)}">`,
  ],
  ['a paragraph of 20 MB', 'a.html', () => `<p>${'The ferry ran onto a sandbank. '.repeat(650_000)}</p>`],
  [
    'JSON-LD nested 100,000 deep',
    'a.html',
    () => `<script type="application/ld+json">${'['.repeat(100_000)}</script>${story}`,
  ],
  [
    'JSON-LD broken, 1.9 MB',
    'a.html',
    () => `<script type="application/ld+json">{"a":"${'\n"x'.repeat(630_000)}</script>${story}`,
  ],
  ['a million entities', 'a.html', () => `<p>${'&amp;&eacute;&#1076;'.repeat(350_000)}</p>${story}`],
  [
    'mixed encodings',
    'a.html',
    () =>
      Buffer.concat([
        Buffer.from(`<meta charset="utf-8">${story}`),
        Buffer.from('Паром сел на мель. ', 'utf16le'),
        Buffer.from([0xcf, 0xe0, 0xf0, 0xee, 0xec, 0xff, 0xfe]),
      ]),
  ],
  ['text of a million lines', 'a.txt', () => 'A line of a page that says nothing of note\n'.repeat(500_000)],
  ['text on one line', 'a.txt', () => 'word '.repeat(4 * MB)],
  ['a gzip bomb', 'a.html.gz', () => gzipSync(Buffer.alloc(800 * MB, 32))],
  ['a bomb inside a web archive', 'a.warc.gz', () => gzipSync(record(Buffer.alloc(600 * MB, 32)))],
  ['a web archive of noise', 'a.warc', () => Buffer.concat([Buffer.from('WARC/1.0\r\n'), Buffer.alloc(8 * MB, 120)])],
  ['a PDF bomb', 'a.pdf', () => pdfStream(deflateSync(Buffer.alloc(400 * MB, 32)))],
  [
    'a PDF of noise',
    'a.pdf',
    () =>
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.from(Array.from({ length: 2 * MB }, (_, i) => (i * 7919) % 251)),
      ]),
  ],
  [
    'a PDF that nests arrays',
    'a.pdf',
    () => `%PDF-1.4\n1 0 obj\n${'['.repeat(500_000)}\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF`,
  ],
  [
    'a feed whose entities grow',
    'a.xml',
    () =>
      `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}">${'bcdefgh'
        .split('')
        .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefg'[i]};`.repeat(20)}">`)
        .join(
          '',
        )}]><rss version="2.0"><channel><title>&h;</title><item><title>t</title><description>&h;</description></item></channel></rss>`,
  ],
  [
    'a feed of 100,000 entries',
    'a.xml',
    () =>
      `<rss version="2.0"><channel><title>t</title>${'<item><title>t</title><link>https://a.example/1</link><description>d</description></item>'.repeat(60_000)}</channel></rss>`,
  ],
  [
    'a mail of nested parts',
    'a.eml',
    () =>
      `From: a@b.example\r\nMIME-Version: 1.0\r\n${Array.from({ length: 3000 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join('')}Content-Type: text/plain\r\n\r\nhello`,
  ],
  [
    'a mail with 20 MB attached',
    'a.eml',
    () =>
      `From: a@b.example\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${story}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA\r\n'.repeat(250_000)}--b--\r\n`,
  ],
];

const wrapper = path.join(folder, 'run.mjs');
writeFileSync(
  wrapper,
  `import { readFileSync } from 'node:fs';\nprocess.on('exit', () => console.error('PEAK ' + /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]));\nawait import(${JSON.stringify(path.join(root, 'dist/cli/main.js'))});\n`,
);
const only = process.argv[2];
let bad = 0;
for (const [name, fileName, make] of INPUTS) {
  if (only && !name.includes(only)) continue;
  const file = path.join(folder, fileName);
  writeFileSync(file, make());
  const started = process.hrtime.bigint();
  const done = spawnSync(process.execPath, [wrapper, 'read', '--jsonl', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: 60_000,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const mb = Number(/PEAK (\d+)/.exec(done.stderr)?.[1] ?? Number.NaN) / 1024;
  rmSync(file);
  const lines = done.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const named = lines.every((line) => line.text || line.error?.code) && (done.status === 0 || done.status === 1);
  const ok = named && seconds <= MOST_SECONDS && mb <= MOST_MB;
  if (!ok) bad++;
  const what = lines[0]?.error
    ? `error ${lines[0].error.code}`
    : lines[0]
      ? `${lines.length === 1 ? 'a story' : `${lines.length} lines`}${lines[0].partial ? ` (${lines[0].partial.reason})` : ''}`
      : 'nothing';
  console.log(
    `${ok ? '  ' : '! '}${name.padEnd(36)} ${seconds.toFixed(2)} s  ${mb.toFixed(0).padStart(4)} MB  ${what}${named ? '' : `  exit ${done.status} ${done.stderr.slice(0, 200)}`}`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = bad > 0 ? 1 : 0;
