import type { Answers } from '../../domain/answers.ts';
import { addDays } from '../../domain/time/calendar.ts';

/** What the village is to show of its pupils: answers that win over those of most children, from that age on. */
export type PupilStory = { readonly name: string; readonly from: number; readonly sekolah: (on: string) => Answers };

const lastYear = (on: string) => String(Number(on.slice(0, 4)) - 1);
const away = { pip: 'tidak', bekerja_anak: 'tidak' };

/** Those that fit few come first. */
export const pupilStories: readonly PupilStory[] = [
  {
    name: 'lulus SD tidak melanjutkan',
    from: 12,
    sekolah: (on) => ({
      ...{ ...away, status_sekolah: 3, jenjang: 4, kelas: 13 },
      ...{ tahun_putus: lastYear(on), ats_alasan: 5, mau_kembali: 1 },
    }),
  },
  {
    name: 'pesantren tak terdata',
    from: 11,
    sekolah: (on) => ({
      ...{ ...away, status_sekolah: 3, jenjang: 5, kelas: 5 },
      ...{ tahun_putus: lastYear(on), ats_alasan: 12, mau_kembali: 4 },
    }),
  },
  {
    name: 'rawan putus',
    from: 10,
    sekolah: () => ({ ...away, status_sekolah: 2, jenjang: 4, kelas: 1, sekolah_nama: 'SDN Mongpok 2' }),
  },
  {
    name: 'belum pernah sekolah',
    from: 7,
    sekolah: () => ({ ...away, status_sekolah: 1, ats_alasan: 6, mau_kembali: 1 }),
  },
];

/** Kept at home since, in a family that nobody has asked for its consent. */
export const unasked: PupilStory = {
  name: 'putus sekolah',
  from: 8,
  sekolah: (on) => ({
    ...{ ...away, status_sekolah: 3, jenjang: 4, kelas: 2 },
    ...{ tahun_putus: lastYear(on), ats_alasan: 1, mau_kembali: 2 },
  }),
};

/** A young relative who lives with a family. `days`: age in days today. */
export type Relative = {
  readonly name: string;
  readonly jk: 1 | 2;
  readonly days: number;
  /** In a family that has been interviewed, or in one that nobody has asked yet. */
  readonly isAsked: boolean;
  readonly member?: Answers;
  readonly sekolah?: (on: string) => Answers;
  readonly remaja?: (today: string) => Answers;
};

const year = 365;
const at = (years: number) => years * year + 120;

export const relatives: readonly Relative[] = [
  {
    ...{ name: 'Sarah Amelia', jk: 2, days: at(19), isAsked: true },
    remaja: (today) => ({
      ...{ kegiatan: 4, rencana_nikah: 'ya', bulan_nikah: addDays(today, 150), lila: 22.8, ttd: 2 },
      ...{ hb: 11.4, tgl_hb: addDays(today, -260) },
    }),
  },
  {
    ...{ name: 'Rizal Fadli', jk: 1, days: at(23), isAsked: true },
    remaja: (today) => ({ kegiatan: 4, merokok: 2, rencana_nikah: 'ya', bulan_nikah: addDays(today, 45) }),
  },
  {
    ...{ name: 'Maya Kusumawati', jk: 2, days: at(20), isAsked: false },
    remaja: (today) => ({
      ...{ kegiatan: 5, rencana_nikah: 'ya', bulan_nikah: { missing: 98 }, lila: 22.5 },
      ...{ hb: 10.8, tgl_hb: addDays(today, -260) },
    }),
  },
  // Was married at seventeen, and is back with her uncle.
  { name: 'Ayu Purnama', jk: 2, days: at(18), isAsked: true, member: { status_kawin: 3, usia_kawin1: 17 } },
  {
    ...{ name: 'Rosa Permatasari', jk: 2, days: at(17), isAsked: true },
    sekolah: (on) => ({
      ...{ ...away, status_sekolah: 3, jenjang: 14, kelas: 10 },
      ...{ tahun_putus: lastYear(on), ats_alasan: 3, mau_kembali: 2 },
    }),
    remaja: (today) => ({ kegiatan: 6, rencana_nikah: 'ya', bulan_nikah: addDays(today, 100) }),
  },
  {
    ...{ name: 'Yoga Pangestu', jk: 1, days: at(15), isAsked: true },
    sekolah: (on) => ({
      ...{ status_sekolah: 3, jenjang: 8, kelas: 8, tahun_putus: lastYear(on), ats_alasan: 2, mau_kembali: 2 },
      ...{ pip: 'tidak', bekerja_anak: 'ya', jam_kerja_minggu: 48 },
    }),
    remaja: () => ({ kegiatan: 4 }),
  },
  {
    ...{ name: 'Bayu Wicaksono', jk: 1, days: at(14), isAsked: true },
    sekolah: () => ({ status_sekolah: 2, jenjang: 9, kelas: 8, pip: 'ya', bekerja_anak: 'ya', jam_kerja_minggu: 8 }),
    remaja: () => ({ pikr: 3 }),
  },
  {
    ...{ name: 'Dadan Ramdani', jk: 1, days: at(21), isAsked: true, member: { pendidikan: 8, jkn: 4 } },
    remaja: () => ({ kegiatan: 6, keterampilan: ['bengkel'], minat_pelatihan: ['bengkel', 'bangunan'] }),
  },
  {
    ...{ name: 'Intan Lestari', jk: 2, days: at(22), isAsked: true, member: { pendidikan: 8, jkn: 4 } },
    remaja: () => ({ kegiatan: 5, keterampilan: ['komputer'], minat_pelatihan: ['jualan_daring', 'menjahit'] }),
  },
];
