import { expect, test } from 'vitest';
import { countGroups, nameEntries } from '../../../src/app/kader/outbox-list.ts';
import type { OutboxEntry } from '../../../src/device/store/list-outbox.ts';
import { aisyah, home, member, phoneWith, received, sugeng, uuid } from './kampung.ts';

const entry = (number: number, state: OutboxEntry['state'], record = uuid(1)): OutboxEntry => ({
  ...{ number, state, record, revision: uuid(7000 + number), saved_at: '2026-11-03T02:00:00Z', is_set_aside: false },
});
const phone = phoneWith(
  received(home(1, sugeng, '12')),
  received(member(2, sugeng, aisyah, { nama: 'Aisyah', hub_kk: 4 })),
  received(member(3, sugeng, uuid(11), { nama: 'Sugeng', hub_kk: 1 })),
);

test('what is under way without a receipt still counts as being on this phone', () => {
  const entries = [entry(4, 'waiting'), entry(3, 'sent'), entry(2, 'held'), entry(1, 'received')];
  expect(countGroups(entries)).toEqual({ di_hp: 2, ditahan: 1, diterima: 1 });
});

test('a delivery is named after the person or the family it is about', () => {
  const rows = nameEntries([entry(2, 'waiting', uuid(2)), entry(1, 'waiting')], {
    ...phone.directory,
    ...phone,
    drafts: [],
  });
  expect(rows.map(({ name, title }) => [name, title])).toEqual([
    ['Aisyah', 'Anggota keluarga'],
    ['Kel. Sugeng', 'Data keluarga'],
  ]);
});

test('an activity of the kampung is named by its title', () => {
  const answers = { jenis: 1, judul: 'BKB Melati' };
  const village = phoneWith(received({ record: 7, form: 'kegiatan', kind: 'desa', subject: uuid(7000), answers }));
  const [row] = nameEntries([entry(1, 'waiting', uuid(7))], { ...village.directory, ...village, drafts: [] });
  expect(row).toMatchObject({ name: 'BKB Melati', title: 'Kegiatan kampung' });
});

test('a delivery whose record has left this phone keeps its line', () => {
  const [row] = nameEntries([entry(1, 'received', uuid(99))], { ...phone.directory, ...phone, drafts: [] });
  expect(row).toMatchObject({ number: 1, name: '', state: 'received' });
});

test('a delivery whose record is only begun here is named after its form', () => {
  const draft = {
    record: uuid(50),
    household: uuid(51),
    title: 'Kunjungan',
    name: 'Kel. Asep',
    left: 2,
    updatedAt: '',
  };
  const rows = nameEntries([entry(2, 'dismissed', uuid(50)), entry(1, 'dismissed')], {
    ...{ ...phone.directory, ...phone, drafts: [draft] },
  });
  expect(rows.map(({ name, title, is_begun }) => [name, title, is_begun])).toEqual([
    ['Kel. Asep', 'Kunjungan', true],
    ['Kel. Sugeng', 'Data keluarga', false],
  ]);
  expect(countGroups(rows)).toEqual({ di_hp: 0, ditahan: 0, diterima: 2 });
});
