import { expect, test } from 'vitest';
import { viewConflicts } from '../../../src/app/kader/conflicts.ts';
import { historyOf } from '../../../src/app/kader/family-history.ts';
import { home, onPhone, phoneWith, received, sugeng, today, uuid } from './kampung.ts';

const lookups = { facts: { today, kode_desa: '36.04.23.2015', forms: {}, others: [] }, posyandu: [] };

test('two answers to one question are shown in words, the counting one first', () => {
  const conflicts = {
    punya_kk: [{ revision: uuid(70), value: 1 }, { revision: uuid(71), value: 3 }, { revision: uuid(72) }],
  };
  const phone = phoneWith(received(home(1, sugeng, '12', { head: { conflicts } })));
  const shown = phone.records.get(uuid(1));
  const [view] = shown === undefined ? [] : viewConflicts({ ...shown, conflicts }, lookups);
  expect(view?.label).toBe('Kartu Keluarga');
  expect(view?.values.map(({ words }) => words)).toEqual(['Ada, ditunjukkan', 'Tidak ada', 'Jawaban dihapus']);
  expect(view?.href).toContain('tanya=punya_kk');
});

test('beside each of two answers stands who wrote it, where the centre has said so', () => {
  const conflicts = {
    punya_kk: [
      { revision: uuid(1001), value: 1 },
      { revision: uuid(71), value: 3 },
    ],
  };
  const phone = phoneWith(received(home(1, sugeng, '12', { head: { conflicts } })));
  const shown = phone.records.get(uuid(1));
  const [view] = shown === undefined ? [] : viewConflicts({ ...shown, conflicts }, lookups);
  expect(view?.values.map(({ author }) => author)).toEqual(['Sari Wulandari', undefined]);
});

test('the history says who wrote and who judged, the newest first', () => {
  const review = {
    revision: uuid(1001),
    verdict: 'disetujui',
    by: 'Bu Ratna',
    at: '2026-11-02T04:00:00Z',
    notes: [],
  } as const;
  const judged = received(home(1, sugeng, '12', { head: { verdict: 'disetujui', review: { ...review, notes: [] } } }));
  const waiting = onPhone(home(1, sugeng, '13'));
  const entries = historyOf([{ ...judged, waiting: waiting.waiting }]);
  expect(entries.map(({ words, state }) => [words, state])).toEqual([
    ['Diisi di HP ini', 'di_hp'],
    ['Disetujui Bu Ratna', 'disetujui'],
    ['Diisi Sari Wulandari', 'diterima'],
  ]);
  expect(entries.at(-1)?.receipt).toBe('7K2-148');
});
