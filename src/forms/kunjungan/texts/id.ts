import type { FormText } from '../../../domain/form/form.ts';
import { consentCard } from './consent.ts';

export const violations = {
  titik_kasar: 'Akurasi {meter} m. Kalau sempat, ambil lagi di luar rumah.',
  kunjungan_lama: 'Kunjungan ini lebih dari 3 bulan lalu. Periksa tanggalnya. Boleh tetap disimpan.',
  selesai: 'Kunjungan selesai di sini dan tetap dihitung sebagai dikunjungi.',
  hp_tidak_lazim: 'Nomor HP biasanya diawali 08 dan 10 sampai 14 angka. Cocokkan lagi. Boleh tetap disimpan.',
  menolak_selesai: 'Ibu/Bapak boleh menolak. Layanan tetap sama. Kunjungan selesai di sini.',
  menunggu_persetujuan_orang_tua: 'Menunggu persetujuan orang tua. Data anak disimpan, tanyakan ayah, ibu, atau wali.',
} as const;

export const text: FormText = {
  title: 'Kunjungan',
  sections: {
    kunjungan: 'Kunjungan',
    responden: 'Yang menjawab',
    persetujuan: 'Persetujuan',
    catatan: 'Catatan',
  },
  questions: {
    tgl_kunjungan: { label: 'Tanggal kunjungan', short: 'Tanggal kunjungan' },
    kunjungan_ke: {
      label: 'Kunjungan yang ke berapa?',
      short: 'Kunjungan ke-',
      hint: '1 sampai 3',
    },
    hasil_kunjungan: {
      label: 'Hasil kunjungan',
      short: 'Hasil kunjungan',
      options: {
        1: 'Terisi lengkap',
        2: 'Terisi tidak lengkap',
        3: 'Tidak ada yang bisa menjawab sampai akhir pendataan',
        4: 'Responden menolak',
        5: 'Keluarga pindah atau rumah tidak ada',
      },
    },
    alasan_tidak_lengkap: { label: 'Sebutkan alasannya', short: 'Alasan' },
    responden_nama: { label: 'Siapa nama yang menjawab?', short: 'Nama yang menjawab' },
    responden_hub: {
      label: 'Yang menjawab adalah',
      short: 'Yang menjawab',
      hint: 'Utamakan istri, lalu kepala keluarga, lalu anggota dewasa lain',
      options: {
        1: 'Istri',
        2: 'Kepala keluarga',
        3: 'Anggota dewasa lain',
        4: 'Pengasuh, nenek, atau tetangga',
      },
    },
    no_hp: {
      label: 'Nomor HP atau WA',
      short: 'Nomor HP',
      hint: 'Contoh 0812 3456 7890. Boleh dikosongkan',
      missing: { 99: 'Tidak punya HP' },
    },
    persetujuan: {
      label: 'Apakah Ibu/Bapak setuju didata?',
      short: 'Persetujuan',
      hint: 'Bacakan dulu kartu persetujuan',
      help: consentCard.household,
      options: { 1: 'Setuju', 2: 'Menolak' },
    },
    persetujuan_cara: {
      label: 'Bagaimana persetujuan diberikan?',
      short: 'Cara menyetujui',
      options: {
        1: 'Tanda tangan di layar',
        2: 'Cap jempol',
        3: 'Lisan, disaksikan',
        4: 'Formulir kertas',
      },
    },
    persetujuan_wali_hub: {
      label: 'Yang setuju untuk data anak adalah',
      short: 'Persetujuan data anak',
      help: consentCard.children,
      options: { 1: 'Ayah', 2: 'Ibu', 3: 'Wali sah', 4: 'Pengasuh, bukan wali' },
      missing: { 97: 'Tidak setuju untuk data anak', 99: 'Tidak ada anak di keluarga ini' },
    },
    persetujuan_teks: { label: 'Kartu persetujuan yang dibacakan', short: 'Kartu persetujuan' },
    lokasi: {
      label: 'Titik rumah',
      short: 'Titik rumah',
      hint: 'Sekali saja untuk tiap rumah. Boleh dilewati',
    },
    catatan_kader: {
      label: 'Catatan kader',
      short: 'Catatan',
      hint: 'Boleh dikosongkan. Jangan tulis NIK atau nomor KK di sini',
    },
  },
  calculations: {},
  violations,
};

/** Asked from version 2 on. */
export const photoText = {
  label: 'Foto dokumen atau rumah',
  short: 'Foto',
  hint: 'Boleh dikosongkan. Jangan memotret anak yang mandi atau tidak berpakaian',
};
