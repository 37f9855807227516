import { expect, test } from 'vitest';
import { referralsOf, sortReferrals } from '../../../src/app/kader/referrals.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { aisyah, home, member, phoneWith, received, sugeng, uuid } from './kampung.ts';

const growth = await loadGrowthTables();
const bima = uuid(22);

const weighing = (
  record: number,
  person: string,
  { date, kg, edema = 'tidak' }: { date: string; kg: number; edema?: string },
) =>
  received({
    ...{ record, form: 'penimbangan', kind: 'person', subject: person, household: sugeng, period: date.slice(0, 7) },
    ...{ visitedOn: date, answers: { tgl_ukur: date, hadir: 1, bb_kg: kg, edema } },
  });

const family = phoneWith(
  received(home(1, sugeng, '12')),
  received(member(2, sugeng, aisyah, { nama: 'Aisyah', jk: 2, tgl_lahir: '2025-09-01' })),
  received(member(3, sugeng, bima, { nama: 'Bima', jk: 1, tgl_lahir: '2026-01-20' })),
  weighing(4, aisyah, { date: '2026-10-04', kg: 9 }),
  weighing(5, aisyah, { date: '2026-11-03', kg: 9.1, edema: 'ya' }),
  weighing(6, bima, { date: '2026-10-04', kg: 8.5 }),
  weighing(7, bima, { date: '2026-11-03', kg: 8.55 }),
);
const dossier = family.directory.dossiers.get(sugeng);
if (dossier === undefined) throw new Error('no family');

test('a child with oedema is referred today and comes before one who did not gain enough', () => {
  const said = sortReferrals(referralsOf(dossier, { month: '2026-11', growth }));
  expect(said.map(({ name, step, finding }) => [name, step, finding])).toEqual([
    ['Aisyah', 'rujuk_hari_ini', 'edema'],
    ['Bima', 'rujuk_minggu_ini', 'T'],
  ]);
});

test('a weighing of another month refers nobody now', () => {
  expect(referralsOf(dossier, { month: '2026-12', growth })).toEqual([]);
});
