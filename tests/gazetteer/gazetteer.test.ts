import { describe, expect, test } from 'vitest';
import { fold } from '../../src/gazetteer/fold.js';
import { ownGazetteer } from '../../src/gazetteer/own.js';
import { countryOfPeople } from '../../src/gazetteer/peoples.js';
import { Fault } from '../../src/model/fault.js';
import { gazetteer } from '../support/gazetteer.js';

test('a name is found under any spelling of its letters', () => {
  expect(gazetteer.named(fold('Düşanbe')).length + gazetteer.named(fold('DUSHANBE')).length).toBeGreaterThan(0);
  expect(gazetteer.named(fold('São Paulo'))[0]).toMatchObject({ country: 'BR' });
});

test('countries, regions, capitals and peoples are told apart', () => {
  expect(gazetteer.named('norway')[0]).toMatchObject({ kind: 'country', country: 'NO' });
  expect(gazetteer.named('oslo').some((place) => place.kind === 'capital')).toBe(true);
  expect(countryOfPeople(gazetteer, 'Norwegians')).toBe('NO');
});

test('a name that no place bears is found nowhere', () => {
  expect(gazetteer.named('qqqqzzzz')).toEqual([]);
});

describe('a gazetteer of one’s own', () => {
  test('goes before the compiled one', () => {
    expect(gazetteer.named('dol')[0]).toMatchObject({ id: 'own:dol', country: 'XT' });
  });

  test('names the file and the line at fault', () => {
    const wrong = 'name,aliases,kind,country,region,lat,lon\nOru,,city,XO,,41,71\nDol,,city,XO,,141,71\n';
    expect(() => ownGazetteer(wrong, 'own.csv')).toThrow(Fault);
    expect(() => ownGazetteer(wrong, 'own.csv')).toThrow(/own\.csv, line 3: lat/);
  });
});
