import { describe, expect, test } from 'vitest';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import { defaultSettings, type Settings } from '../../src/domain/settings/settings.ts';
import { findForm } from '../../src/forms/register.ts';
import { factsFor } from '../../src/programme/dossier.ts';
import { followUpsOf } from '../../src/programme/follow-up/register.ts';
import { krsOfDossier } from '../../src/programme/target-family.ts';
import { versionWith } from '../../src/programme/version-with.ts';
import { weighingsOf } from '../../src/programme/weighings.ts';
import { boyOf, child, dossierOf, home, recordOf, weighingOf } from './dossier-of.ts';

const growth = await loadGrowthTables();
const today = '2026-11-05';

/** Bima, 25 months old in October, who gains 150 grams a month. */
const records = [
  boyOf('bima'),
  weighingOf('bima', '2026-09-05', { bb_kg: 12 }),
  weighingOf('bima', '2026-10-05', { bb_kg: 12.15 }),
];
const { table } = defaultSettings.kbm;
const lower: Settings = {
  ...defaultSettings,
  version: 1,
  kbm: { table: { ...table, lakiLaki: table.lakiLaki.map((grams) => Math.min(grams, 150)) } },
};

describe('a child of 25 months who gains 150 grams', () => {
  test('is T where 200 are asked for, N where the kabupaten has settled 150', () => {
    const statusIn = (settings: Settings) =>
      weighingsOf(dossierOf('rt3', records, settings), child('bima').id, growth).at(-1)?.kms;
    expect(statusIn(defaultSettings)).toMatchObject({ status: 'T', kbmG: 200 });
    expect(statusIn(lower)).toMatchObject({ status: 'N', kbmG: 150 });
  });

  test('is called so while the form is filled in, too', () => {
    const form = findForm('penimbangan');
    if (form === undefined) throw new Error('no form penimbangan on the register');
    const statusIn = (settings: Settings) => {
      const facts = factsFor(dossierOf('rt3', records, settings), {
        ...{ form: 'penimbangan', subject: child('bima'), period: '2026-11' },
        ...{ today, kode_desa: '36.04.23.2015', growth },
      });
      return evaluateForm(form, { tgl_ukur: '2026-11-04', hadir: 1, bb_kg: 12.3 }, facts).calculated.naik_bb;
    };
    expect([statusIn(defaultSettings), statusIn(lower)]).toEqual(['T', 'N']);
  });
});

describe('a family whose wife is 42 and who fetches water from a protected spring', () => {
  const family = (settings: Settings) =>
    dossierOf(
      'rini',
      [
        recordOf('keluarga', home('rini'), { rt: '003', rw: '001' }),
        recordOf('anggota', child('rini'), {
          ...{ nama: 'RINI', jk: 2, tgl_lahir: '1984-03-02', hub_kk: 3, status_kawin: 2, keberadaan: 1 },
          keluarga_id: home('rini').id,
        }),
        recordOf('krs', home('rini'), {
          air_minum: 7,
          jamban: 1,
          tinja_akhir: 1,
          anak_lahir_hidup: 3,
          istri: child('rini').id,
        }),
      ],
      settings,
    );
  const until49: Settings = {
    ...defaultSettings,
    version: 2,
    krs: { ...defaultSettings.krs, old_to: 49, many_from: 3, proper_water: [1, 2, 3, 4, 5] },
  };

  test('is at risk by the limits that hold in its kabupaten', () => {
    expect(krsOfDossier(family(defaultSettings), today).factors).toMatchObject({
      air: false,
      tua: false,
      banyak: false,
    });
    expect(krsOfDossier(family(until49), today).factors).toMatchObject({ air: true, tua: true, banyak: true });
  });

  test('and stands on the list with a day that the kabupaten has agreed on', () => {
    const found = (settings: Settings) =>
      followUpsOf({ dossier: family(settings), today, growth }).find(({ rule }) => rule === 'krs');
    expect(found(defaultSettings)).toBeUndefined();
    expect(found(until49)).toMatchObject({ since: '2026-10-05', due: '2026-11-04' });
    const sooner = { ...until49, days: { ...until49.days, pendampingan: 14 } };
    expect(found(sooner)).toMatchObject({ since: '2026-10-05', due: '2026-10-19' });
  });
});

test('what was worked out says by which settings; by none but the defaults it says nothing', () => {
  expect(versionWith('tindak-2', defaultSettings)).toBe('tindak-2');
  expect(versionWith('tindak-2', { version: 4 })).toBe('tindak-2 setelan-4');
});
