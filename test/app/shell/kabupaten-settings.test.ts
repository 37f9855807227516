import { afterEach, describe, expect, test } from 'vitest';
import { viewHandlings } from '../../../src/app/kader-lists/handling-words.ts';
import { keepDossiers } from '../../../src/app/records/keep-dossiers.ts';
import { personWords } from '../../../src/app/session/person-words.ts';
import { followSettings, kabupatenSettings, villageName } from '../../../src/app/shell/kabupaten-settings.ts';
import type { NoticeListener } from '../../../src/device/notices.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { SettingsState } from '../../../src/domain/wire/settings-messages.ts';
import { boyOf, dossierOf } from '../../programme/dossier-of.ts';

const sri = { source: 'Perda 4/2025', by: 'SRI LESTARI', at: '2026-11-02T03:00:00.000Z' };
const town: SettingsState = {
  version: 1,
  entries: [
    { path: 'offices/disdukcapil', value: 'Dinas Dukcapil Kota', ...sri },
    { path: 'place/village', value: 'kelurahan', ...sri },
    { path: 'place/head', value: 'lurah', ...sri },
  ],
};

/** What a session hears and keeps: `pull` is a page of the feed that brought other settings. */
function openPhone(state: SettingsState = { version: 0, entries: [] }) {
  const listeners = new Set<NoticeListener>();
  let kept = state;
  return {
    session: {
      settings: async () => kept,
      subscribe(listener: NoticeListener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    async pull(next: SettingsState) {
      kept = next;
      for (const listener of listeners) listener('settings');
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

let stop: () => void = () => undefined;
afterEach(() => stop());

const waiting = { rule: 'akta', categories: ['B'], since: '2026-10-20', due: null, values: {}, may_be_sent: true };
const waitsFor = () => viewHandlings(waiting, []).map(({ word }) => word);

describe('what the kabupaten has settled', () => {
  test('shows on the kader’s list as soon as her phone has heard of it', async () => {
    const phone = openPhone();
    stop = followSettings(phone.session);
    expect(waitsFor()).toEqual([expect.stringContaining('Disdukcapil')]);
    await phone.pull(town);
    expect(waitsFor()).toEqual([expect.stringContaining('Dinas Dukcapil Kota')]);
  });

  test('calls a town’s villages and their heads what they are', async () => {
    const phone = openPhone();
    stop = followSettings(phone.session);
    expect([villageName('Mongpok'), personWords({ role: 'kepala_desa', desa: 'Mongpok' })]).toEqual([
      'Desa Mongpok',
      'Kepala desa · Desa Mongpok',
    ]);
    await phone.pull(town);
    expect(personWords({ role: 'kepala_desa', desa: 'Cikerai' })).toBe('Lurah · Kelurahan Cikerai');
  });

  test('ends with the session: whoever unlocks next may be of another kabupaten', async () => {
    const phone = openPhone();
    const end = followSettings(phone.session);
    await phone.pull(town);
    end();
    expect(kabupatenSettings.value).toBe(defaultSettings);
    await phone.pull(town);
    expect(kabupatenSettings.value).toBe(defaultSettings);
  });
});

test('a dossier is another one under other settings, so that what was worked out from it is worked out anew', () => {
  const bima = boyOf('bima');
  const before = new Map([['keluarga-rt3', dossierOf('rt3', [bima])]]);
  const [place] = [...before.values()].map((one) => one.place);
  const same = { ...dossierOf('rt3', [bima]), place: place ?? { kab: '', desa: '' } };
  expect(keepDossiers(before, [same]).get('keluarga-rt3')).toBe(before.get('keluarga-rt3'));
  const settled = { ...same, settings: { ...defaultSettings, version: 1 } };
  expect(keepDossiers(before, [settled]).get('keluarga-rt3')).toBe(settled);
});
