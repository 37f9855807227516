import type { HandlingStatus, Office } from '../../../domain/follow-up.ts';

/** Usual names; what an office is called differs from kabupaten to kabupaten. */
const officeNames: Readonly<Record<Office, string>> = { disdukcapil: 'Disdukcapil', puskesmas: 'Puskesmas' };

const statusWords: Readonly<Record<HandlingStatus, string>> = {
  diterima: 'diterima',
  dijadwalkan: 'dijadwalkan',
  selesai: 'selesai',
  tidak_dapat: 'tidak dapat ditangani',
};

/** The kader's worklists: whom something can be done for, and what offices say about it. */
export const listTexts = {
  title: 'Tindak lanjut',
  office: (office: Office) => officeNames[office],
  status: (status: HandlingStatus) => statusWords[status],
  handled: (office: string, status: string, day: string | undefined) =>
    `${office}: ${status}${day === undefined ? '' : ` ${day}`}`,
  notYet: (office: string) => `Belum diterima ${office}`,
  awaitsConsent: 'Menunggu persetujuan keluarga',
  confirm: 'Pastikan hasilnya sudah di tangan keluarga, lalu perbarui isiannya.',
  openList: 'Semua',
  all: 'Semua',
  everyCategory: 'Saring kategori',
  noRule: 'Belum ada daftar tindak lanjut.',
  nobody: 'Tidak ada',
  none: {
    title: 'Tidak ada yang perlu ditindaklanjuti.',
    text: 'Daftar terisi sendiri dari pendataan. Yang sudah selesai keluar dari daftar.',
    back: 'Ke Beranda',
  },
  nothingHere: { title: 'Tidak ada yang cocok dengan saringan ini.', clear: 'Tampilkan semua' },
  about: (rt: string | undefined, day: string) => `${rt === undefined ? 'Semua RT' : `RT ${rt}`} · per ${day}`,
  count: (count: string) => `${count} orang atau keluarga`,
  since: (day: string) => `sejak ${day}`,
  more: (count: string) => `Tampilkan ${count} lagi`,
  print: 'Cetak',
  printNow: 'Cetak daftar',
  preview: 'Untuk dibawa berkeliling. Lembar ini memuat nama: simpan baik-baik, lalu musnahkan.',
  share: 'Bagikan',
  unknownTitle: 'Daftar ini tidak ada',
  file: {
    title: 'Bagikan daftar',
    text: 'Daftar ini memuat data pribadi. Berikan hanya kepada petugas yang menindaklanjuti, jangan ke grup WhatsApp.',
    numbers: 'NIK dan nomor KK',
    masked: 'Disamarkan',
    whole: 'Lengkap, untuk petugas dinas',
    download: 'Unduh file',
    send: 'Bagikan file',
    name: (rule: string, day: string) => `tindak-lanjut-${rule}-${day}.csv`,
    done: 'File sudah diunduh.',
    failed: 'File belum bisa dibuat. Coba lagi.',
    everything: 'Semua kategori',
  },
  paper: {
    basis: (filter: string, day: string, name: string) => `${filter} · per ${day} · dicetak ${name}`,
    watermark: 'DAFTAR KERJA · memuat data pribadi, tidak untuk disebarkan',
    columns: { number: 'No.', name: 'Nama', place: 'Alamat', category: 'Hal', handling: 'Dinas', result: 'Hasil' },
    unofficial: 'Hasil pendataan, bukan angka resmi.',
  },
  home: { open: 'Lihat semua', total: (count: string) => `Tindak lanjut (${count})` },
  family: (count: string) => `Tindak lanjut (${count})`,
} as const;
