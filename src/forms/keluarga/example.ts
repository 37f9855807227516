import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const facts: Facts = { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] };

export const examples: readonly Example[] = [
  {
    story: 'Keluarga Sugeng menunjukkan Kartu Keluarganya',
    facts,
    answers: {
      kode_desa: '36.04.23.2015',
      rt: '004',
      rw: '012',
      dusun: 'Kampung Mongpok',
      dasawisma: 'Melati 2',
      alamat: 'Jalan Sawah Lega',
      no_rumah: '12',
      patokan: 'Sebelah warung Bu Iis',
      lama_tinggal_bln: 180,
      punya_kk: 1,
      no_kk: '3699230907110003',
      kk_sesuai_domisili: 1,
      jenis_keluarga: 1,
      jml_jiwa_kk: 4,
      jml_jiwa_serumah: 4,
    },
  },
  {
    story: 'Keluarga Darma baru pindah, akan menetap, dan tidak tahu di mana kartunya',
    facts,
    answers: {
      kode_desa: '36.04.23.2015',
      rt: '003',
      rw: '012',
      alamat: 'Gang Mawar',
      lama_tinggal_bln: 2,
      niat_menetap: 'ya',
      punya_kk: { missing: 98 },
      jenis_keluarga: 2,
      jml_jiwa_serumah: 1,
    },
  },
  {
    story: 'Keluarga Tono hanya singgah dan dicatat di tempat lain',
    facts,
    answers: {
      kode_desa: '36.04.23.2015',
      rt: '003',
      rw: { missing: 99 },
      alamat: 'Kontrakan Haji Madi',
      lama_tinggal_bln: 1,
      niat_menetap: 'tidak',
    },
  },
];
