import { expect, test } from 'vitest';
import { listRejected, recentlyRejected, rejectedOf } from '../../../src/app/kader/rejected.ts';
import type { Head, Review } from '../../../src/domain/head.ts';
import { aisyah, home, member, phoneWith, received, sugeng, today, uuid, wati } from './kampung.ts';

function rejects(at = '2026-11-02T03:00:00Z'): Partial<Head> {
  const review: Review = {
    ...{ revision: uuid(1003), verdict: 'ditolak', by: 'Bu Ratna', at, text: 'Timbangan rusak', notes: [] },
  };
  return { answers: {}, revisions: [], verdict: 'ditolak', review };
}

const weighing = (head: Partial<Head>) =>
  received({
    ...{ record: 3, form: 'penimbangan', kind: 'person', subject: aisyah, household: sugeng, period: '2026-11' },
    ...{ answers: {}, head },
  });
const village = (head: Partial<Head>) =>
  phoneWith(
    received(home(1, sugeng, '12')),
    received(member(2, sugeng, aisyah, { nama: 'Aisyah Putri', keluarga_id: sugeng })),
    weighing(head),
  );

test('a weighing that Bu Ratna rejected does not vanish: it is named, with her reason and the way to weigh again', () => {
  const { records, directory } = village(rejects());
  const [found] = listRejected(rejectedOf(records.values(), sugeng), directory);
  expect(found).toMatchObject({
    ...{ name: 'Aisyah Putri', title: 'Penimbangan November 2026', by: 'Bu Ratna', text: 'Timbangan rusak' },
    href: `/mulai/penimbangan/${aisyah}?bulan=2026-11&catatan=${uuid(3)}`,
  });
  expect(rejectedOf(records.values(), wati)).toEqual([]);
});

test('where an earlier revision still counts, the record is not among the rejected', () => {
  const { records } = village({ verdict: 'ditolak', review: rejects().review ?? null });
  expect(rejectedOf(records.values(), sugeng)).toEqual([]);
});

test('what was rejected long ago is no news any more', () => {
  expect(recentlyRejected(village(rejects()).records.values(), today)).toHaveLength(1);
  expect(recentlyRejected(village(rejects('2026-09-02T03:00:00Z')).records.values(), today)).toEqual([]);
});
