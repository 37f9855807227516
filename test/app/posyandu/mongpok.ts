import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { assembleDossiers, type Dossier, type DossierRecord } from '../../../src/programme/dossier.ts';

/** A posyandu morning in November: who has been weighed, who is awaited, and a guest from another desa. */
export const growth = await loadGrowthTables();
export const today = '2026-11-03';
const place = { kab: '36.04', desa: '36.04.23.2015', rw: '001', rt: '003' };

type More = { answers: Answers; period?: string; household?: string };

export function record(form: string, subject: string, { answers, period, household = 'sugeng' }: More): DossierRecord {
  return {
    ...{ record: `${form} ${subject} ${period ?? ''}`, form, form_version: 1, period: period ?? null },
    ...{ conflicts: {}, review: null, verdict: 'menunggu', visited_on: today, revisions: 1, received: true, answers },
    place: { ...place, household },
    subject: { kind: form === 'keluarga' ? 'household' : 'person', id: subject },
  };
}

export const child = (id: string, nama: string, tgl_lahir: string) =>
  record('anggota', id, { answers: { keluarga_id: 'sugeng', nama, jk: 2, tgl_lahir, keberadaan: 1, hub_kk: 4 } });
export const book = (id: string, answers: Answers) => record('balita', id, { answers });
export const weighing = (id: string, period: string, answers: Answers, household = 'sugeng') =>
  record('penimbangan', id, { period, household, answers: { tgl_ukur: `${period}-03`, hadir: 1, ...answers } });

const guest = { household: 'intan' };

export function morning(more: readonly DossierRecord[] = []): ReadonlyMap<string, Dossier> {
  const records = [
    record('keluarga', 'sugeng', { answers: { no_rumah: '12' } }),
    child('aisyah', 'AISYAH PUTRI', '2025-09-01'),
    book('aisyah', { posyandu_id: 'melati', punya_buku_kia: 1 }),
    weighing('aisyah', '2026-10', { bb_kg: 7.9 }),
    child('bima', 'BIMA SAPUTRA', '2026-02-01'),
    book('bima', { posyandu_id: 'melati', punya_buku_kia: 1 }),
    weighing('bima', '2026-10', { bb_kg: 7.0 }),
    weighing('bima', '2026-11', { bb_kg: 7.1 }),
    child('citra', 'CITRA DEWI', '2024-09-01'),
    book('citra', { posyandu_id: 'kenanga', punya_buku_kia: 3, nama_ortu: 'RINI' }),
    weighing('citra', '2026-11', { hadir: 2 }),
    child('dimas', 'DIMAS', '2019-03-27'),
    record('anggota', 'intan', { answers: { nama: 'INTAN LESTARI', jk: 2, tgl_lahir: '2025-08-14' }, ...guest }),
    record('balita', 'intan', { answers: { posyandu_id: 'melati', bukan_warga: 'ya', nama_ortu: 'YANTI' }, ...guest }),
    ...more,
  ];
  return new Map(assembleDossiers(records).map((dossier) => [dossier.household, dossier]));
}
