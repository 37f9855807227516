import type { FormText } from '../../../domain/form/form.ts';

export const violations = {
  di_luar_bulan: 'Tanggal ini di luar bulan catatan. Pilih tanggal di bulan yang sama.',
  lewat_42_hari: 'Sudah {hari} hari sejak bersalin. Isian ini untuk 42 hari pertama. Boleh tetap disimpan.',
  nol: 'Isi angka lebih dari 0, atau pilih Tidak tahu.',
  bb_lahir_maksudnya: 'Berat lahir {isian} kg? Maksudnya {maksud} kg?',
  bb_lahir_beda: 'Di data balita berat lahirnya {balita} kg, di sini {isian} kg. Lihat Buku KIA.',
  bblr: 'Berat lahir di bawah 2,5 kg (BBLR). Pastikan bayi diperiksa bidan minggu ini.',
} as const;

export const text: FormText = {
  title: 'Ibu sesudah bersalin',
  sections: { salin: 'Persalinan', sesudah: 'Sesudah bersalin' },
  questions: {
    tgl_salin: { label: 'Kapan {nama} bersalin?', short: 'Tanggal bersalin' },
    penolong: {
      label: 'Siapa yang menolong persalinan {nama}?',
      short: 'Penolong persalinan',
      options: { 1: 'Dokter', 2: 'Bidan', 3: 'Perawat', 4: 'Dukun atau paraji', 5: 'Keluarga atau lainnya' },
    },
    bb_lahir: {
      label: 'Berat lahir bayi',
      short: 'Berat lahir bayi',
      hint: 'Lihat Buku KIA. Dalam kilogram, contoh 3,1',
      missing: { 99: 'Tidak ditimbang' },
    },
    asi: {
      label: 'Apakah bayi hanya diberi ASI sejak lahir?',
      short: 'ASI saja',
      help: 'Tanpa air putih, madu, pisang, atau susu lain. Obat dari bidan atau dokter boleh.',
      missing: { 99: 'Bayi tidak bersama ibu' },
    },
    kb_pascasalin: {
      label: 'Cara KB {nama} sesudah bersalin',
      short: 'KB sesudah bersalin',
      hint: 'Tanyakan berdua saja',
      options: {
        0: 'Belum ber-KB',
        1: 'Pil',
        2: 'Suntik',
        3: 'Kondom',
        4: 'IUD',
        5: 'Implan',
        6: 'Steril wanita (MOW)',
        7: 'Steril pria (MOP)',
        8: 'Menyusui saja (MAL)',
        9: 'Cara tradisional atau lainnya',
      },
    },
  },
  calculations: {},
  violations,
};
