import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';
import { kinds } from './kinds.ts';

const [idRini, idWati] = ['01934b2c-0000-7000-8000-00000000b002', '01934b2c-0000-7000-8000-00000000b006'];

const facts: Facts = { today: '2026-11-12', kode_desa: '36.04.23.2015', forms: {}, others: [] };

export const examples: readonly Example[] = [
  {
    story: 'Pertemuan BKB dengan daftar hadir',
    facts,
    answers: {
      jenis: kinds.bkb,
      judul: 'BKB Melati: bermain sambil belajar',
      tgl: '2026-11-12',
      tempat: 'Balai desa',
      fungsi_keluarga: ['3', '6'],
      peserta_l: 1,
      peserta_p: 14,
      hadir: [idRini, idWati],
      materi: 'Stimulasi anak umur 2 tahun',
      tujuan: 'Ibu bisa membuat mainan dari barang di rumah',
      narasumber: 'Ratna, PLKB',
      tindak_lanjut: 'Pertemuan berikut membawa buku KIA',
      sumber_dana: ['dak_bokb', 'swadaya'],
      opd_pembina: ['dppkb', 'puskesmas'],
    },
  },
  {
    story: 'Rapat pokja yang hanya dihitung pesertanya',
    facts,
    answers: {
      jenis: kinds.rapat_pokja,
      judul: 'Rapat pokja bulan November',
      tgl: '2026-11-05',
      tempat: 'Kantor desa',
      fungsi_keluarga: { missing: 98 },
      peserta_l: 7,
      peserta_p: 3,
      sumber_dana: [],
    },
  },
  {
    story: 'Posyandu yang difoto',
    since: 2,
    facts,
    answers: {
      jenis: kinds.posyandu,
      judul: 'Posyandu Melati bulan November',
      tgl: '2026-11-10',
      tempat: 'Posyandu Melati',
      fungsi_keluarga: ['5'],
      peserta_l: 11,
      peserta_p: 24,
      foto: ['7d793037a0760186574b0282f2f435e77d793037a0760186574b0282f2f435e7'],
      sumber_dana: ['dana_desa'],
    },
  },
];
