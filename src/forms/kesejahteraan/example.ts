import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const household = '01934b2c-0000-7000-8000-000000000c01';

function person(tail: string, answers: Answers): { id: string; answers: Answers } {
  return { id: `01934b2c-0000-7000-8000-00000000${tail}`, answers: { keberadaan: 1, ...answers } };
}

const sugeng = person('b001', {
  ...{ nama: 'SUGENG WIBOWO', jk: 1, hub_kk: 1, status_kawin: 2, tgl_lahir: '1988-05-20' },
  ...{ pekerjaan: 7, penghasilan_tetap: 1, jkn: 2 },
});
const rini = person('b002', {
  ...{ nama: 'RINI ASTUTI', jk: 2, hub_kk: 3, status_kawin: 2, tgl_lahir: '1990-03-12' },
  ...{ pekerjaan: 1, jkn: 2 },
});
const karta = person('b201', {
  ...{ nama: 'KARTA', jk: 1, hub_kk: 1, status_kawin: 4, tgl_lahir: '1950-01-01' },
  ...{ pekerjaan: 1, jkn: 1 },
});

function family(members: NonNullable<Facts['household']>['members'], krs?: Answers): Facts {
  return {
    today: '2026-11-03',
    kode_desa: '36.04.23.2015',
    household: { id: household, answers: {}, members },
    forms: krs === undefined ? {} : { krs },
    others: [],
  };
}

export const examples: readonly Example[] = [
  {
    story: 'Keluarga Sugeng: rumah tembok, air dan jambannya sudah didata di formulir rumah',
    facts: family([sugeng, rini], { air_minum: 5, jamban: 1, kloset: 1, tinja_akhir: 1 }),
    answers: {
      fm_0: 'tidak',
      rumah_status: 1,
      lahan_bukti: 5,
      luas_lantai_m2: 42,
      lantai: 2,
      dinding: 1,
      fm_f: 'tidak',
      atap: 2,
      penerangan: 1,
      daya: 2,
      bahan_bakar: 4,
      aset: ['kulkas', 'motor', 'smartphone', 'tv'],
      ternak: [],
      fm_b: 'tidak',
      fm_c: 'tidak',
      fm_d: 'tidak',
      pengeluaran_bln: 3,
      pengeluaran_makan: 2,
      bansos: ['lpg'],
      bansos_lpg: '2026-11-15',
      dtsen_status: 3,
    },
  },
  {
    story: 'Pak Karta tinggal sendiri: lantai tanah, belum terdaftar di DTSEN',
    facts: family([karta]),
    answers: {
      fm_0: 'tidak',
      rumah_status: 3,
      luas_lantai_m2: 20,
      lantai: 8,
      dinding: 4,
      atap: 3,
      air_minum: 6,
      jamban: 4,
      tinja_akhir: 1,
      penerangan: 2,
      fm_h: 'ya',
      bahan_bakar: 10,
      aset: [],
      ternak: ['kambing'],
      fm_b: 'ya',
      fm_c: 'ya',
      fm_d: 'ya',
      bansos: ['blt_desa', 'pbi_jk'],
      bansos_blt_desa: '2026-06-15',
      bansos_pbi_jk: { missing: 98 },
      dtsen_status: 2,
      tgl_cek: '2026-10-28',
      sumber: 2,
    },
  },
  {
    story: 'Keluarga tanpa tempat tinggal: rumahnya tidak ditanyakan',
    facts: family([]),
    answers: {
      fm_0: 'ya',
      fm_a: 'ya',
      aset: [],
      ternak: [],
      fm_b: 'ya',
      fm_c: { missing: 98 },
      fm_d: 'ya',
      bansos: { missing: 98 },
      dtsen_status: 1,
      desil_dtsen: 1,
      tgl_cek: '2026-10-01',
      sumber: 1,
    },
  },
];
