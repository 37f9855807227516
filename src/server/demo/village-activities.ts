import type { Answers } from '../../domain/answers.ts';
import { kinds } from '../../forms/kegiatan/kinds.ts';

/** One thing that is held in the village: on which day of which months, back from the running one, and for whom. */
export type ActivityPlan = {
  readonly day: number;
  readonly monthsAgo: readonly number[];
  readonly author: 'sari' | 'dewi';
  /** Who of the families comes; nobody is named where only heads were counted. */
  readonly who: 'ibu_balita' | 'orang_tua_remaja' | 'lansia' | 'istri' | 'remaja' | null;
  readonly answers: Answers;
};

const everyMonth = [2, 1, 0];
const hall = { tempat: 'Balai desa Mongpok' };

/** Three months of a village that does much, and not everything every month: PIK-R has not met since the holidays. */
export const activityPlans: readonly ActivityPlan[] = [
  {
    ...{ day: 2, monthsAgo: everyMonth, author: 'dewi', who: null },
    answers: {
      ...{ jenis: kinds.rapat_pokja, judul: 'Rapat bulanan pokja', tempat: 'Kantor desa Mongpok' },
      ...{ fungsi_keluarga: ['6', '8'], peserta_l: 7, peserta_p: 5, sumber_dana: ['dana_desa'] },
      ...{ narasumber: 'Kepala desa dan PLKB', opd_pembina: ['dppkb'] },
      ...{ materi: 'Rencana kegiatan bulan ini', tindak_lanjut: 'Tiap seksi menulis satu kegiatan' },
    },
  },
  {
    ...{ day: 5, monthsAgo: everyMonth, author: 'sari', who: 'ibu_balita' },
    answers: {
      ...{ jenis: kinds.posyandu, judul: 'Posyandu Melati', tempat: 'Rumah Bu RT 002', fungsi_keluarga: ['5'] },
      ...{ peserta_l: 2, peserta_p: 21, sumber_dana: ['swadaya', 'dana_desa'], opd_pembina: ['puskesmas'] },
      ...{ materi: 'Penimbangan dan makanan anak', tindak_lanjut: 'Yang tidak datang dikunjungi' },
    },
  },
  {
    ...{ day: 6, monthsAgo: everyMonth, author: 'sari', who: 'ibu_balita' },
    answers: {
      ...{ jenis: kinds.bkb, judul: 'BKB Melati: bermain sambil belajar', ...hall, fungsi_keluarga: ['3', '6'] },
      ...{ peserta_l: 1, peserta_p: 12, sumber_dana: ['dak_bokb'], opd_pembina: ['dppkb'] },
      ...{ materi: 'Stimulasi anak umur 2 tahun', tujuan: 'Ibu bisa membuat mainan sendiri' },
      ...{ narasumber: 'Bidan Ratna', tindak_lanjut: 'Membawa buku KIA di pertemuan berikut' },
    },
  },
  {
    ...{ day: 10, monthsAgo: [1], author: 'dewi', who: 'ibu_balita' },
    answers: {
      ...{ jenis: kinds.dashat, judul: 'Dapur sehat: bubur kelor dan ikan', tempat: 'Dapur PKK' },
      ...{ fungsi_keluarga: ['5', '7'], peserta_l: 0, peserta_p: 14, sumber_dana: ['dana_desa'] },
      ...{ opd_pembina: ['puskesmas', 'dppkb'], materi: 'Menu dari kebun sendiri', narasumber: 'Ahli gizi puskesmas' },
    },
  },
  {
    ...{ day: 12, monthsAgo: everyMonth, author: 'dewi', who: 'lansia' },
    answers: {
      ...{ jenis: kinds.bkl, judul: 'BKL Kenanga: senam dan cek tekanan darah', ...hall, fungsi_keluarga: ['1', '3'] },
      ...{ peserta_l: 4, peserta_p: 6, sumber_dana: ['swadaya'], narasumber: 'Perawat desa' },
    },
  },
  {
    ...{ day: 14, monthsAgo: [2, 0], author: 'sari', who: 'orang_tua_remaja' },
    answers: {
      ...{ jenis: kinds.bkr, judul: 'BKR: bicara dengan anak remaja', ...hall, fungsi_keluarga: ['4', '6'] },
      ...{ peserta_l: 3, peserta_p: 8, sumber_dana: ['dak_bokb'], opd_pembina: ['dppkb'] },
      ...{ materi: 'Pernikahan dini dan akibatnya', tindak_lanjut: 'Mengajak remaja ke PIK-R' },
    },
  },
  {
    ...{ day: 17, monthsAgo: everyMonth, author: 'dewi', who: 'istri' },
    answers: {
      ...{ jenis: kinds.uppka, judul: 'UPPKA: mengemas emping', tempat: 'Rumah Bu RT 005', fungsi_keluarga: ['7'] },
      ...{ peserta_l: 0, peserta_p: 9, sumber_dana: ['csr', 'swadaya'], opd_pembina: ['diskop'] },
      ...{ materi: 'Label dan izin PIRT', tindak_lanjut: 'Mendaftar NIB bersama' },
    },
  },
  {
    ...{ day: 19, monthsAgo: [2], author: 'sari', who: 'remaja' },
    answers: {
      ...{ jenis: kinds.pikr, judul: 'PIK-R: rencana sesudah sekolah', ...hall, fungsi_keluarga: ['6'] },
      ...{ peserta_l: 5, peserta_p: 7, sumber_dana: ['dak_bokb'], opd_pembina: ['dppkb', 'disdik'] },
    },
  },
  {
    ...{ day: 21, monthsAgo: [1], author: 'sari', who: null },
    answers: {
      ...{ jenis: kinds.pelayanan_kb, judul: 'Pelayanan KB keliling', tempat: 'Poskesdes', fungsi_keluarga: ['5'] },
      ...{ peserta_l: 0, peserta_p: 11, sumber_dana: ['dak_bokb'], opd_pembina: ['dppkb', 'puskesmas'] },
    },
  },
  {
    ...{ day: 23, monthsAgo: [2, 1], author: 'dewi', who: null },
    answers: {
      ...{ jenis: kinds.kie, judul: 'Penyuluhan air bersih dan jamban', tempat: 'Masjid Al-Ikhlas' },
      ...{ fungsi_keluarga: ['8', '1'], peserta_l: 18, peserta_p: 24, sumber_dana: [], opd_pembina: ['pupr'] },
      ...{ tindak_lanjut: 'Kerja bakti hari Minggu' },
    },
  },
];
