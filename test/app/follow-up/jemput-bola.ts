import type { Handling, Office } from '../../../src/domain/follow-up.ts';
import type { FollowUpAnswer, FollowUpItem, Referral } from '../../../src/domain/wire/follow-up-messages.ts';
import type { FollowUpRule } from '../../../src/programme/follow-up/follow-up.ts';

export const mongpok = '36.04.23.2015';

/** A list that Disdukcapil works on; the father's NIK is not for the office. */
export const aktaRule: FollowUpRule = {
  ...{ id: 'akta', title: 'Anak tanpa akta', about: 'Anak di bawah 18 tahun tanpa akta.' },
  indicators: ['A1'],
  categories: { A: 'Jalur A', B: 'Jalur B' },
  sla: { B: 'jemput_bola' },
  done_when: 'Akta sudah ada.',
  proof: { akta: ['akta_status'] },
  columns: [
    { key: 'nama', label: 'Nama anak', kind: 'text' },
    { key: 'nik', label: 'NIK', kind: 'nik' },
    { key: 'tgl_lahir', label: 'Tanggal lahir', kind: 'date' },
    { key: 'nik_ayah', label: 'NIK ayah', kind: 'nik' },
  ],
  offices: [{ code: 'disdukcapil', columns: ['nama', 'nik', 'tgl_lahir'] }],
  readers: ['kepala_desa'],
  find: () => [],
  next_find: () => null,
};

export const krsRule: FollowUpRule = {
  ...aktaRule,
  ...{ id: 'krs', title: 'Keluarga berisiko', indicators: ['D1'], offices: [], readers: [] },
};

export function caseOf(name: string, other: Partial<FollowUpItem> = {}): FollowUpItem {
  return {
    ...{ id: `kasus-${name}`, rule: 'akta', household: 'keluarga', desa: mongpok, rw: '001', rt: '003' },
    subject: { kind: 'person', id: name },
    ...{ since: '2026-10-03', due: null, categories: ['A'], may_be_sent: true, handling: null, round: 1, closed: null },
    referrals: other.handling ? [referralOf('disdukcapil', other.handling)] : [referralOf('disdukcapil')],
    values: { nama: name, nik: '3699010101180003', tgl_lahir: '2018-01-01' },
    ...other,
  };
}

export function referralOf(office: Office, handling: Handling | null = null): Referral {
  return { office, categories: ['A'], due: null, status: handling?.status ?? 'baru', handling };
}

export function handled(
  name: string,
  status: 'diterima' | 'dijadwalkan' | 'selesai' | 'tidak_dapat',
  on: string | null,
) {
  return {
    ...{ follow_up: `kasus-${name}`, rule: 'akta', status, on, note: '', office: 'disdukcapil' as const },
    ...{ by: 'Hendra', at: '2026-11-03T02:00:00.000Z' },
  };
}

export function answerOf(items: readonly FollowUpItem[], other: Partial<FollowUpAnswer> = {}): FollowUpAnswer {
  return {
    ...{ items: [...items], next: null, by_status: { baru: items.length }, by_category: {}, by_desa: {}, by_unit: [] },
    server_time: '2026-11-03T02:05:00.000Z',
    ...other,
  };
}
