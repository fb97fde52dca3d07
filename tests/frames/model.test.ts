import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFiles } from '../../src/frames/model.js';
import { Fault } from '../../src/model/fault.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'daftar-reader-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const NAMES = { pieces: 'a.onnx', frames: 'b.onnx', same: 'c.onnx', vocabulary: 'v.json.gz' };

/** A reader's files as they should be, but for their graphs. */
function write(change: object = {}): void {
  const files = Object.entries(NAMES).map(([part, name]) => {
    const bytes = part === 'vocabulary' ? gzipSync(JSON.stringify([['<s>'], [0]])) : Buffer.from(part);
    writeFileSync(path.join(folder, name), bytes);
    return [part, { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }];
  });
  const description = {
    format: 1,
    files: Object.fromEntries(files),
    labels: { tokens: {}, roles: {}, frames: {}, kinds: [] },
    sizes: { vocabulary: 1, width: 8 },
    reading: { longestWindow: 512, longestTitle: 48, overlap: 96, near: 96, far: 320, distanceSteps: 20 },
    calibration: {},
  };
  writeFileSync(path.join(folder, 'reader.json'), JSON.stringify({ ...description, ...change }));
}

test('files as they were written are read', async () => {
  write();
  expect((await readFiles(folder)).vocabulary).toEqual([['<s>'], [0]]);
});

test('a file that is missing, damaged or of another version is named, with the way out', async () => {
  await expect(readFiles(folder)).rejects.toThrow(
    /reader\.json: the learned reader is not there; install Daftar again/,
  );
  write({ format: 2 });
  await expect(readFiles(folder)).rejects.toThrow(
    /reader\.json: no reader that this version knows \(format: .*\); install/,
  );
  writeFileSync(path.join(folder, 'reader.json'), '{');
  await expect(readFiles(folder)).rejects.toThrow(/reader\.json: not JSON; install/);
  write();
  rmSync(path.join(folder, NAMES.frames));
  await expect(readFiles(folder)).rejects.toThrow(/b\.onnx: the learned reader is not there; install/);
  write();
  writeFileSync(path.join(folder, NAMES.same), 'cut');
  await expect(readFiles(folder)).rejects.toMatchObject({
    code: 'bad-data',
    message: expect.stringMatching(/c\.onnx: .*damaged/),
  });
});

test.each(Object.values(NAMES))('%s with one byte changed is named', async (name) => {
  write();
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] ^= 1;
  writeFileSync(file, bytes);
  await expect(readFiles(folder)).rejects.toSatisfy(
    (error) => error instanceof Fault && error.code === 'bad-data' && error.message.includes(file),
  );
});
