import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { openRegister } from '../../src/store/open.js';
import { daftar, temporaryFolder } from '../support/cli.js';
import { addTold } from '../support/told.js';

const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);
const made = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(at(name), bytes);
  return at(name);
};
const madeFolder = (name: string): string => {
  mkdirSync(at(name), { recursive: true });
  return at(name);
};
const PAGE = 'examples/pages/01-herald-zarin-gorge.html';
const PROSE =
  'The bridge at Dol was closed for an hour on Sunday while a crew replaced two planks in the middle of it. Nobody had to wait longer than that, and the market opened on time.';

describe('usage', () => {
  test.each(COMMANDS.map((command) => [command.name]))('%s has a help with an example', (name) => {
    const { out, code } = daftar([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Example:');
    expect(out).toContain('$ ');
  });

  test.each([
    [['fly']],
    [['add']],
    [['add', PAGE, '--colour']],
    [['list', 'unicorns', '-r', at('none.db')]],
    [['export', '--format', 'xml']],
    [['serve', '--port', 'ninety']],
    [['list', '--limit', 'many']],
  ])('wrong usage ends with 2: %j', (args) => {
    const { err, code } = daftar(args);
    expect(code).toBe(2);
    expect(err).toMatch(/^(?:daftar|error):/);
  });
});

describe('bad input: one line that names the thing, the fault and the way out; the run goes on; exit code 1', () => {
  const bad: [string, () => string, RegExp][] = [
    ['an empty file', () => made('empty.html', ''), /empty\.html: the file is empty; save the page again/],
    ['no such file', () => at('gone.html'), /gone\.html: no such file or folder; check the path/],
    ['a glob that matches nothing', () => at('*.nothing'), /\*\.nothing: matches no file; check the pattern/],
    ['a folder without pages', () => madeFolder('bare'), /bare: a folder without pages; put \.html/],
    [
      'a binary',
      () => made('photo.html', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      /photo\.html: a PNG picture, not a page; give HTML, text, PDF/,
    ],
    ['a page of NUL bytes', () => made('nul.html', Buffer.alloc(5000)), /nul\.html: a binary file, not a page/],
    [
      'a page of 60 MB',
      () => made('huge.html', Buffer.alloc(60 * 1024 * 1024, 'a')),
      /huge\.html: 60 MB, and a page may have 32 MB; save it without pictures/,
    ],
    [
      'a page without a story',
      () => made('menu.html', '<nav><a href="/">Home</a></nav>'),
      /menu\.html: no story found on the page; see what was dropped/,
    ],
  ];
  test.each(bad)('%s', (name, make, message) => {
    const file = make();
    const register = at(`${name.replace(/\W+/g, '-')}.db`);
    const { err, code } = daftar(['add', file, PAGE, '-r', register]);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err.split('\n').filter((line) => line.startsWith('daftar:'))).toHaveLength(1);
    expect(daftar(['export', '-r', register]).out).toContain('Three road workers killed');
    const read = daftar(['read', file, PAGE, '--jsonl']);
    expect(read.code).toBe(1);
    const lines = read.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0].error.message).toMatch(message);
    expect(lines[1].title).toBe('Three road workers killed in attack at Zarin Gorge');
  });

  test.each<[string, Uint8Array]>([
    [
      'broken UTF-8',
      Buffer.concat([Buffer.from(`<p>${PROSE}</p>`), Buffer.from([0xff, 0xc3]), Buffer.from(`<p>${PROSE}</p>`)]),
    ],
    ['UTF-16', Buffer.from(`\uFEFF<html><body><p>${PROSE}</p></body></html>`, 'utf16le')],
    ['NUL bytes inside', Buffer.from(`<p>${PROSE}\u0000 ${PROSE}</p>`)],
    ['a hundred thousand levels', Buffer.from(`${'<div><b>'.repeat(50_000)}<p>${PROSE}</p>`)],
  ])('%s is read all the same', (name, bytes) => {
    const file = at(`${name.replace(/\W+/g, '-')}.html`);
    writeFileSync(file, bytes);
    const { out, code } = daftar(['read', file, '--jsonl']);
    expect(code).toBe(0);
    expect(JSON.parse(out).text).toContain('The bridge at Dol was closed');
  });

  test('files of a folder that are no pages are left out aloud', () => {
    const mixed = madeFolder('mixed');
    writeFileSync(path.join(mixed, 'a.html'), readFileSync(PAGE));
    writeFileSync(path.join(mixed, 'plan.docx'), 'x');
    const { err, code } = daftar(['add', mixed, '-r', at('mixed.db')]);
    expect(code).toBe(0);
    expect(err).toMatch(/left out, since they are no pages: .*plan\.docx/);
  });

  test('a bad line for extract is answered by number, and the next lines are read', () => {
    const { out, code } = daftar(['extract', '--jsonl'], {
      input: `{"id":"a","text":"Gunmen attacked a camp."}\nnot json\n{"id":"b"}\n{"id":"c","text":"It rained."}\n`,
    });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(lines.map((line) => line.id ?? line.line)).toEqual(['a', 2, 3, 'c']);
    expect(lines[1].error.message).toContain('line 2: not JSON');
    expect(lines[2].error.message).toContain('text');
  });

  test('a situation file with a key that is none names the key', () => {
    writeFileSync(at('situation.yaml'), 'name: River\nplacess: [Dol]\n');
    const { err, code } = daftar(['add', PAGE, '-s', at('situation.yaml'), '-r', at('s.db')]);
    expect(code).toBe(1);
    expect(err).toMatch(/situation\.yaml: .*placess/);
  });

  test('an id that is none', () => {
    daftar(['add', PAGE, '-q', '-r', at('ids.db')]);
    expect(daftar(['show', 'event-000000000000', '-r', at('ids.db')])).toMatchObject({
      code: 1,
      err: 'daftar: event-000000000000: no story and no entry has this id; see the ids with “daftar list”\n',
    });
  });
});

describe('a register in trouble', () => {
  test('one that may not be written', () => {
    const own = at('locked');
    mkdirSync(own);
    const register = path.join(own, 'r.db');
    expect(daftar(['add', PAGE, '-q', '-r', register]).code).toBe(0);
    chmodSync(register, 0o444);
    chmodSync(own, 0o555);
    const other = process.getuid?.() === 0 ? 65534 : undefined;
    if (other !== undefined) chmodSync(folder, 0o755);
    const { err, code } = daftar(['add', path.resolve('examples/pages/02-wire-zarin-gorge.html'), '-r', register], {
      uid: other,
      cwd: '/',
    });
    chmodSync(own, 0o755);
    expect(code).toBe(1);
    expect(err).toMatch(/r\.db: the register cannot be (?:written|opened); check/);
  });

  test('a full disk: what was stored is safe, and the run goes on when there is room', () => {
    const register = at('full.db');
    expect(daftar(['add', PAGE, '-q', '-r', register]).code).toBe(0);
    const stored = daftar(['export', '-r', register]).out;
    const limited = `trap '' XFSZ; ulimit -f 300; exec "${process.execPath}" "${path.resolve('dist/cli/main.js')}" add examples/pages -q -r "${register}"`;
    const done = spawnSyncShell(limited);
    expect(done.err).toMatch(/full\.db: the disk is full or cannot be written; make room and run this again/);
    expect(done.code).toBe(1);
    for (const line of stored
      .trim()
      .split('\n')
      .filter((one) => one.includes('"kind":"story"')))
      expect(daftar(['export', '-r', register]).out).toContain(line);
    expect(daftar(['add', 'examples/pages', '-q', '-r', register]).code).toBe(0);
    daftar(['add', 'examples/pages', '-q', '-r', at('roomy.db')]);
    expect(daftar(['export', '-r', register]).out).toBe(daftar(['export', '-r', at('roomy.db')]).out);
  });

  test('one that another process is writing to: the second waits its turn, both end well', async () => {
    const register = at('shared.db');
    const runs = ['examples/pages/0*.html', 'examples/pages/1*.html'].map(
      (pages) =>
        new Promise<number | null>((resolve) => {
          spawn(process.execPath, [path.resolve('dist/cli/main.js'), 'add', pages, '-q', '-r', register]).on(
            'close',
            resolve,
          );
        }),
    );
    expect(await Promise.all(runs)).toEqual([0, 0]);
    expect(daftar(['list', 'stories', '-r', register]).out.trim().split('\n')).toHaveLength(16);
  });

  test('two processes that open a new register at once make one', async () => {
    for (const round of [1, 2, 3, 4, 5, 6]) {
      const register = at(`new-${round}.db`);
      const runs = ['01-herald-zarin-gorge.html', '12-wire-drone-strike.html'].map(
        (name) =>
          new Promise<number | null>((resolve) => {
            spawn(process.execPath, [
              path.resolve('dist/cli/main.js'),
              'add',
              `examples/pages/${name}`,
              '-q',
              '-r',
              register,
            ]).on('close', resolve);
          }),
      );
      expect(await Promise.all(runs)).toEqual([0, 0]);
    }
  });

  test('kill -9 in the middle, and again: the end is that of one run', async () => {
    const register = at('killed.db');
    for (const after of [350, 450, 600]) {
      await new Promise<void>((resolve) => {
        const child = spawn(process.execPath, [
          path.resolve('dist/cli/main.js'),
          'add',
          'examples/pages',
          '-q',
          '-r',
          register,
        ]);
        setTimeout(() => child.kill('SIGKILL'), after);
        child.on('close', () => resolve());
      });
    }
    expect(daftar(['add', 'examples/pages', '-q', '-r', register]).code).toBe(0);
    daftar(['add', 'examples/pages', '-q', '-r', at('unkilled.db')]);
    expect(daftar(['export', '-r', register]).out).toBe(daftar(['export', '-r', at('unkilled.db')]).out);
  });
});

describe('the commands', () => {
  const register = at('commands.db');

  test('add: a line a page on standard error, JSON lines with --json, nothing with --quiet', () => {
    const plain = daftar(['add', PAGE, '-s', 'examples/situation.yaml', '-r', register]);
    expect(plain.err).toMatch(
      /01-herald-zarin-gorge\.html: 1 story, \d+ events?, \d+ statements?\n1 of 1 pages added, 1 stories in/,
    );
    const again = daftar(['add', PAGE, '-r', register]);
    expect(again.err).toContain('already in the register, nothing changed');
    expect(
      JSON.parse(
        daftar([
          'add',
          'examples/pages/02-wire-zarin-gorge.html',
          '--json',
          '-s',
          'examples/situation.yaml',
          '-r',
          register,
        ]).out,
      ),
    ).toMatchObject({ status: 'added', stories: 1 });
    expect(daftar(['add', PAGE, '--quiet', '-r', register])).toEqual({ out: '', err: '', code: 0 });
  });

  test('add takes standard input', () => {
    expect(daftar(['add', '-', '-r', at('stdin.db')], { input: readFileSync(PAGE) }).code).toBe(0);
    expect(daftar(['list', 'stories', '-r', at('stdin.db')]).out).toContain('Three road workers killed');
  });

  test('list, show and explain lead from an event to its words', async () => {
    const file = at('told.db');
    const store = await openRegister(file, { create: true });
    const report = (outlet: string, date: string, words: string, killed: number) => ({
      outlet,
      date,
      text: `Raiders shot ${words} road workers in the Zarin Gorge on March 2, said ${outlet}.`,
      events: [
        {
          type: 'attack' as const,
          trigger: 'shot',
          date: ['on March 2', '2026-03-02'] as const,
          place: { words: 'Zarin Gorge', precision: 'point' as const, country: 'XO' },
          target: `${words} road workers`,
          killed: [`${words} road workers`, killed] as const,
        },
      ],
    });
    await addTold(store, [report('Herald', '2026-03-03', 'three', 3), report('Wire', '2026-03-04', 'four', 4)]);
    await store.close();
    const [line] = daftar(['list', 'events', '--type', 'attack', '-r', file]).out.split('\n');
    expect(line).toContain('Zarin Gorge');
    const id = line.split(' ')[0];
    const shown = daftar(['show', id, '-r', file]).out;
    expect(shown).toMatch(/killed:\s+4/);
    expect(shown).toContain('“three road workers”');
    expect(shown).toContain('Where reports disagree');
    expect(daftar(['explain', id, '-r', file]).out).toMatch(/resolve {2}joined {3}event: both on 2026-03-02/);
  });

  test('show leads from a sum to its events, and back', async () => {
    const file = at('sums.db');
    const store = await openRegister(file, { create: true });
    const killed = (words: string, count: number) => ({ killed: [words, count] as const, target: words });
    await addTold(store, [
      {
        outlet: 'Herald',
        date: '2031-05-12',
        text: 'Two attacks left five miners dead in Norway this month. Gunmen killed three miners near Bergen on May 4. A bomb killed two miners in Oslo on May 9.',
        events: [
          {
            type: 'attack',
            trigger: 'attacks',
            sum: { of: 2 },
            date: ['this month', '2031-05'],
            place: 'Norway',
            ...killed('five miners', 5),
          },
          {
            type: 'attack',
            trigger: 'killed',
            date: ['on May 4', '2031-05-04'],
            place: 'Bergen, NO',
            ...killed('three miners', 3),
          },
          {
            type: 'attack',
            trigger: ['killed', 2],
            date: ['on May 9', '2031-05-09'],
            place: 'Oslo, NO',
            ...killed('two miners', 2),
          },
        ],
      },
    ]);
    await store.close();
    const events = daftar(['list', 'events', '--json', '-r', file])
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const sum = events.find((event) => event.includes);
    expect(daftar(['show', sum.id, '-r', file]).out).toMatch(
      new RegExp(`A sum over these events\n.*${sum.includes[0]}\n.*${sum.includes[1]}`),
    );
    expect(daftar(['show', sum.includes[0], '-r', file]).out).toMatch(new RegExp(`Counted in the sum\n.*${sum.id}`));
  });

  test('explain reads a page without a register', () => {
    const { out, code } = daftar(['explain', PAGE]);
    expect(code).toBe(0);
    expect(out).toMatch(/read {5}refused .*newsletter/i);
    expect(out).toMatch(/extract {2}kept .*event:/);
  });

  test('watch adds what arrives, and reports what is new', () => {
    const inbox = at('inbox');
    mkdirSync(inbox);
    writeFileSync(path.join(inbox, 'a.html'), readFileSync(PAGE));
    const { out, code } = daftar(['watch', inbox, '--once', '--type', 'attack', '-r', at('watch.db')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^2026-03-02 {2}Attack, /);
    expect(daftar(['watch', inbox, '--once', '-r', at('watch.db')]).out).toBe('');
  });
});

function spawnSyncShell(script: string) {
  const done = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  return { err: done.stderr, code: done.status };
}

describe('gazetteer find', () => {
  test('the places of a name, the likeliest first, and why', () => {
    const { out, code } = daftar(['gazetteer', 'find', 'london']);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^→ London +capital +GB-\w+ .*: capital of [\d,]+ /);
    expect(out).toContain('not believed');
  });

  test('what is named beside it decides', () => {
    const { out } = daftar(['gazetteer', 'find', 'London', '--near', 'Ontario', '--json']);
    expect(JSON.parse(out.split('\n')[0])).toMatchObject({
      region: 'CA-ON',
      why: expect.arrayContaining([expect.stringContaining('beside')]),
    });
  });

  test.each([
    [['gazetteer', 'find', 'Qqqqzz'], /Qqqqzz: no place of this name; add it with “daftar gazetteer add FILE”/],
    [['gazetteer', 'lose', 'Oslo'], /gazetteer lose: is no action/],
    [['gazetteer', 'find', 'Oslo', '--near', 'Qqqq'], /Qqqq: no country or region/],
  ])('%j is a fault with the way out', (args, message) => {
    const { err, code } = daftar(args);
    expect(code).not.toBe(0);
    expect(err).toMatch(message);
  });
});
