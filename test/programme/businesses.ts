import type { Answers } from '../../src/domain/answers.ts';
import type { DossierRecord } from '../../src/programme/dossier.ts';
import { child, enterprise, home, recordOf } from './dossier-of.ts';

/** Rini's family in RT 3, and what it sells. */
export const rinisHome: readonly DossierRecord[] = [
  recordOf('keluarga', home('sugeng'), { alamat: 'Jalan Sawah Lega', no_rumah: '12', rt: '003', rw: '012' }),
  recordOf('kunjungan', home('sugeng'), { persetujuan: 1, no_hp: '081234567890' }),
  recordOf('anggota', child('rini'), { nama: 'RINI ASTUTI', hub_kk: 3, keluarga_id: home('sugeng').id }),
];

/** An active stall that has neither NIB nor halal certificate, unless told otherwise. */
export function stallOf(name: string, answers: Answers = {}): DossierRecord {
  const usual = {
    usaha_nama: `Warung ${name}`,
    pemilik_id: child('rini').id,
    usaha_sektor: 2,
    produk_utama: 'Nasi uduk',
    status_usaha: 1,
    omzet_bln: 1,
    nib: 3,
    halal: 3,
  };
  return recordOf('umkm', enterprise(name), { ...usual, ...answers });
}
