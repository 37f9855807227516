import { describe, expect, test } from 'vitest';
import { orderFaults, settingFault } from '../../../src/domain/settings/setting-faults.ts';
import { defaultSettings, settingAt, settingPaths, withSetting } from '../../../src/domain/settings/settings.ts';
import { settingsOf } from '../../../src/domain/settings/settings-of.ts';
import { settingsState } from '../../../src/domain/wire/settings-messages.ts';

const sri = { source: 'SK Bupati 12/2026', by: 'SRI LESTARI', at: '2026-11-02T03:00:00.000Z' };
const { kbm } = defaultSettings;
const lower = { ...kbm.table, lakiLaki: [750, ...kbm.table.lakiLaki.slice(1)] };

describe('what a kabupaten settles', () => {
  test('stands in the place of the default, with who settled it; the rest is as it comes', () => {
    const settings = settingsOf({
      version: 3,
      entries: [
        { path: 'offices/dinsos', value: 'Dinsos P3A', ...sri },
        { path: 'kbm/table', value: lower, ...sri },
      ],
    });
    expect(settings.offices).toMatchObject({ dinsos: 'Dinsos P3A', disdik: 'Dinas Pendidikan' });
    expect(settings.kbm.table.lakiLaki[0]).toBe(750);
    expect(settings).toMatchObject({ version: 3, days: defaultSettings.days });
    expect(Object.keys(settings.decided)).toEqual(['offices/dinsos', 'kbm/table']);
    expect(settings.decided['offices/dinsos']).toEqual(sri);
  });

  test('is passed over where this version does not know it, or it is no value for it', () => {
    const newer = settingsState.parse({
      version: 9,
      entries: [
        { path: 'offices/dinas_baru', value: 'Dinas Baru', ...sri },
        { path: 'days/seminggu', value: 4000, ...sri },
        { path: 'offices/constructor', value: 'x', ...sri },
        { path: 'jadwal/posyandu', value: { hari: 'Selasa', pekan: [1, 3] }, ...sri },
      ],
    });
    expect(settingsOf(newer)).toEqual({ ...defaultSettings, version: 9 });
  });

  test('never changes what others hold', () => {
    const before = JSON.stringify(defaultSettings);
    expect(withSetting(defaultSettings, 'krs/many_from', 3)?.krs.many_from).toBe(3);
    expect(JSON.stringify(defaultSettings)).toBe(before);
  });

  test('goes over the wire as it is', () => {
    const state = { version: 1, entries: settingPaths.map((path) => ({ path, value: settingAt(kept, path), ...sri })) };
    expect(settingsState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });
});

const kept = defaultSettings;

describe('a value is refused', () => {
  const refusals: readonly [path: string, value: unknown, code: string][] = [
    ['offices/dinsos', '', 'name'],
    ['offices/dinsos', ' Dinsos', 'name'],
    ['place/head', 'l'.repeat(61), 'name'],
    ['kbm/table', { ...kbm.table, perempuan: [0, ...kbm.table.perempuan.slice(1)] }, 'grams'],
    ['kbm/table', { ...kbm.table, perempuan: [800] }, 'grams'],
    ['krs/old_from', 9, 'years'],
    ['krs/near_below_months', 0, 'months'],
    ['krs/many_from', 2.5, 'children'],
    ['krs/proper_water', [], 'water'],
    ['krs/proper_water', [14], 'water'],
    ['days/seminggu', -1, 'days'],
    ['days/seminggu', 366, 'days'],
    ['days/besok', 1, 'unknown'],
  ];
  test.each(refusals)('%s: %j', (path, value, code) => {
    expect(settingFault(defaultSettings, path, value)).toEqual({ path, code });
  });

  test('and no default is', () => {
    for (const path of settingPaths) expect(settingFault(kept, path, settingAt(kept, path))).toBeUndefined();
  });

  test('where limits do not go together', () => {
    const { krs } = defaultSettings;
    expect(orderFaults({ ...kept, krs: { ...krs, young_below: 36 } })).toEqual([
      { path: 'krs/young_below', code: 'order_young' },
    ]);
    expect(orderFaults({ ...kept, krs: { ...krs, old_to: 34 } })).toEqual([{ path: 'krs/old_to', code: 'order_old' }]);
    expect(orderFaults(kept)).toEqual([]);
  });
});
