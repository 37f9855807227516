import type { QuestionText } from '../../../domain/form/form.ts';
import { text as krs } from '../../krs/texts/id.ts';

/** Words for floors, walls and roofs, also for lists. */
export const floorWords = {
  1: 'Marmer atau granit',
  2: 'Keramik',
  3: 'Parket, vinil, atau karpet',
  4: 'Ubin, tegel, atau teraso',
  5: 'Kayu atau papan',
  6: 'Semen atau bata merah',
  7: 'Bambu',
  8: 'Tanah',
  9: 'Lainnya',
} as const;

export const wallWords = {
  1: 'Tembok',
  2: 'Plesteran anyaman bambu atau kawat',
  3: 'Kayu, papan, gipsum, atau GRC',
  4: 'Anyaman bambu',
  5: 'Batang kayu',
  6: 'Bambu',
  7: 'Lainnya',
} as const;

/** The form `krs` asks the same in the same words. */
function asInKrs(key: string): QuestionText {
  const found = krs.questions[key];
  if (found === undefined) throw new Error(`krs has no words for ${key}`);
  return found;
}

export const houseQuestions: Readonly<Record<string, QuestionText>> = {
  fm_0: {
    label: 'Apakah keluarga punya tempat tinggal untuk sehari-hari?',
    short: 'Tempat tinggal',
    hint: 'Milik sendiri, sewa, atau menumpang',
    options: { ya: 'Tidak punya tempat tinggal', tidak: 'Punya' },
  },
  rumah_status: {
    label: 'Rumah ini milik siapa?',
    short: 'Status rumah',
    options: {
      1: 'Milik sendiri',
      2: 'Kontrak atau sewa',
      3: 'Menumpang, tanpa sewa',
      4: 'Rumah dinas',
      5: 'Lainnya',
    },
  },
  lahan_bukti: {
    label: 'Apa bukti kepemilikan tanahnya?',
    short: 'Bukti kepemilikan',
    hint: 'Boleh dikosongkan',
    options: {
      1: 'Sertifikat hak milik atas nama anggota keluarga',
      2: 'Sertifikat atas nama orang lain, ada perjanjian',
      3: 'Sertifikat atas nama orang lain, tanpa perjanjian',
      4: 'Sertifikat selain hak milik',
      5: 'Girik, letter C, atau surat lain',
      6: 'Tidak punya',
    },
  },
  luas_lantai_m2: {
    label: 'Berapa luas lantai rumah?',
    short: 'Luas lantai',
    hint: 'Panjang kali lebar, dalam meter. Contoh 6 × 7 = 42',
  },
  lantai: { label: 'Lantai rumah sebagian besar dari apa?', short: 'Lantai', options: floorWords },
  fm_e: { label: 'Apakah lantainya tanah atau plesteran semen?', short: 'Lantai tanah atau plesteran' },
  dinding: { label: 'Dinding rumah sebagian besar dari apa?', short: 'Dinding', options: wallWords },
  fm_f: {
    label: 'Apakah dindingnya tembok tanpa plester, terpal, kardus, rumbia, atau seng?',
    short: 'Dinding belum layak',
    hint: 'Tembok yang sudah diplester: Tidak',
  },
  atap: {
    label: 'Atap rumah sebagian besar dari apa?',
    short: 'Atap',
    options: {
      1: 'Beton',
      2: 'Genteng',
      3: 'Seng',
      4: 'Asbes',
      5: 'Kayu atau sirap',
      6: 'Bambu',
      7: 'Jerami, ijuk, atau rumbia',
      8: 'Lainnya',
    },
  },
  air_minum: asInKrs('air_minum'),
  jamban: asInKrs('jamban'),
  kloset: asInKrs('kloset'),
  tinja_akhir: asInKrs('tinja_akhir'),
  fm_g: {
    label: 'Apakah keluarga bisa memakai jamban sendiri atau jamban bersama?',
    short: 'Tanpa jamban sendiri atau bersama',
    options: { ya: 'Tidak, tanpa jamban', tidak: 'Ya, ada jamban' },
  },
  penerangan: {
    label: 'Penerangan rumah memakai apa?',
    short: 'Penerangan',
    options: {
      1: 'Listrik PLN dengan meteran',
      2: 'Listrik PLN tanpa meteran',
      3: 'Listrik bukan PLN',
      4: 'Bukan listrik',
    },
  },
  daya: {
    label: 'Berapa daya listriknya?',
    short: 'Daya listrik',
    hint: 'Lihat meteran, struk, atau token',
    options: { 1: '450 VA', 2: '900 VA', 3: '1.300 VA', 4: '2.200 VA', 5: 'Lebih dari 2.200 VA' },
  },
  fm_h: { label: 'Apakah listriknya 450 VA atau kurang?', short: 'Listrik 450 VA atau kurang' },
  bahan_bakar: {
    label: 'Memasak paling sering memakai apa?',
    short: 'Bahan bakar memasak',
    options: {
      1: 'Listrik',
      2: 'Gas 5,5 kg',
      3: 'Gas 12 kg',
      4: 'Gas 3 kg',
      5: 'Gas kota',
      6: 'Biogas',
      7: 'Minyak tanah',
      8: 'Briket',
      9: 'Arang',
      10: 'Kayu bakar',
      11: 'Lainnya',
      12: 'Tidak memasak di rumah',
    },
  },
};
