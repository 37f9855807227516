import { expect, test } from 'vitest';
import { assembleDossiers, factsFor, findRecord, personsOf } from '../../src/programme/dossier.ts';
import { child, dossierOf, enterprise, home, recordOf, weighingOf } from './dossier-of.ts';

const rini = { nama: 'Rini', jk: 2, tgl_lahir: '1990-03-12', hub_kk: 3, keluarga_id: home('sugeng').id };
const bima = { nama: 'Bima', jk: 1, tgl_lahir: '2026-01-14', hub_kk: 4, keluarga_id: home('sugeng').id };
const records = [
  recordOf('keluarga', home('sugeng'), { alamat: 'Gang Masjid' }),
  recordOf('keluarga', home('umar'), {}),
  recordOf('anggota', child('bima'), bima),
  recordOf('balita', child('bima'), { punya_buku_kia: 1 }),
  weighingOf('bima', '2026-09-05', { bb_kg: 7.9 }),
  weighingOf('bima', '2026-10-05', { bb_kg: 8.2 }),
  recordOf('anggota', child('rini'), rini),
  recordOf('anggota', child('sugeng'), { nama: 'Sugeng', hub_kk: 1, keluarga_id: home('sugeng').id }),
  recordOf('anggota', child('dimas'), {
    nama: 'Dimas',
    hub_kk: 4,
    tgl_lahir: '2019-02-01',
    keluarga_id: home('sugeng').id,
  }),
  recordOf('anggota', child('mertua'), {
    nama: 'Karta',
    hub_kk: 8,
    tgl_lahir: '1955-02-01',
    keluarga_id: home('sugeng').id,
  }),
];
const [sugeng] = assembleDossiers(records);
if (sugeng === undefined) throw new Error('the family of Sugeng is missing');

test('persons and their weighings lie in the household that their own answer names', () => {
  const moved = records.map((one) =>
    one.subject.id === child('bima').id && one.form === 'anggota'
      ? { ...one, answers: { ...bima, keluarga_id: home('umar').id } }
      : one,
  );

  const [one, other] = assembleDossiers(moved);

  expect(one?.records.some(({ subject }) => subject.id === child('bima').id)).toBe(false);
  expect(other?.records.map(({ form }) => form)).toEqual([
    'keluarga',
    'anggota',
    'balita',
    'penimbangan',
    'penimbangan',
  ]);
});

test('a weighing that arrives before its child lies where the phone said', () => {
  const place = { kab: '36.04', desa: '36.04.23.2015', household: home('umar').id };
  const early = { ...weighingOf('citra', '2026-10-05', { bb_kg: 9 }), place };

  expect(assembleDossiers([...records, early]).at(1)?.records).toContain(early);
});

test('a business lies in the household of its owner, wherever it was recorded, and moves with him', () => {
  const place = { kab: '36.04', desa: '36.04.23.2015', household: home('umar').id };
  const stall = recordOf('umkm', enterprise('warung'), { pemilik_id: child('rini').id }, { place });

  expect(assembleDossiers([...records, stall])[0]?.records).toContain(stall);
});

test('a business whose owner has not arrived lies where the phone said', () => {
  const place = { kab: '36.04', desa: '36.04.23.2015', household: home('umar').id };
  const stall = recordOf('umkm', enterprise('warung'), { pemilik_id: child('siapa').id }, { place });

  expect(assembleDossiers([stall, ...records])[0]).toMatchObject({ household: home('umar').id, records: [stall, {}] });
});

test('the family is listed head first, then wife, children from the eldest, then the others', () => {
  expect(personsOf(sugeng).map(({ answers }) => answers.nama)).toEqual(['Sugeng', 'Rini', 'Dimas', 'Bima', 'Karta']);
});

test('the latest of several records is found, or that of a month', () => {
  expect(findRecord(sugeng, 'penimbangan', child('bima').id)?.period).toBe('2026-10');
  expect(findRecord(sugeng, 'penimbangan', child('bima').id, '2026-09')?.answers.bb_kg).toBe(7.9);
  expect(findRecord(sugeng, 'penimbangan', child('rini').id)).toBeUndefined();
});

test('a weighing knows the child, its book, its family and its other months', () => {
  const about = { form: 'penimbangan', subject: child('bima'), today: '2026-11-03', kode_desa: '36.04.23.2015' };

  const facts = factsFor(sugeng, { ...about, period: '2026-10' });

  expect(facts.person?.answers.nama).toBe('Bima');
  expect(facts.forms.balita).toEqual({ punya_buku_kia: 1 });
  expect(facts.household?.answers.alamat).toBe('Gang Masjid');
  expect(facts.household?.members).toHaveLength(5);
  expect(facts.others.map(({ period }) => period)).toEqual(['2026-09']);
});

test('a form about the house knows what its people’s records say, the newest of each', () => {
  const about = { form: 'ibangga', subject: home('sugeng'), today: '2026-11-03', kode_desa: '36.04.23.2015' };
  const forms = factsFor(sugeng, about).household?.forms;
  expect(forms?.balita?.[child('bima').id]).toEqual({ punya_buku_kia: 1 });
  expect(forms?.penimbangan?.[child('bima').id]?.bb_kg).toBe(8.2);
  expect(forms?.keluarga?.[home('sugeng').id]?.alamat).toBe('Gang Masjid');
});

test('a new household knows nothing but the day and the desa', () => {
  const about = { form: 'keluarga', subject: home('baru'), today: '2026-11-03', kode_desa: '36.04.23.2015' };

  expect(factsFor(undefined, about)).toEqual({
    today: '2026-11-03',
    kode_desa: '36.04.23.2015',
    forms: {},
    others: [],
  });
});

test('the dossier stands where its household is recorded', () => {
  const at = { kab: '36.04', desa: '36.04.23.2015', rw: '002', rt: '006' };
  const household = recordOf('keluarga', home('ani'), {}, { place: at });
  const person = recordOf('anggota', child('ani'), { keluarga_id: home('ani').id });

  expect(assembleDossiers([person, household])[0]?.place).toEqual(at);
  expect(dossierOf('ani', []).records).toEqual([]);
});
