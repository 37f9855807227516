import type { KrsFactor } from '../../forms/krs/factors.ts';
import type { NutritionCode } from '../nutrition-course.ts';

export type Told = {
  readonly headline: (names: string, count: number) => string;
  /** Read aloud to the family: what was seen, what to do and by when. Never a diagnosis, never a blame. */
  readonly say: (names: string) => string;
};

const children = (what: string) => (names: string, count: number) => `${count} balita ${what}: ${names}`;
const notSure = 'Ini hasil ukur kader, petugas puskesmas yang memastikan.';

export const nutritionFindings: Readonly<Record<NutritionCode, Told>> = {
  gizi_buruk: {
    headline: children('terduga gizi buruk'),
    say: (names) =>
      `${names} perlu dibawa ke puskesmas hari ini. ${notSure} Bawa Buku KIA. Kalau sulit berangkat, kader membantu.`,
  },
  '2T': {
    headline: children('dua kali tidak naik'),
    say: (names) =>
      `Berat ${names} dua bulan berturut-turut tidak naik cukup. Bawa ke puskesmas dalam 3 hari. ${notSure} Bawa Buku KIA.`,
  },
  turun: {
    headline: children('beratnya turun'),
    say: (names) =>
      `Berat ${names} turun dari bulan lalu. Bawa ke puskesmas atau bidan dalam 3 hari. ${notSure} Bawa Buku KIA.`,
  },
  BGM: {
    headline: children('di bawah garis merah'),
    say: (names) => `Berat ${names} di bawah garis merah. Bawa ke puskesmas minggu ini. ${notSure} Bawa Buku KIA.`,
  },
  sangat_pendek: {
    headline: children('terduga sangat pendek'),
    say: (names) =>
      `Tinggi ${names} jauh di bawah anak seumurnya. Bawa ke puskesmas minggu ini supaya diukur ulang. ${notSure}`,
  },
  T: {
    headline: children('tidak naik cukup'),
    say: (names) =>
      `Berat ${names} tidak naik cukup bulan ini. Bawa ke puskesmas atau bidan minggu ini. Beri makan lebih sering, dengan telur, ikan, atau tempe.`,
  },
  atas_oranye: {
    headline: children('di atas garis oranye'),
    say: (names) =>
      `Berat ${names} di atas garis oranye. Bawa ke puskesmas atau bidan minggu ini supaya diperiksa. Kurangi minuman dan jajanan manis.`,
  },
  gizi_kurang: {
    headline: children('terduga gizi kurang'),
    say: (names) => `${names} tampak kurus untuk tingginya. Bawa ke puskesmas supaya dipastikan. ${notSure}`,
  },
  berat_kurang: {
    headline: children('berat kurang'),
    say: (names) => `Berat ${names} kurang untuk umurnya. Bawa ke puskesmas atau bidan supaya dipastikan. ${notSure}`,
  },
  pendek: {
    headline: children('terduga pendek'),
    say: (names) =>
      `Tinggi ${names} kurang untuk umurnya. Bawa ke puskesmas dalam 14 hari supaya dipastikan. ${notSure} Beri lauk hewani tiap makan.`,
  },
  tidak_wajar: {
    headline: children('perlu diukur ulang'),
    say: (names) => `Hasil ukur ${names} kurang jelas. Kader mengukur ulang, sekarang atau di posyandu berikutnya.`,
  },
};

export const growsWell: Told = {
  headline: (names, count) => (count === 1 ? `${names} tumbuh baik` : `${count} balita tumbuh baik: ${names}`),
  say: (names) => `${names} tumbuh baik. Teruskan makan beragam, dan timbang lagi bulan depan di posyandu.`,
};

export const pregnancyFindings: Readonly<Record<'kek' | 'anemia' | 'umur' | 'anc' | 'nifas', Told>> = {
  kek: {
    headline: (names) => `Ibu hamil mungkin kurang energi: ${names}`,
    say: (names) =>
      `Lengan ${names} kecil, mungkin kurang energi. Periksa ke bidan atau puskesmas minggu ini. Makan satu porsi lebih banyak tiap hari.`,
  },
  anemia: {
    headline: (names) => `Ibu hamil mungkin kurang darah: ${names}`,
    say: (names) =>
      `Hb ${names} rendah, mungkin kurang darah. Periksa ke bidan atau puskesmas minggu ini. Minum tablet tambah darah tiap hari.`,
  },
  umur: {
    headline: (names) => `Kehamilan perlu dijaga: ${names}`,
    say: (names) =>
      `Di umur ini kehamilan ${names} perlu lebih dijaga. Periksa ke bidan minggu ini, kader ikut mendampingi.`,
  },
  anc: {
    headline: (names) => `Belum pernah periksa hamil: ${names}`,
    say: (names) => `Kehamilan ${names} belum pernah diperiksa. Periksa ke bidan minggu ini, bawa KTP dan KK.`,
  },
  nifas: {
    headline: (names) => `Masih masa nifas: ${names}`,
    say: (names) =>
      `Ibu ${names} dan bayinya periksa ke bidan sampai hari ke-42. Kalau demam, perdarahan banyak, atau pusing berat, segera ke puskesmas.`,
  },
};

/** Of the house and the family's plans, said gently: help is coming, nobody did wrong. */
export const krsFindings: Readonly<Record<KrsFactor, Told>> = {
  air: {
    headline: () => 'Air minum belum layak',
    say: () =>
      'Sumber air minum ini belum aman untuk anak. Masak sampai mendidih dan simpan tertutup. Kader mencatatnya supaya desa bisa membantu.',
  },
  jamban: {
    headline: () => 'Jamban belum layak',
    say: () =>
      'Jamban dengan tangki septik menjaga anak dari diare dan cacing. Kader mencatatnya supaya desa bisa membantu. Cuci tangan pakai sabun.',
  },
  muda: {
    headline: (names) => `Istri masih muda: ${names}`,
    say: (names) =>
      `${names} masih muda untuk hamil. Bidan dan tim pendamping keluarga siap menemani, juga kalau ingin menunda kehamilan.`,
  },
  tua: {
    headline: (names) => `Kehamilan berikutnya perlu dijaga: ${names}`,
    say: (names) =>
      `Pada umurnya sekarang kehamilan ${names} perlu lebih dijaga. Bicarakan dengan bidan, juga cara KB yang cocok.`,
  },
  dekat: {
    headline: () => 'Jarak lahir anak terlalu dekat',
    say: () =>
      'Jarak anak yang cukup memberi waktu ibu pulih dan anak tumbuh. Bidan bisa membantu memilih cara KB yang cocok.',
  },
  banyak: {
    headline: () => 'Anaknya banyak',
    say: () =>
      'Dengan banyak anak, kesehatan ibu dan makan anak perlu perhatian lebih. Tim pendamping keluarga siap menemani.',
  },
};

export const familyIsWell: Told = {
  headline: () => 'Air, jamban, dan jarak kelahiran baik',
  say: () => 'Air minum, jamban, dan perencanaan keluarga ini sudah baik. Pertahankan.',
};
