import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const facts: Facts = { today: '2026-01-20', period: '2026-01', kode_desa: '36.04.23.2015', forms: {}, others: [] };

const mongpok: Answers = {
  tgl_profil: '2026-01-20',
  nama_kampung: 'Kampung KB Mongpok Sejahtera',
  tgl_pencanangan: '2023-02-14',
  gambaran_umum: 'Desa perkebunan melinjo di kaki Gunung Karang. Kebanyakan warga bertani dan membuat emping.',
  sarana_bkb: 'ya',
  sarana_bkr: 'ya',
  sarana_bkl: 'tidak',
  sarana_uppka: 'ya',
  sarana_pikr: 'tidak',
  sarana_sekretariat: 'ya',
  sarana_rumah_dataku: { missing: 98 },
  sumber_dana: ['dak_bokb', 'dana_desa'],
  pokja_sk: 'ya',
  pokja_sk_nomor: '141/07/2023',
  pokja_ketua: 'H. Marsudi',
  pkb_nama: 'Ratna Wulandari',
  pkb_nip: '199001012015032001',
  regulasi: ['perkada', 'sk_kades'],
  pokja_anggota: 15,
  pokja_terlatih: 6,
  penggunaan_data: ['pk'],
  rapat_perencanaan: 5,
  rapat_koordinasi: 3,
  sosialisasi: 3,
  monev: 4,
  laporan: 2,
  klasifikasi: 2,
  klasifikasi_sumber: 'Situs Kampung KB BKKBN',
  klasifikasi_tgl: '2025-12-01',
  butir_partisipasi: 2,
  bukti_partisipasi: 'Notulen rapat pokja',
  butir_poktan: 1,
  bukti_poktan: 'Register BKB tiap bulan',
  butir_gerakan: 3,
};

export const examples: readonly Example[] = [
  { story: 'Profil tahunan Kampung KB Mongpok', facts, answers: mongpok },
  {
    story: 'Kampung yang baru dibentuk',
    facts,
    answers: {
      ...Object.fromEntries(
        Object.entries(mongpok).filter(([key]) => !/^(butir|bukti|klasifikasi|pokja_sk_)/.test(key)),
      ),
      tgl_pencanangan: { missing: 99 },
      pokja_sk: 'tidak',
      pkb_nama: { missing: 99 },
      pkb_nip: { missing: 99 },
      regulasi: [],
      klasifikasi: { missing: 99 },
    },
  },
];
