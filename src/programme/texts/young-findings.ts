import type { CategoryCode } from '../../domain/growth/categories.ts';
import type { Told } from './health-findings.ts';

const say = (text: (names: string) => string, what: string): Told => ({
  headline: (names) => `${names} ${what}`,
  say: text,
});

/** Read aloud before the whole family: why a child is not at school stays between the child and the kader. */
export const schoolFindings: Readonly<Record<'tidak_sekolah' | 'mau_kembali' | 'rentan' | 'paud' | 'pesantren', Told>> =
  {
    mau_kembali: say(
      (names) =>
        `${names} mau belajar lagi, itu kabar baik. Ada sekolah biasa dan Paket A, B, C di PKBM. Kader menyampaikannya ke desa supaya dibantu.`,
      'mau belajar lagi',
    ),
    tidak_sekolah: say(
      (names) =>
        `Pintu sekolah tetap terbuka untuk ${names}: sekolah biasa, atau Paket A, B, C yang bisa sambil bekerja. Kader siap membantu.`,
      'tidak bersekolah',
    ),
    rentan: say(
      (names) => `${names} lebih tua dari teman sekelasnya. Beri semangat supaya betah, dan bicarakan dengan gurunya.`,
      'perlu disemangati sekolah',
    ),
    paud: say(
      (names) => `${names} sudah boleh ikut PAUD. Bermain dan belajar bersama teman membuatnya siap masuk SD.`,
      'bisa ikut PAUD',
    ),
    pesantren: say(
      (names) => `${names} belajar di pesantren. Kader mencatat nama pesantrennya supaya tidak dihitung putus sekolah.`,
      'belajar di pesantren',
    ),
  };

export const allAtSchool: Told = {
  headline: (names) => `${names} bersekolah`,
  say: (names) => `${names} bersekolah. Pertahankan, dan dampingi belajarnya di rumah.`,
};

type BodyCode = Exclude<CategoryCode<'imtu_5_18'>, 'gizi_baik'>;

/** What was measured at school or by the kader; nothing that was told in private. */
export const bodyFindings: Readonly<Record<BodyCode, Told>> = {
  gizi_buruk: say(
    (names) =>
      `${names} jauh lebih kurus dari anak seumurnya. Bawa ke puskesmas minggu ini supaya dipastikan. Ini hasil ukur kader.`,
    'tampak sangat kurus',
  ),
  gizi_kurang: say(
    (names) => `${names} lebih kurus dari anak seumurnya. Beri lauk hewani tiap makan, dan periksa ke puskesmas.`,
    'tampak kurus',
  ),
  gizi_lebih: say(
    (names) => `Berat ${names} di atas anak seumurnya. Kurangi minuman dan jajanan manis, ajak bergerak tiap hari.`,
    'beratnya di atas anak seumurnya',
  ),
  obesitas: say(
    (names) =>
      `Berat ${names} jauh di atas anak seumurnya. Periksa ke puskesmas, dan kurangi minuman dan jajanan manis.`,
    'beratnya jauh di atas anak seumurnya',
  ),
};

export const careFindings: Readonly<Record<'mata' | 'gigi' | 'lengan' | 'kegiatan', Told>> = {
  mata: say(
    (names) => `Penglihatan ${names} kurang. Periksa mata ke puskesmas, supaya bisa membaca papan tulis.`,
    'perlu periksa mata',
  ),
  gigi: say(
    (names) => `Gigi ${names} perlu diperiksa ke puskesmas. Sikat gigi pagi dan sebelum tidur.`,
    'perlu periksa gigi',
  ),
  lengan: say(
    (names) =>
      `Lengan ${names} kecil, mungkin kurang energi. Periksa ke bidan atau puskesmas, dan makan satu porsi lebih banyak.`,
    'mungkin kurang energi',
  ),
  kegiatan: say(
    (names) =>
      `${names} bisa ikut pelatihan kerja atau kelompok usaha UPPKA. Kader mencatat minatnya untuk disampaikan.`,
    'bisa ikut pelatihan kerja',
  ),
};
