import { bornAgo } from './calendar.ts';
import type { Answering } from './people.ts';
import type { VisitAnswers } from './visit.ts';

/* Two families of Kampung Pasir and a widower: what they answer at the door and at the table. */

const here = (name: string) => [`Di mana ${name}`, 'Di rumah ini'] as const;

const doorstep: Answering = [
  ['Tanggal kunjungan', 'Hari ini'],
  ['Hasil kunjungan', 'Terisi lengkap'],
];

const agreed = (guardian: string): Answering => [
  ['Apakah Ibu/Bapak setuju', 'Setuju'],
  ['Bagaimana persetujuan', 'Lisan'],
  ['Yang setuju untuk data anak', guardian],
];

const house = (souls: string): Answering => [
  ['Sudah berapa bulan tinggal di sini?', '180'],
  ['Apakah keluarga punya Kartu Keluarga?', 'Ada, tidak ditunjukkan'],
  ['Jenis keluarga', 'Keluarga: suami istri'],
  ['Berapa jiwa yang tinggal serumah?', souls],
];

/** Asep and Rini, who is pregnant; Dimas without a birth certificate; Aisyah, who is short; and what Rini sells. */
export const asepsFamily = {
  home: { address: 'Kampung Pasir 4', head: 'Asep Suhendar' },
  opening: {
    Persetujuan: [
      ...doorstep,
      ['Siapa nama yang menjawab', 'Rini Marlina'],
      ['Yang menjawab', 'Istri'],
      ...agreed('Ibu'),
    ],
    'Data keluarga': house('4'),
    'Data diri Asep S.': [
      ['Jenis kelamin', 'Laki-laki'],
      ['Tanggal lahir', bornAgo({ years: 38 })],
      ['Status perkawinan', 'Kawin'],
      here('Asep'),
    ],
  },
  members: [
    [
      ['Nama lengkap', 'Rini Marlina'],
      ['Jenis kelamin', 'Perempuan'],
      ['Tanggal lahir', bornAgo({ years: 30 })],
      ['Hubungan', 'Istri'],
      ['Status perkawinan', 'Kawin'],
      ['Buku nikah', 'Ada, ditunjukkan'],
      ['Apakah Rini', 'Ya'],
      here('Rini'),
    ],
    [
      ['Nama lengkap', 'Dimas Pratama'],
      ['Jenis kelamin', 'Laki-laki'],
      ['Tanggal lahir', bornAgo({ years: 7 })],
      ['Hubungan', 'Anak'],
      ['Siapa ibu kandung', 'Rini Marlina'],
      here('Dimas'),
    ],
    [
      ['Nama lengkap', 'Aisyah Putri'],
      ['Jenis kelamin', 'Perempuan'],
      ['Tanggal lahir', bornAgo({ months: 15 })],
      ['Hubungan', 'Anak'],
      ['Siapa ibu kandung', 'Rini Marlina'],
      here('Aisyah'),
    ],
  ],
  forms: {
    'KB Rini M.': [
      ['Berapa anak yang pernah', '2'],
      ['Berapa yang masih hidup', '2'],
      ['Waktu mulai hamil', 'Memang ingin hamil waktu itu'],
    ],
    'Ibu hamil Rini M.': [
      ['Berapa minggu usia kehamilan', '20'],
      ['Lingkar lengan atas', '22,5'],
      ['Sudah berapa kali', '2'],
    ],
    'Akta Dimas P.': [
      ['Akta kelahiran', 'Tidak ada'],
      ['Di mana Dimas', 'Puskesmas'],
      ['Surat keterangan lahir', 'Ada, ditunjukkan'],
      ['Buku nikah', 'Ada, ditunjukkan'],
      ['Apakah Dimas', 'Ya'],
      ['KTP-el ayah dan ibu', 'Keduanya punya'],
      ['Mengapa Dimas', 'Belum sempat'],
      ['Setuju data Dimas', 'Ya'],
    ],
    'KIA Dimas P.': [
      ['Kartu Identitas Anak', 'Tidak ada'],
      ['Pas foto Dimas', 'Belum ada'],
    ],
    'Sekolah Dimas P.': [
      ['Apakah Dimas', 'Masih sekolah'],
      ['Jenjang', 'SD'],
      ['Kelas', 'Kelas 1'],
    ],
    'Akta Aisyah P.': [['Akta kelahiran', 'Ada, ditunjukkan']],
    'KIA Aisyah P.': [['Kartu Identitas Anak', 'Tidak ada']],
    'Balita Aisyah P.': [
      ['Berat lahir', '3,1'],
      ['Panjang lahir', '49,5'],
    ],
    'Timbang Aisyah P.': [
      ['Tanggal penimbangan', 'Hari ini'],
      ['Apakah Aisyah', 'Dikunjungi di rumah'],
      ['Berat badan', '8,0'],
      ['Panjang atau tinggi', '70,5'],
      ['Aisyah', 'Terlentang'],
    ],
    'Terduga stunting Aisyah P.': [
      ['Kapan nakes', 'Belum dipastikan'],
      ['Apa yang diduga', 'Makanan kurang'],
      ['Apakah Aisyah', 'Tidak'],
      ['Keadaan', 'Masih didampingi'],
    ],
    'Rumah dan air': [
      ['Dari mana air minum', 'Sumur tak terlindung'],
      ['Di mana keluarga buang air', 'Tidak ada jamban'],
      ['Apakah keluarga didampingi', 'Tidak'],
    ],
    'Ketahanan keluarga': [
      ['Apakah setiap anggota menjalankan ibadah', 'Ya'],
      ['Apakah keluarga makan beragam', 'Ya'],
      ['Apakah keluarga punya simpanan', 'Tidak'],
    ],
    Kesejahteraan: [
      ['Rumah ini milik siapa', 'Milik sendiri'],
      ['Berapa luas lantai', '42'],
      ['Lantai rumah', 'Semen'],
    ],
  },
  business: [
    ['Nama usaha', 'Keripik Rini'],
    ['Siapa pemilik', 'Rini Marlina'],
    ['Bidang', 'Makanan atau minuman olahan'],
    ['Produk utama', 'Keripik singkong'],
    ['Keadaan', 'Aktif'],
    ['Penjualan', 'Di bawah Rp5 juta'],
    ['NIB', 'Tidak ada'],
    ['SPP-IRT', 'Tidak ada'],
    ['Sertifikat halal', 'Tidak ada'],
  ],
} as const satisfies Family;

/** Nenek Iyah answers for her grandson, and is not his guardian. */
export const iyahsFamily = {
  home: { address: 'Kampung Pasir 9', head: 'Nenek Iyah' },
  opening: {
    Persetujuan: [
      ...doorstep,
      ['Siapa nama yang menjawab', 'Nenek Iyah'],
      ['Yang menjawab', 'Pengasuh'],
      ...agreed('Pengasuh'),
    ],
    'Data keluarga': house('2'),
    'Data diri Nenek I.': [
      ['Jenis kelamin', 'Perempuan'],
      ['Tanggal lahir', bornAgo({ years: 63 })],
      ['Status perkawinan', 'Cerai mati'],
      here('Nenek'),
    ],
  },
  members: [
    [
      ['Nama lengkap', 'Bayu Saputra'],
      ['Jenis kelamin', 'Laki-laki'],
      ['Tanggal lahir', bornAgo({ years: 6 })],
      ['Hubungan', 'Cucu'],
      ['Siapa ibu kandung', 'Tidak tinggal serumah'],
      here('Bayu'),
    ],
  ],
  forms: {
    'Akta Bayu S.': [
      ['Akta kelahiran', 'Tidak ada'],
      ['Setuju data Bayu', 'Ya'],
    ],
    'KIA Bayu S.': [['Kartu Identitas Anak', 'Tidak ada']],
    'Sekolah Bayu S.': [['Apakah Bayu', 'Tidak atau belum']],
  },
  business: [],
} as const satisfies Family;

/** Darma lives alone, and his stall has its number. */
export const darmasFamily = {
  home: { address: 'Kampung Pasir 12', head: 'Darma Wijaya' },
  opening: {
    Persetujuan: [
      ...doorstep,
      ['Siapa nama yang menjawab', 'Darma Wijaya'],
      ['Yang menjawab', 'Kepala keluarga'],
      ...agreed('Tidak ada anak di keluarga ini'),
    ],
    'Data keluarga': house('1'),
    'Data diri Darma W.': [
      ['Jenis kelamin', 'Laki-laki'],
      ['Tanggal lahir', bornAgo({ years: 51 })],
      ['Status perkawinan', 'Cerai mati'],
      here('Darma'),
    ],
  },
  members: [],
  forms: {},
  business: [
    ['Nama usaha', 'Warung Darma'],
    ['Siapa pemilik', 'Darma Wijaya'],
    ['Bidang', 'Warung makan'],
    ['Produk utama', 'Nasi uduk'],
    ['Keadaan', 'Aktif'],
    ['Penjualan', 'Rp5 juta'],
    ['NIB', 'Ada, ditunjukkan'],
    ['Sertifikat halal', 'Sedang diproses'],
  ],
} as const satisfies Family;

export type Family = {
  readonly home: { readonly address: string; readonly head: string };
  /** What is asked before the other members are listed, in the order in which *Lanjut* leads there. */
  readonly opening: VisitAnswers;
  readonly members: readonly Answering[];
  /** What *Lanjut* leads to after that. */
  readonly forms: VisitAnswers;
  readonly business: Answering;
};
