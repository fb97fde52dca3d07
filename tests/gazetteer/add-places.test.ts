import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDumpLine } from '../../src/gazetteer/compile/geonames.js';
import { daftar, temporaryFolder } from '../support/cli.js';

const folder = temporaryFolder();

/** A line as GeoNames writes it. */
const line = (
  id: number,
  name: string,
  others: string,
  [lat, lon]: [number, number],
  feature: string,
  country: string,
  admin1: string,
  population: number,
) =>
  [
    id,
    name,
    name,
    others,
    lat,
    lon,
    ...feature.split('.'),
    country,
    '',
    admin1,
    '',
    '',
    '',
    population,
    '',
    9,
    'Zone',
    '2031-01-01',
  ].join('\t');

const DUMP = [
  line(900000001, 'Zarinkul', 'Зарынкуль,Zarynkul', [38.1, 70.2], 'P.PPL', 'TJ', '03', 412),
  line(900000002, 'Upper Vesh', '', [38.2, 70.3], 'A.ADM2', 'TJ', '03', 0),
  line(900000003, 'Vesh River', '', [38.3, 70.4], 'H.STM', 'TJ', '03', 0),
  line(900000004, 'Abandoned Oru', '', [38.3, 70.4], 'P.PPLQ', 'TJ', '03', 0),
  line(900000005, 'Sarvesh', '', [36.3, 69.4], 'P.PPLA2', 'AF', '11', 90_000),
].join('\n');

/** A zip archive of one stored file, as small as the format allows. */
function zipOf(name: string, text: string): Buffer {
  const body = Buffer.from(text);
  const title = Buffer.from(name);
  const crc = crc32(body);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(crc, 14);
  local.writeUInt32LE(body.length, 18);
  local.writeUInt32LE(body.length, 22);
  local.writeUInt16LE(title.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 6);
  local.copy(central, 16, 14, 30);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + title.length, 12);
  end.writeUInt32LE(local.length + title.length + body.length, 16);
  return Buffer.concat([local, title, body, central, title, end]);
}

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}

describe('lines of a GeoNames dump', () => {
  test('places where people live, districts and regions are taken, rivers left out', () => {
    const [town, district, river, gone] = DUMP.split('\n').map(readDumpLine);
    expect(town).toMatchObject({
      place: {
        id: 'geonames:900000001',
        kind: 'city',
        country: 'TJ',
        population: 412,
        names: expect.arrayContaining(['Зарынкуль']),
      },
      admin1: 'TJ.03',
    });
    expect(district).toMatchObject({ place: { kind: 'district' } });
    expect([river, gone]).toEqual(['left-out', 'left-out']);
  });

  test('the names of regions, and what is no dump', () => {
    expect(readDumpLine('TJ.03\tKhatlon\tKhatlon\t1347488')).toEqual({
      region: { code: 'TJ.03', names: ['Khatlon', 'Khatlon'] },
    });
    for (const wrong of ['', 'name,country', DUMP.split('\n')[0].replace('38.1', 'north')])
      expect(readDumpLine(wrong)).toBe('not-geonames');
  });
});

describe('daftar gazetteer add', () => {
  test.each([
    ['dump.txt', Buffer.from(DUMP)],
    ['dump.txt.gz', gzipSync(DUMP)],
    ['dump.zip', zipOf('TJ.txt', DUMP)],
  ])('takes %s, and finds its places from then on', (name, bytes) => {
    const here = mkdtempSync(path.join(folder, 'case-'));
    writeFileSync(path.join(here, name), bytes);
    const added = daftar(['gazetteer', 'add', name], { cwd: here });
    expect(added).toMatchObject({ code: 0 });
    expect(added.out).toContain('3 places, 2 left out');
    const found = daftar(['gazetteer', 'find', 'Зарынкуль', '--json'], { cwd: here });
    expect(JSON.parse(found.out)).toMatchObject({ name: 'Zarinkul', country: 'TJ', lat: 38.1 });
  });

  test('keeps to the countries that are asked for, and adds to what is there', () => {
    const here = mkdtempSync(path.join(folder, 'case-'));
    writeFileSync(path.join(here, 'dump.txt'), DUMP);
    writeFileSync(
      path.join(here, 'own.csv'),
      'name,aliases,kind,country,region,lat,lon\nPost Nine,Ninth Post,point,TJ,,38,70\n',
    );
    expect(daftar(['gazetteer', 'add', 'dump.txt', '--country', 'tj'], { cwd: here }).out).toContain('2 places');
    expect(daftar(['gazetteer', 'add', 'own.csv'], { cwd: here }).out).toContain('3 places, ');
    expect(daftar(['gazetteer', 'find', 'Sarvesh'], { cwd: here }).code).not.toBe(0);
    expect(daftar(['gazetteer', 'find', 'Ninth', 'Post'], { cwd: here }).out).toContain('in your own gazetteer');
    expect(daftar(['gazetteer', 'find', 'Upper Vesh'], { cwd: here }).out).toContain('district');
  });

  test('a wrong file is named with its fault, the others are taken', () => {
    const here = mkdtempSync(path.join(folder, 'case-'));
    writeFileSync(path.join(here, 'dump.txt'), DUMP);
    writeFileSync(path.join(here, 'list.txt'), 'Oru\nDol\n');
    writeFileSync(path.join(here, 'broken.zip'), readFileSync(path.join(here, 'dump.txt')).subarray(0, 40));
    const run = daftar(['gazetteer', 'add', 'list.txt', 'broken.zip', 'none.zip', 'dump.txt'], { cwd: here });
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/list\.txt: no line is one of a GeoNames table/);
    expect(run.err).toMatch(/broken\.zip: no zip archive/);
    expect(run.err).toMatch(/none\.zip: no such file/);
    expect(run.out).toContain('3 places');
  });
});
