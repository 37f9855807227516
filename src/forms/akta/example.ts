import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const household = '01934b2c-0000-7000-8000-000000000c01';
const [idSugeng, idRini, idAisyah] = [
  '01934b2c-0000-7000-8000-00000000b001',
  '01934b2c-0000-7000-8000-00000000b002',
  '01934b2c-0000-7000-8000-00000000a154',
];
const sugeng = { id: idSugeng, answers: { nama: 'SUGENG WIBOWO', jk: 1, hub_kk: 1, status_kawin: 2, ktp_el: 1 } };
const rini = {
  id: idRini,
  answers: { nama: 'RINI ASTUTI', jk: 2, hub_kk: 3, status_kawin: 2, buku_nikah: 1, ktp_el: 5 },
};

/** Aisyah, born on that day, in a family with a card or without. */
function aisyah(tgl_lahir: string, punya_kk = 1): Facts {
  const child = {
    id: idAisyah,
    answers: { nama: 'AISYAH PUTRI', jk: 2, tgl_lahir, hub_kk: 4, ibu_kandung_id: idRini },
  };
  return {
    today: '2026-11-03',
    kode_desa: '36.04.23.2015',
    person: child,
    household: { id: household, answers: { punya_kk }, members: [sugeng, rini, child] },
    forms: {},
    others: [],
  };
}

const wanted: Answers = {
  akta_status: 3,
  tempat_lahir_jenis: 3,
  ada_skl: 1,
  ada_bukti_nikah: 1,
  anak_di_kk: 'ya',
  ortu_ktp: 1,
  alasan_belum: ['belum_sempat'],
  setuju_dibantu: 'ya',
};

export const examples: readonly Example[] = [
  {
    story: 'Akta Aisyah ditunjukkan dan sama dengan KK',
    facts: aisyah('2020-08-14'),
    answers: {
      akta_status: 1,
      akta_nomor: '3699-LU-02092020-0012',
      akta_tgl_terbit: '2020-09-02',
      akta_cocok_kk: 1,
    },
  },
  {
    story: 'Jalur A: Aisyah berumur 20 hari, semua syarat ada',
    facts: aisyah('2026-10-14'),
    answers: { ...wanted, anak_di_kk: 'tidak' },
  },
  { story: 'Jalur B: syarat lengkap, tetapi sudah lewat 60 hari', facts: aisyah('2026-09-03'), answers: wanted },
  {
    story: 'Jalur C: lahir ditolong paraji, tidak ada surat keterangan lahir',
    facts: aisyah('2019-08-14'),
    answers: { ...wanted, tempat_lahir_jenis: 5, ada_skl: 3, saksi_siap: 'ya', alasan_belum: ['jauh'] },
  },
  {
    story: 'Jalur D: orang tua menikah siri',
    facts: aisyah('2021-08-14'),
    answers: { ...wanted, ada_bukti_nikah: 3, saksi_siap: 'ya', alasan_belum: ['tanpa_buku_nikah'] },
  },
  {
    story: 'Jalur E: tidak ada surat lahir, tidak ada buku nikah, saksi belum dicari',
    facts: aisyah('2014-08-14'),
    answers: {
      ...{ ...wanted, tempat_lahir_jenis: 4, ada_skl: 3, ada_bukti_nikah: 3, ortu_ktp: 2, saksi_siap: 'tidak' },
      alasan_belum: ['biaya', 'tidak_tahu_cara'],
    },
  },
  {
    story: 'Jalur F: keluarganya sendiri belum punya KK',
    facts: aisyah('2024-08-14', 3),
    answers: { ...wanted, anak_di_kk: 'tidak', ortu_ktp: 3, alasan_belum: ['dokumen_hilang', 'ortu_merantau'] },
  },
  {
    story: 'Jalur G: nama di akta berbeda dengan KK',
    facts: aisyah('2012-08-14'),
    answers: { akta_status: 1, akta_cocok_kk: 2, setuju_dibantu: 'ya' },
  },
  {
    story: 'Akta Aisyah sedang diproses',
    facts: aisyah('2026-08-14'),
    answers: { akta_status: 4, tempat_lahir_jenis: 1 },
  },
  {
    story: 'Nenek tidak tahu surat-suratnya dan belum bisa menyetujui',
    facts: aisyah('2016-08-14'),
    answers: {
      ...{ akta_status: 3, tempat_lahir_jenis: { missing: 98 }, ada_skl: { missing: 98 } },
      ...{ ada_bukti_nikah: { missing: 98 }, anak_di_kk: { missing: 98 }, ortu_ktp: { missing: 98 } },
      ...{ alasan_belum: { missing: 98 }, setuju_dibantu: { missing: 98 } },
    },
  },
];
