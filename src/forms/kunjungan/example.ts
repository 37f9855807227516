import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';
import { consentVersion } from './texts/consent.ts';

const facts: Facts = { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] };

export const examples: readonly Example[] = [
  {
    story: 'Bu Rini setuju, juga untuk data anaknya',
    facts,
    answers: {
      tgl_kunjungan: '2026-11-03',
      kunjungan_ke: 1,
      hasil_kunjungan: 1,
      responden_nama: 'Rini Astuti',
      responden_hub: 1,
      no_hp: '081234567890',
      persetujuan: 1,
      persetujuan_cara: 3,
      persetujuan_wali_hub: 2,
      persetujuan_teks: consentVersion,
      catatan_kader: 'Pak Sugeng pulang tiap Jumat',
    },
  },
  {
    story: 'Bu Wati menunjukkan akta anaknya, dan kader memotretnya',
    since: 2,
    facts,
    answers: {
      tgl_kunjungan: '2026-11-03',
      kunjungan_ke: 1,
      hasil_kunjungan: 1,
      responden_nama: 'Wati Suryani',
      responden_hub: 1,
      persetujuan: 1,
      persetujuan_cara: 3,
      persetujuan_wali_hub: 2,
      persetujuan_teks: consentVersion,
      foto_bukti: [
        '1f3870be274f6c49b3e31a0c6728957f1f3870be274f6c49b3e31a0c6728957f',
        '5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592',
      ],
    },
  },
  {
    story: 'Pak Darma menolak didata',
    facts,
    answers: {
      tgl_kunjungan: '2026-11-02',
      kunjungan_ke: 1,
      hasil_kunjungan: 2,
      alasan_tidak_lengkap: 'Menolak setelah kartu persetujuan dibacakan',
      responden_nama: { missing: 97 },
      responden_hub: 2,
      persetujuan: 2,
    },
  },
  {
    story: 'Rumah keluarga Wati kosong pada kunjungan ketiga',
    facts,
    answers: {
      tgl_kunjungan: '2026-11-01',
      kunjungan_ke: 3,
      hasil_kunjungan: 3,
      alasan_tidak_lengkap: 'Merantau ke Tangerang, kata tetangga',
    },
  },
];
