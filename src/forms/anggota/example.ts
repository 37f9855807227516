import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const household = '01934b2c-0000-7000-8000-000000000c01';
const [idSugeng, idRini] = ['01934b2c-0000-7000-8000-00000000b001', '01934b2c-0000-7000-8000-00000000b002'];

const sugeng: Answers = {
  keluarga_id: household,
  nama: 'SUGENG WIBOWO',
  nik_status: 1,
  nik: '3699231702850001',
  jk: 1,
  tmp_lahir: 'Serang',
  tgl_lahir: '1985-02-17',
  hub_kk: 1,
  status_kawin: 2,
  usia_kawin1: 26,
  buku_nikah: 1,
  akta_lahir: 3,
  ktp_el: 1,
  agama: 1,
  pendidikan: 8,
  pekerjaan: 2,
  penghasilan_tetap: 3,
  jkn: 1,
  keberadaan: 1,
  disabilitas: [],
};

const rini: Answers = {
  keluarga_id: household,
  nama: 'RINI ASTUTI',
  nik_status: 2,
  nik: '3699235203900004',
  jk: 2,
  tgl_lahir: '1990-03-12',
  hub_kk: 3,
  status_kawin: 2,
  usia_kawin1: 21,
  buku_nikah: 1,
  hamil_status: 'tidak',
  akta_lahir: 2,
  ktp_el: 5,
  agama: 1,
  pendidikan: 6,
  pekerjaan: 1,
  jkn: 5,
  keberadaan: 1,
  disabilitas: ['penglihatan'],
  disabilitas_penglihatan: 3,
  mutasi: 1,
};

const aisyah: Answers = {
  keluarga_id: household,
  nama: 'AISYAH PUTRI',
  nik_status: 3,
  jk: 2,
  tmp_lahir: 'Serang',
  tgl_lahir: '2025-08-14',
  hub_kk: 4,
  ibu_kandung_id: idRini,
  agama: 1,
  jkn: { missing: 98 },
  keberadaan: 1,
  mutasi: 2,
  mutasi_tgl: '2025-08-14',
  mutasi_ket: 'Lahir di bidan Ratna',
};

const members = [
  { id: idSugeng, answers: sugeng },
  { id: idRini, answers: rini },
];

const facts: Facts = {
  today: '2026-11-03',
  kode_desa: '36.04.23.2015',
  forms: {},
  household: { id: household, answers: {}, members },
  others: [],
};

export const examples: readonly Example[] = [
  {
    story: 'Pak Sugeng, kepala keluarga, menunjukkan semua kartunya',
    facts: { ...facts, person: { id: idSugeng, answers: sugeng } },
    answers: sugeng,
  },
  {
    story: 'Bu Rini sudah merekam KTP-el dan memakai kacamata',
    facts: { ...facts, person: { id: idRini, answers: rini } },
    answers: rini,
  },
  { story: 'Aisyah baru lahir dan belum punya NIK', facts, answers: aisyah },
];
