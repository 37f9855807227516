import type { QuestionText } from '../../../domain/form/form.ts';

const seeIt = 'Minta lihat aslinya kalau ada';

/** Licences and other papers. Which of them cost nothing is said where it is sure. */
export const paperQuestions: Readonly<Record<string, QuestionText>> = {
  nib: {
    label: 'NIB {nama}',
    short: 'NIB',
    hint: seeIt,
    help: 'Nomor Induk Berusaha dari OSS. Untuk usaha kecil berisiko rendah NIB sudah cukup sebagai izin, dan membuatnya gratis.',
  },
  nib_nomor: { label: 'Nomor NIB {nama}', short: 'Nomor NIB', hint: '13 angka' },
  kbli: {
    label: 'Kode KBLI {nama}',
    short: 'KBLI',
    hint: '5 angka, tertulis di NIB. Boleh dikosongkan, dinas yang memastikan',
  },
  pirt: {
    label: 'SPP-IRT {nama}',
    short: 'SPP-IRT (PIRT)',
    hint: seeIt,
    help: 'Nomornya biasanya tercetak di kemasan: P-IRT.',
  },
  halal: { label: 'Sertifikat halal {nama}', short: 'Sertifikat halal', hint: seeIt },
  halal_jalur: {
    label: 'Lewat jalur apa sertifikat halal {nama}?',
    short: 'Jalur halal',
    options: { 1: 'Pernyataan sendiri (self declare)', 2: 'Reguler, dengan pemeriksaan' },
  },
  bpom: { label: 'Izin edar BPOM {nama}', short: 'Izin BPOM', hint: 'Boleh dikosongkan' },
  merek_haki: { label: 'Merek terdaftar {nama}', short: 'Merek (HAKI)', hint: 'Boleh dikosongkan' },
  npwp: { label: 'NPWP {nama} atau pemiliknya', short: 'NPWP', hint: 'Boleh dikosongkan' },
};
