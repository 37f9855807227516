import { expect, test } from 'vitest';
import { countMended, listRepairs } from '../../../src/app/kader/repairs.ts';
import { type About, aisyah, business, home, member, onPhone, phoneWith, received, sugeng, uuid } from './kampung.ts';

const review = (verdict: 'perlu_perbaikan' | 'disetujui', at: string) => ({
  ...{ revision: uuid(1), verdict, by: 'Bu Ratna', at },
  notes: [{ question: 'bb_kg', text: 'Berat 82 kg? Mungkin 8,2' }],
});
const weighing: About = {
  ...{ record: 4, form: 'penimbangan', subject: aisyah, household: sugeng, period: '2026-11' },
  kind: 'person',
  ...{ visitedOn: '2026-11-03', answers: { tgl_ukur: '2026-11-03', bb_kg: 82 } },
};
const asked = { verdict: 'perlu_perbaikan', review: review('perlu_perbaikan', '2026-11-02T03:00:00Z') } as const;
const family = [
  received(home(1, sugeng, '12')),
  received(member(2, sugeng, aisyah, { nama: 'Aisyah', hub_kk: 4 })),
  received(member(3, sugeng, uuid(11), { nama: 'Sugeng', hub_kk: 1 })),
];

test('a repair names child and family, and leads to the question of that month', () => {
  const phone = phoneWith(...family, received({ ...weighing, head: asked }));
  const [repair] = listRepairs(phone.records.values(), phone.directory);
  expect(repair).toMatchObject({ name: 'Aisyah', family: 'Kel. Sugeng', by: 'Bu Ratna' });
  expect(repair?.notes).toEqual([
    {
      question: 'bb_kg',
      text: 'Berat 82 kg? Mungkin 8,2',
      label: 'Berat badan',
      href: `/mulai/penimbangan/${aisyah}?bulan=2026-11&catatan=${uuid(4)}&tanya=bb_kg`,
    },
  ]);
});

test('the repair that has waited longest comes first', () => {
  const older = { verdict: 'perlu_perbaikan', review: review('perlu_perbaikan', '2026-10-20T03:00:00Z') } as const;
  const phone = phoneWith(
    received(home(1, sugeng, '12', { head: older })),
    ...family.slice(1),
    received({ ...weighing, head: asked }),
  );
  expect(listRepairs(phone.records.values(), phone.directory).map(({ name }) => name)).toEqual([
    'Kel. Sugeng',
    'Aisyah',
  ]);
});

test('a repair of a business goes by its name, and leads to its form', () => {
  const note = { question: 'nib_nomor', text: 'Cocokkan dengan kertasnya' };
  const review = { ...asked.review, notes: [note] };
  const stall = business(5, sugeng, uuid(11), { usaha_nama: 'Warung Bu Rini' });
  const phone = phoneWith(...family, received({ ...stall, head: { verdict: 'perlu_perbaikan', review } }));
  const [repair] = listRepairs(phone.records.values(), phone.directory);
  expect(repair).toMatchObject({ name: 'Warung Bu Rini', family: 'Kel. Sugeng', title: 'Usaha (UMKM)' });
  expect(repair?.notes[0]?.href).toBe(`/mulai/umkm/${stall.subject}?catatan=${uuid(5)}&tanya=nib_nomor`);
});

test('what was approved is no repair', () => {
  const head = { verdict: 'disetujui', review: review('disetujui', '2026-11-02T03:00:00Z') } as const;
  const phone = phoneWith(...family, received({ ...weighing, head }));
  expect(listRepairs(phone.records.values(), phone.directory)).toEqual([]);
});

test('once she has mended and saved, it leaves the list and is counted as waiting for another look', () => {
  const [local] = [received({ ...weighing, head: asked })];
  const mended = onPhone({ ...weighing, answers: { bb_kg: 8.2 } });
  const phone = phoneWith(...family, { ...local, waiting: mended.waiting });
  expect(listRepairs(phone.records.values(), phone.directory)).toEqual([]);
  expect(countMended(phone.records.values())).toBe(1);
});
