import { describe, expect, test } from 'vitest';
import { changeLine, valueWords } from '../../../src/app/admin/setting-words.ts';
import {
  afterwards,
  changesOf,
  faultsOf,
  type KbmTexts,
  kbmRowsToEdit,
  type SettingsDraft,
  typedAt,
  withConfirmed,
  withDefault,
  withGrams,
  without,
  withTyped,
} from '../../../src/app/admin/settings-draft.ts';
import { usesOfDay } from '../../../src/app/admin/uses-of-day.ts';
import { dayCodes, defaultSettings, settingAt } from '../../../src/domain/settings/settings.ts';
import { settingsOf } from '../../../src/domain/settings/settings-of.ts';

const sri = { source: 'SK Bupati 12/2026', by: 'SRI LESTARI', at: '2026-11-02T03:00:00.000Z' };
const settled = settingsOf({ version: 1, entries: [{ path: 'offices/dinsos', value: 'Dinsos P3A', ...sri }] });
const typing = (...fields: readonly (readonly [path: string, typed: string])[]): SettingsDraft =>
  fields.reduce<SettingsDraft>((draft, [path, typed]) => withTyped(settled, draft, { path, typed }), {});

describe('an admin settles', () => {
  test('a name and a number of days, and nothing that is typed back to what holds', () => {
    expect(changesOf(typing(['offices/disdik', 'Disdikbud '], ['days/seminggu', '5']))).toEqual({
      'offices/disdik': 'Disdikbud',
      'days/seminggu': 5,
    });
    expect(typing(['days/seminggu', '5'], ['days/seminggu', '7'])).toEqual({});
  });

  test('a default as it is, one by one or the rest of a group, and takes it back', () => {
    const paths = ['offices/dinsos', 'offices/disdik', 'offices/pupr'];
    const draft = withConfirmed(settled, typing(['offices/pupr', 'Dinas PU']), paths);
    expect(changesOf(draft)).toEqual({ 'offices/disdik': 'Dinas Pendidikan', 'offices/pupr': 'Dinas PU' });
    expect(changesOf(without(draft, 'offices/pupr'))).toEqual({ 'offices/disdik': 'Dinas Pendidikan' });
  });

  test('what was settled back to the default', () => {
    const draft = withDefault({}, 'offices/dinsos');
    expect(typedAt(settled, draft, 'offices/dinsos')).toBe('Dinsos');
    expect(changesOf(draft)).toEqual({ 'offices/dinsos': null });
    expect(afterwards(settled, draft).offices.dinsos).toBe('Dinsos');
  });

  test('grams of the first month as they stand on the printed card', () => {
    const texts = typedAt(settled, {}, 'kbm/table') as KbmTexts;
    const lower = withGrams(texts, { dari: 1, sampai: 1 }, { sex: 'lakiLaki', text: '750' });
    const draft = withTyped(settled, {}, { path: 'kbm/table', typed: lower });
    const after = afterwards(settled, draft);
    expect(after.kbm.table).toMatchObject({ first: 1, lakiLaki: expect.arrayContaining([750, 900]) });
    const before = settingAt(settled, 'kbm/table');
    expect(changeLine('kbm/table', { before, after: settingAt(after, 'kbm/table') })).toMatchObject({
      ...{ before: 'bulan 1: 800/800', after: 'bulan 1: 750/800' },
    });
  });

  test('the months after the first year in one row, without losing any', () => {
    const rows = kbmRowsToEdit(defaultSettings.kbm.table);
    expect(rows.slice(0, 12).map(({ dari, sampai }) => [dari, sampai])).toEqual(
      Array.from({ length: 12 }, (_, at) => [at + 1, at + 1]),
    );
    expect(rows.slice(12)).toEqual([{ dari: 13, sampai: 60, lakiLaki: 200, perempuan: 200 }]);
  });
});

describe('what cannot be', () => {
  test('is said of each field: nothing typed, letters for a number, grams of nought', () => {
    expect(faultsOf(settled, typing(['offices/disdik', ' '], ['days/seminggu', 'lima']))).toEqual([
      { path: 'offices/disdik', code: 'name' },
      { path: 'days/seminggu', code: 'days' },
    ]);
    const texts = typedAt(settled, {}, 'kbm/table') as KbmTexts;
    const typed = withGrams(texts, { dari: 13, sampai: 60 }, { sex: 'perempuan', text: '0' });
    expect(faultsOf(settled, withTyped(settled, {}, { path: 'kbm/table', typed }))).toEqual([
      { path: 'kbm/table', code: 'grams' },
    ]);
  });

  test('is said of limits that do not go together, once each is a number', () => {
    expect(faultsOf(settled, typing(['krs/old_to', '30']))).toEqual([{ path: 'krs/old_to', code: 'order_old' }]);
    expect(faultsOf(settled, typing(['krs/old_from', '30'], ['krs/old_to', '34']))).toEqual([]);
  });
});

test('values are read as people say them', () => {
  expect(valueWords('days/seminggu', 7)).toBe('7 hari');
  expect(valueWords('krs/near_below_months', 33)).toBe('33 bulan');
  expect(valueWords('place/head', 'lurah')).toBe('lurah');
  expect(valueWords('krs/proper_water', [1, 2])).toMatch(/\p{L}{3,}.*, .*\p{L}{3,}/u);
  expect(valueWords('days/isbat', null)).toBe('kembali ke bawaan');
});

test('each deadline says whose cases it is of, and there is none that nobody goes by', () => {
  expect(usesOfDay('isbat')).toHaveLength(1);
  expect(usesOfDay('dua_minggu').join()).toMatch(/\(.+\)$/);
  for (const code of dayCodes) expect(usesOfDay(code), code).not.toEqual([]);
});
