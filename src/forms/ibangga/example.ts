import type { Answers } from '../../domain/answers.ts';
import type { Facts, FamilyForms } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const household = '01934b2c-0000-7000-8000-000000000c01';
const idAisyah = '01934b2c-0000-7000-8000-00000000a154';

function person(id: string, answers: Answers): { id: string; answers: Answers } {
  return { id, answers: { keberadaan: 1, jkn: 1, disabilitas: [], ...answers } };
}

const sugeng = person('01934b2c-0000-7000-8000-00000000b001', {
  ...{ nama: 'SUGENG WIBOWO', jk: 1, hub_kk: 1, status_kawin: 2, buku_nikah: 1 },
  ...{ tgl_lahir: '1988-05-20', pekerjaan: 7, penghasilan_tetap: 1 },
});
const rini = person('01934b2c-0000-7000-8000-00000000b002', {
  ...{ nama: 'RINI ASTUTI', jk: 2, hub_kk: 3, status_kawin: 2, buku_nikah: 1, tgl_lahir: '1990-03-12', pekerjaan: 1 },
});
const aisyah = person(idAisyah, { nama: 'AISYAH PUTRI', jk: 2, hub_kk: 4, tgl_lahir: '2025-08-14' });
const karta = person('01934b2c-0000-7000-8000-00000000b201', {
  ...{ nama: 'KARTA', jk: 1, hub_kk: 1, status_kawin: 4, tgl_lahir: '1950-01-01', pekerjaan: 1, jkn: 4 },
  ...{ disabilitas: ['berjalan'], disabilitas_berjalan: 2 },
});

function family(members: readonly ReturnType<typeof person>[], forms: FamilyForms = {}): Facts {
  return {
    today: '2026-11-03',
    kode_desa: '36.04.23.2015',
    household: { id: household, answers: {}, members, forms },
    forms: {},
    others: [],
  };
}

export const examples: readonly Example[] = [
  {
    story: 'Keluarga Sugeng: dokumen, rumah, dan penghasilan sudah didata, sisanya ditanyakan',
    facts: family([sugeng, rini, aisyah], {
      akta: { [idAisyah]: { akta_status: 1 } },
      krs: { [household]: { air_minum: 5, jamban: 1, kloset: 1, tinja_akhir: 1 } },
      kesejahteraan: { [household]: { lantai: 2, dinding: 1, atap: 2, penerangan: 1, daya: 2, bahan_bakar: 4 } },
    }),
    answers: {
      pf_ibadah: 'ya',
      pf_makan_beragam: 'ya',
      pf_tabungan: 'tidak',
      pf_sakit: 'tidak',
      pf_media_online: 'ya',
      pf_interaksi: 'ya',
      pf_asuh_bersama: 'ya',
      pf_rekreasi: 'tidak',
      pf_sosial: 'ya',
      pf_poktan: ['bkb'],
      pf_konflik_a: 'tidak',
      pf_konflik_b: 'tidak',
      pf_konflik_c: 'tidak',
      pf_konflik_d: 'tidak',
    },
  },
  {
    story: 'Pak Karta tinggal sendiri: kerukunan dan kebersamaan tidak ditanyakan',
    facts: family([karta]),
    answers: {
      pf_ibadah: 'ya',
      pf_penghasilan: 'tidak',
      pf_makan_beragam: 'tidak',
      pf_tabungan: 'tidak',
      pf_sakit: 'ya',
      pf_media_online: 'tidak',
      pf_sosial: { missing: 98 },
      pf_poktan: [],
    },
  },
  {
    story: 'Keluarga tanpa daftar anggota: semua ditanyakan, kekerasan dirujuk dengan izin',
    facts: family([]),
    answers: {
      pf_ibadah: 'ya',
      pf_penghasilan: 'ya',
      pf_makan_beragam: 'ya',
      pf_tabungan: 'tidak',
      pf_sekolah: { missing: 99 },
      pf_sakit: 'tidak',
      pf_disabilitas: 'tidak',
      pf_media_online: 'ya',
      pf_interaksi: 'tidak',
      pf_asuh_bersama: { missing: 99 },
      pf_rekreasi: 'tidak',
      pf_sosial: 'tidak',
      pf_poktan: { missing: 98 },
      pf_konflik_a: 'ya',
      pf_konflik_b: 'ya',
      pf_konflik_c: { missing: 97 },
      pf_konflik_d: 'ya',
      pf_konflik_rujuk: 'ya',
    },
  },
];
