import type { FormText } from '../../../domain/form/form.ts';

export const violations = {
  bukan_pus: '{nama} bukan istri berumur 15-49 tahun di daftar anggota. Periksa lagi.',
  anak_kurang: 'Di isian {isian} anak, di daftar anggota {anggota}. Cocokkan lagi.',
  hidup_lebih: 'Masih hidup {hidup}, lahir hidup {lahir}. Yang masih hidup tidak bisa lebih banyak.',
  anak_terlalu_awal: 'Umur ibu waktu itu di bawah 13 tahun. Periksa tanggal lahir ibu dan anak.',
  ada_yang_lebih_muda: 'Di daftar anggota ada anaknya yang lahir sesudah tanggal ini. Cocokkan lagi.',
  jarak_dekat: 'Ada anaknya yang lahir berjarak terlalu dekat. Sarankan bicara dengan bidan.',
  mal_tanpa_bayi: 'Menyusui saja (MAL) hanya untuk ibu dengan bayi di bawah 6 bulan. Periksa lagi.',
  mal_lewat: 'Anak terakhir sudah {bulan} bulan. MAL hanya sampai bayi 6 bulan. Sarankan cara lain.',
  alasan_hamil: 'Kalau sedang hamil, betulkan dulu isian hamil di Data diri.',
  perlu_kb: 'Belum ingin hamil dan belum ber-KB. Tawarkan bicara dengan bidan atau petugas KB.',
} as const;

const yes = { ya: 'Ya', tidak: 'Tidak' };

/** Words of `kb_metode`, also for lists. */
export const methodWords = {
  1: 'Pil',
  2: 'Suntik',
  3: 'Kondom',
  4: 'IUD',
  5: 'Implan',
  6: 'Steril wanita (MOW)',
  7: 'Steril pria (MOP)',
  8: 'Menyusui saja (MAL)',
  9: 'Cara tradisional atau lainnya',
} as const;

export const wishWords = {
  0: 'Tidak ada',
  1: methodWords[1],
  2: methodWords[2],
  3: methodWords[3],
  4: methodWords[4],
  5: methodWords[5],
  6: methodWords[6],
  7: methodWords[7],
} as const;

export const childWishWords = {
  1: 'Ya, dalam 2 tahun ini',
  2: 'Ya, tapi nanti (2 tahun lagi atau lebih)',
  3: 'Tidak ingin anak lagi',
} as const;

export const text: FormText = {
  title: 'Keluarga berencana',
  sections: { anak: 'Anak', keinginan: 'Keinginan', cara: 'Cara KB', bantuan: 'Bantuan' },
  questions: {
    anak_lahir_hidup: {
      label: 'Berapa anak yang pernah {nama} lahirkan hidup?',
      short: 'Jumlah anak lahir hidup',
      hint: 'Termasuk yang tinggal di tempat lain atau sudah meninggal. Belum pernah: isi 0',
    },
    anak_masih_hidup: {
      label: 'Berapa yang masih hidup sekarang?',
      short: 'Jumlah anak masih hidup',
      hint: 'Juga yang tinggal di tempat lain',
    },
    tgl_lahir_anak_terakhir: {
      label: 'Kapan anak terakhirnya lahir?',
      short: 'Tanggal lahir anak terakhir',
      hint: 'Contoh 27 3 2019',
    },
    hamil: { label: 'Apakah {nama} sedang hamil?', short: 'Sedang hamil' },
    hamil_diinginkan: {
      label: 'Waktu mulai hamil, apa yang {nama} inginkan?',
      short: 'Kehamilan diinginkan',
      options: {
        1: 'Memang ingin hamil waktu itu',
        2: 'Ingin hamil, tapi nanti',
        3: 'Tidak ingin anak lagi',
      },
    },
    ingin_anak: {
      label: 'Apakah {nama} masih ingin punya anak?',
      short: 'Ingin anak lagi',
      options: childWishWords,
      missing: { 98: 'Belum tahu' },
    },
    kb_saat_ini: {
      label: 'Apakah {nama} atau suaminya sekarang ber-KB?',
      short: 'Ber-KB sekarang',
      hint: 'Juga cara tradisional',
      options: { 1: 'Ya', 2: 'Pernah, sekarang tidak', 3: 'Tidak pernah' },
    },
    kb_metode: {
      label: 'Cara KB yang dipakai {nama} dan suaminya',
      short: 'Cara KB',
      options: methodWords,
    },
    kb_tempat: {
      label: 'Di mana terakhir dilayani KB?',
      short: 'Tempat pelayanan KB',
      options: {
        1: 'Rumah sakit',
        2: 'Puskesmas',
        3: 'Klinik',
        4: 'Praktik bidan',
        5: 'Poskesdes atau polindes',
        6: 'Petugas KB (PLKB) atau mobil pelayanan',
        7: 'Apotek, toko obat, atau warung',
        8: 'Lainnya',
      },
    },
    kb_info_jenis: {
      label: 'Waktu pertama dilayani, apakah diberi tahu macam-macam cara KB?',
      short: 'Diberi tahu jenis KB',
      help: 'Pilih Ya hanya kalau ia bisa menyebut paling sedikit 3 dari 8 cara: pil, suntik, kondom, IUD, implan, MOW, MOP, MAL.',
    },
    kb_info_efek: {
      label: 'Apakah diberi tahu efek sampingnya?',
      short: 'Diberi tahu efek samping',
      hint: 'Waktu pertama dilayani',
    },
    kb_info_tindak: {
      label: 'Apakah diberi tahu harus bagaimana kalau ada efek samping?',
      short: 'Diberi tahu tindakan',
      hint: 'Waktu pertama dilayani',
    },
    kb_alasan_tidak: {
      label: 'Apa alasan utama {nama} tidak ber-KB?',
      short: 'Alasan tidak ber-KB',
      hint: 'Dengarkan saja, jangan membujuk',
      options: {
        1: 'Sedang hamil',
        2: 'Ingin anak',
        3: 'Efek samping',
        4: 'Dilarang suami atau keluarga',
        5: 'Alasan agama',
        6: 'Alatnya tidak tersedia',
        7: 'Biaya',
        8: 'Belum tahu caranya',
        9: 'Sudah tidak subur',
        10: 'Suami jauh',
        11: 'Lainnya',
      },
    },
    kb_minat: {
      label: 'Adakah cara KB lain yang {nama} ingin pakai?',
      short: 'Minat cara KB',
      hint: 'Boleh dikosongkan',
      options: wishWords,
      missing: { 98: 'Belum tahu, ingin tanya bidan' },
    },
    setuju_dibantu: {
      label: 'Boleh petugas KB menghubungi {nama}?',
      short: 'Boleh dihubungi petugas KB',
      hint: 'Nama dan nomor HP disampaikan ke petugas KB saja',
    },
  },
  calculations: {
    sedang_hamil: { label: 'Sedang hamil', options: yes },
    kb_modern: { label: 'Ber-KB cara modern', options: yes },
    mkjp: { label: 'KB jangka panjang (MKJP)', options: yes },
    unmet_need: { label: 'Perlu KB, belum terlayani', options: yes },
  },
  violations,
};
