import type { ProblemCode } from '../../../domain/problem.ts';

type Trouble = { readonly title: string; readonly text: string };

const asleep: Trouble = {
  title: 'Pusat sedang tidak bisa menjawab',
  text: 'Tidak ada yang hilang. Coba lagi sebentar.',
};
const unread: Trouble = { title: 'Permintaan ini tidak terbaca di pusat', text: 'Muat ulang layar, lalu coba lagi.' };

const trouble: Readonly<Record<ProblemCode | 'offline' | 'expired', Trouble>> = {
  offline: { title: 'Tidak ada sinyal', text: 'Layar ini perlu sinyal. Sambungkan, lalu coba lagi.' },
  expired: { title: 'Perlu masuk lagi', text: 'Perangkat ini tidak dikenal pusat. Minta kode baru ke admin.' },
  session_missing: { title: 'Perlu masuk lagi', text: 'Kunci layar, lalu buka dengan PIN.' },
  session_expired: { title: 'Perlu masuk lagi', text: 'Kunci layar, lalu buka dengan PIN.' },
  code_unknown: { title: 'Kode tidak dikenal', text: 'Periksa kodenya, lalu coba lagi.' },
  not_allowed: { title: 'Akun ini tidak bertugas untuk itu', text: 'Minta admin kabupaten bila seharusnya boleh.' },
  not_found: { title: 'Tidak ditemukan', text: 'Mungkin sudah pindah, atau di luar wilayah tugas Anda.' },
  handling_incomplete: { title: 'Belum lengkap', text: 'Isi tanggal, atau alasan bila tidak dapat ditangani.' },
  settings_outdated: { title: 'Sudah diubah orang lain', text: 'Lihat pengaturan yang terbaru, lalu ulangi.' },
  settings_unfit: { title: 'Ada nilai yang tidak bisa dipakai', text: 'Periksa isiannya, lalu simpan lagi.' },
  verdict_outdated: { title: 'Ada versi baru', text: 'Lihat yang terbaru, lalu putuskan.' },
  photo_unannounced: { title: 'Foto tidak ditemukan', text: 'Catatannya belum sampai di pusat.' },
  photo_unreadable: { title: 'Foto tidak terbaca di pusat', text: 'Foto dikirim lagi dari HP.' },
  photo_gone: { title: 'Foto sudah dihapus', text: 'Sesuai masa simpan, atau karena persetujuan dicabut.' },
  photo_waiting: { title: 'Foto belum terkirim dari HP kader', text: 'Muncul di sini sesudah HP kader mengirimnya.' },
  photo_lost: {
    title: 'Foto hilang di pusat',
    text: 'Diminta lagi dari HP yang memotretnya. Kalau tidak muncul, minta kader memotret lagi.',
  },
  too_many_requests: { title: 'Terlalu sering dicoba', text: 'Tunggu satu menit, lalu coba lagi.' },
  fault: { title: 'Ada gangguan di pusat', text: 'Tidak ada yang hilang. Coba lagi nanti.' },
  database_unavailable: asleep,
  centre_busy: { title: 'Pusat sedang ramai', text: 'Tidak ada yang hilang. Coba lagi sebentar.' },
  request_malformed: unread,
  batch_malformed: unread,
  batch_too_large: unread,
  not_a_demo: unread,
};

/** What the desk screens share: asking the centre, and letters as shortcuts. */
export const deskTexts = {
  trouble,
  retry: 'Coba lagi',
  asking: 'Menanyakan ke pusat…',
  keys: {
    on: 'Tombol huruf nyala',
    off: 'Tombol huruf mati',
    turnOff: 'Matikan tombol huruf',
    turnOn: 'Nyalakan tombol huruf',
    queueHelp: 'J dan K memilih baris, Enter membuka.',
    reviewHelp: 'A setujui, P minta perbaikan, J berikutnya, K sebelumnya.',
  },
} as const;
