import type { FormText } from '../../../domain/form/form.ts';
import { kinds } from '../kinds.ts';

export const violations = {
  kegiatan_lama: 'Kegiatan ini lebih dari dua bulan lalu. Periksa tanggalnya.',
  tanpa_peserta: 'Peserta laki-laki dan perempuan nol. Periksa lagi jumlahnya.',
  hadir_lebih: 'Nama yang dipilih {nama}, jumlah peserta {peserta}. Periksa lagi.',
} as const;

export const kindWords: Readonly<Record<number, string>> = {
  [kinds.bkb]: 'BKB',
  [kinds.bkr]: 'BKR',
  [kinds.bkl]: 'BKL',
  [kinds.uppka]: 'UPPKA',
  [kinds.pikr]: 'PIK-R',
  [kinds.posyandu]: 'Posyandu',
  [kinds.dashat]: 'DASHAT',
  [kinds.rapat_pokja]: 'Rapat pokja',
  [kinds.kie]: 'Penyuluhan (KIE)',
  [kinds.pelayanan_kb]: 'Pelayanan KB',
  [kinds.sektor_lain]: 'Kegiatan sektor lain',
};

/** How an office goes by in a kabupaten where nobody has configured it. */
const officeWords = {
  disdukcapil: 'Disdukcapil',
  puskesmas: 'Puskesmas atau Dinas Kesehatan',
  dppkb: 'OPD KB (DPPKB)',
  dinsos: 'Dinas Sosial',
  disdik: 'Dinas Pendidikan',
  diskop: 'Dinas Koperasi dan UKM',
  pupr: 'Dinas PUPR atau Perkim',
  kemenag: 'KUA atau Kemenag',
  dp3a: 'Dinas PPPA',
  lainnya: 'Lainnya',
};

export const fundWords = {
  dak_bokb: 'APBN atau DAK (BOKB)',
  apbd: 'APBD',
  dana_desa: 'Dana Desa',
  swadaya: 'Swadaya',
  csr: 'CSR atau donatur',
};

export const functionWords: Readonly<Record<string, string>> = {
  1: 'Keagamaan',
  2: 'Sosial budaya',
  3: 'Cinta kasih',
  4: 'Perlindungan',
  5: 'Reproduksi',
  6: 'Sosialisasi dan pendidikan',
  7: 'Ekonomi',
  8: 'Pembinaan lingkungan',
};

export const text: FormText = {
  title: 'Kegiatan kampung',
  sections: {
    kegiatan: 'Kegiatan',
    peserta: 'Siapa yang hadir',
    isi: 'Isi kegiatan',
    dukungan: 'Dana dan pembina',
  },
  questions: {
    jenis: {
      label: 'Kegiatan apa?',
      short: 'Jenis',
      options: kindWords,
      help: 'BKB untuk keluarga balita, BKR keluarga remaja, BKL keluarga lansia, UPPKA usaha keluarga, PIK-R remaja.',
    },
    judul: { label: 'Judul kegiatan', short: 'Judul', hint: 'Misalnya: Pertemuan BKB Melati, bermain sambil belajar' },
    tgl: { label: 'Tanggal kegiatan', short: 'Tanggal' },
    tempat: { label: 'Di mana?', short: 'Tempat', hint: 'Misalnya: Balai desa' },
    fungsi_keluarga: {
      label: 'Fungsi keluarga yang dibahas',
      short: 'Fungsi keluarga',
      hint: 'Boleh lebih dari satu',
      options: functionWords,
    },
    peserta_l: { label: 'Berapa peserta laki-laki?', short: 'Peserta laki-laki' },
    peserta_p: { label: 'Berapa peserta perempuan?', short: 'Peserta perempuan' },
    hadir: {
      label: 'Siapa saja yang hadir?',
      short: 'Nama yang hadir',
      hint: 'Cari nama dari keluarga binaan. Yang lain cukup dihitung',
    },
    materi: { label: 'Materi yang disampaikan', short: 'Materi', hint: 'Boleh dikosongkan' },
    tujuan: { label: 'Tujuan kegiatan', short: 'Tujuan', hint: 'Boleh dikosongkan' },
    narasumber: { label: 'Siapa narasumbernya?', short: 'Narasumber', hint: 'Boleh dikosongkan' },
    tindak_lanjut: {
      label: 'Apa tindak lanjutnya?',
      short: 'Tindak lanjut',
      hint: 'Yang disepakati untuk dikerjakan berikutnya',
    },
    sumber_dana: { label: 'Dana kegiatan dari mana?', short: 'Sumber dana', options: fundWords },
    opd_pembina: { label: 'Dinas yang membina atau hadir', short: 'OPD pembina', options: officeWords },
  },
  calculations: {},
  violations,
};

/** Asked from version 2 on. */
export const photoText = {
  label: 'Foto kegiatan',
  short: 'Foto',
  hint: 'Boleh dikosongkan. Jangan memotret anak yang mandi atau tidak berpakaian',
};
