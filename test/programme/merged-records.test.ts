import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import type { IncludedRevision } from '../../src/domain/head.ts';
import { assembleDossiers, type DossierRecord, findRecord, personsOf } from '../../src/programme/dossier.ts';
import { winnersOf } from '../../src/programme/merged-records.ts';
import { addFigures, tallyDossier } from '../../src/programme/tally.ts';
import { boyOf, child, enterprise, home, recordOf, weighingOf } from './dossier-of.ts';

const growth = await loadGrowthTables();

/** A record with its history: who wrote which answer, and when the centre heard of it. */
function told(
  record: DossierRecord,
  writes: readonly (readonly [keys: readonly string[], visit: string, heard: string])[],
) {
  const history = writes.map(
    ([, visited_on, received_at], at): IncludedRevision => ({
      ...{ id: `${record.record} ${at}`, visited_on, author: null, author_name: '', receipt: null, received_at },
    }),
  );
  const writers = Object.fromEntries(writes.flatMap(([keys], at) => keys.map((key) => [key, at] as const)));
  return { ...record, history, writers };
}

const marked = (name: string, into: string) => recordOf('anggota', child(name), { digabung_ke: child(into).id });
const winners = (...records: DossierRecord[]) => Object.fromEntries(winnersOf(records));

describe('who is who', () => {
  test('a chain leads to its end', () => {
    expect(winners(marked('bima', 'bimo'), marked('bimo', 'bimasena'))).toEqual({
      [child('bima').id]: child('bimasena').id,
      [child('bimo').id]: child('bimasena').id,
    });
  });

  test('a circle means nothing, whoever leads into it', () => {
    expect(winners(marked('bima', 'bimo'), marked('bimo', 'bima'), marked('budi', 'bima'))).toEqual({});
    expect(winners(marked('bima', 'bima'))).toEqual({});
  });

  test('whatever marks there are, it ends, and nobody who wins has lost', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, name), { selector: ([loser]) => loser }), (pairs) => {
        const found = winnersOf(pairs.map(([loser, winner]) => marked(loser, winner)));
        for (const winner of found.values()) expect(found.has(winner)).toBe(false);
      }),
    );
  });
});

describe('Bima, written down twice', () => {
  const rini = recordOf('anggota', child('rini'), { nama: 'Rini', jk: 2, hub_kk: 3, keluarga_id: home('rt3').id });
  const bima = told(boyOf('bima'), [[['nama'], '2026-09-05', '2026-09-06']]);
  const merging: Answers = { nama: 'Bimo', jk: 1, jkn: 4, keluarga_id: home('rt4').id, digabung_ke: child('bima').id };
  const bimo = told(recordOf('anggota', child('bimo'), merging, { visited_on: '2026-10-09' }), [
    [['nama', 'jkn'], '2026-10-09', '2026-10-10'],
    [['digabung_ke'], '2026-10-09', '2026-10-20'],
  ]);
  const house = recordOf('keluarga', home('rt3'), { alamat: 'Gang Masjid' });
  const other = recordOf('keluarga', home('rt4'), {});
  const october = weighingOf('bimo', '2026-10-05', { bb_kg: 8.2 });
  const all = [house, other, rini, bima, bimo, october];

  test('is one person in one family, with the weighings of both', () => {
    const [dossier] = assembleDossiers(all);
    if (dossier === undefined) throw new Error('no dossier');
    expect(personsOf(dossier).map(({ id }) => id)).toEqual([child('rini').id, child('bima').id]);
    expect(findRecord(dossier, 'penimbangan', child('bima').id)?.answers.bb_kg).toBe(8.2);
    expect(assembleDossiers(all)[1]?.records).toEqual([other]);
  });

  test('goes by what the record says that was kept, and what it leaves open is filled in', () => {
    const [dossier] = assembleDossiers(all);
    const answers: Answers = (dossier && findRecord(dossier, 'anggota', child('bima').id)?.answers) ?? {};
    expect(answers).toMatchObject({ nama: 'bima', jkn: 4, keluarga_id: 'keluarga-rt3' });
    expect(answers.digabung_ke).toBeUndefined();
  });

  test('what is said of the other one after the merging counts like any later word', () => {
    const late = told({ ...bimo, answers: { ...merging, nama: 'Bima Saputra', jk: 2 } }, [
      [['jk', 'jkn'], '2026-10-09', '2026-10-10'],
      [['digabung_ke'], '2026-10-09', '2026-10-20'],
      [['nama'], '2026-10-12', '2026-10-25'],
    ]);
    const [dossier] = assembleDossiers([house, other, rini, bima, late, october]);
    const answers: Answers = (dossier && findRecord(dossier, 'anggota', child('bima').id)?.answers) ?? {};
    expect([answers.nama, answers.jk]).toEqual(['Bima Saputra', 1]);
  });

  test('where he moves to after the merging is where he lives, whichever record it was written into', () => {
    const moving = (heard: string) =>
      told({ ...bimo, answers: { ...merging, keluarga_id: home('rt5').id } }, [
        [['nama', 'jkn'], '2026-10-09', '2026-10-10'],
        [['digabung_ke'], '2026-10-09', '2026-10-20'],
        [['keluarga_id'], '2026-10-12', heard],
      ]);
    const homeOfBima = (late: DossierRecord) =>
      assembleDossiers([house, other, rini, bima, late, october]).find(({ records }) =>
        records.some(({ subject, form }) => form === 'anggota' && subject.id === child('bima').id),
      )?.household;
    expect(homeOfBima(moving('2026-10-25'))).toBe(home('rt5').id);
    expect(homeOfBima(moving('2026-10-15'))).toBe(home('rt3').id);
  });

  test('a household that was given up and is then said to stand elsewhere takes the other along', () => {
    const given = { kode_desa: '36.04.23.2015', rt: '004', alamat: 'Gang Kelapa', digabung_ke: home('rt3').id };
    const moved = told(recordOf('keluarga', home('rt4'), given), [
      [['digabung_ke'], '2026-10-09', '2026-10-20'],
      [['rt', 'alamat'], '2026-10-12', '2026-10-25'],
    ]);
    const kept = told(
      recordOf('keluarga', home('rt3'), { kode_desa: '36.04.23.2015', rt: '003', alamat: 'Gang Masjid' }),
      [[['kode_desa', 'rt', 'alamat'], '2026-09-05', '2026-09-06']],
    );
    const [dossier] = assembleDossiers([kept, moved, rini]);
    const answers: Answers = (dossier && findRecord(dossier, 'keluarga', home('rt3').id)?.answers) ?? {};
    expect(answers).toMatchObject({ rt: '004', alamat: 'Gang Kelapa' });
    expect(answers.digabung_ke).toBeUndefined();
  });

  test('who named the one names the other: mothers, owners', () => {
    const rina = recordOf('anggota', child('rina'), { digabung_ke: child('rini').id, keluarga_id: home('rt4').id });
    const aisyah = recordOf('anggota', child('aisyah'), {
      ibu_kandung_id: child('rina').id,
      keluarga_id: home('rt3').id,
    });
    const stall = recordOf('umkm', enterprise('warung'), { pemilik_id: child('rina').id });
    const [dossier] = assembleDossiers([house, other, rini, rina, aisyah, stall]);
    if (dossier === undefined) throw new Error('no dossier');
    expect(findRecord(dossier, 'anggota', child('aisyah').id)?.answers.ibu_kandung_id).toBe(child('rini').id);
    expect(findRecord(dossier, 'umkm')?.answers.pemilik_id).toBe(child('rini').id);
  });

  test('two households that are one hold everybody of both', () => {
    const merged = { ...other, answers: { digabung_ke: home('rt3').id } };
    const dossiers = assembleDossiers([house, merged, rini, boyOf('citra', { keluarga_id: home('rt4').id })]);
    expect(dossiers).toHaveLength(1);
    expect(dossiers[0]?.records.map(({ form }) => form)).toEqual(['keluarga', 'anggota', 'anggota']);
  });

  test('taken back, all is as it was', () => {
    const { digabung_ke: _, ...apart } = merging;
    const split = [house, other, rini, bima, { ...bimo, answers: apart }, october];
    expect(assembleDossiers(split).map(({ records }) => records.length)).toEqual([3, 3]);
  });
});

test('a family that parts and is merged again gives the same figures', () => {
  const months = ['2026-08', '2026-09', '2026-10'];
  const figures = (records: readonly DossierRecord[]) =>
    months.map((month) =>
      assembleDossiers(records)
        .map((dossier) => tallyDossier(dossier, { month, growth }).figures)
        .reduce(addFigures, {}),
    );
  const names = ['bima', 'citra', 'dimas', 'eka'];
  const old = { alamat: 'Gang Masjid', punya_kk: 1, kk_sesuai_domisili: 1, lama_tinggal_bln: 90 };
  const family = [recordOf('keluarga', home('rt3'), old, { visited_on: '2026-08-01' })];
  const weighings = names.flatMap((name) => months.map((month) => weighingOf(name, `${month}-05`, { bb_kg: 9 })));
  fc.assert(
    fc.property(fc.subarray(names), (moved) => {
      const persons = names.map((name) => boyOf(name));
      const before = [...family, ...persons, ...weighings];
      const to = home('baru');
      const parted = persons.map((one, at) =>
        moved.includes(names[at] ?? '') ? { ...one, answers: { ...one.answers, keluarga_id: to.id } } : one,
      );
      const back = recordOf('keluarga', to, { ...old, digabung_ke: home('rt3').id });
      expect(figures([...family, back, ...parted, ...weighings])).toEqual(figures(before));
    }),
  );
});
