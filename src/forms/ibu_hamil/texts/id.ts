import type { FormText } from '../../../domain/form/form.ts';

export const violations = {
  di_luar_bulan: 'Tanggal ini di luar bulan catatan. Pilih tanggal di bulan yang sama.',
  nol: 'Isi angka lebih dari 0, atau pilih Tidak diukur.',
  maksudnya: '{label} {isian}. Maksudnya {maksud}?',
  umur_muda: 'Umur ibu {umur} tahun, di bawah 20 tahun. Dampingi, dan ajak periksa ke bidan minggu ini.',
  umur_tua: 'Umur ibu {umur} tahun, di atas 35 tahun. Dampingi, dan ajak periksa ke bidan minggu ini.',
  usia_berbeda: 'Di isian {isian} minggu, menurut catatan lalu sekitar {hitungan} minggu. Lihat Buku KIA lagi.',
  kek: 'LiLA di bawah 23,5 cm, mungkin kurang energi (KEK). Rujuk minggu ini. Ini bukan diagnosis.',
  anemia: 'Hb di bawah 11, mungkin kurang darah (anemia). Rujuk minggu ini. Ini bukan diagnosis.',
  anc_terlambat: 'Sudah 12 minggu dan belum diperiksa. Ajak periksa ke bidan minggu ini.',
  ttd_kurang: 'Baru {isian} dari 90 tablet tambah darah. Ingatkan minum satu tiap hari.',
  rokok: 'Ajak keluarga tidak merokok di dalam rumah, demi ibu dan bayinya.',
} as const;

const notMeasured = { 97: 'Menolak diukur', 99: 'Tidak diukur' };
const yes = { ya: 'Ya', tidak: 'Tidak' };

export const text: FormText = {
  title: 'Ibu hamil',
  sections: { kehamilan: 'Kehamilan', ukur: 'Hasil ukur', layanan: 'Periksa dan layanan' },
  questions: {
    tgl_periksa: { label: 'Tanggal dikunjungi', short: 'Tanggal dikunjungi' },
    usia_hamil_mgg: {
      label: 'Berapa minggu usia kehamilan {nama}?',
      short: 'Usia kehamilan',
      hint: 'Tanyakan berdua saja. Lihat Buku KIA kalau ada',
    },
    bb: {
      label: 'Berat badan {nama}',
      short: 'Berat badan',
      hint: 'Dalam kilogram, contoh 54,5',
      missing: { 97: 'Menolak ditimbang', 99: 'Tidak ditimbang' },
    },
    tb: { label: 'Tinggi badan {nama}', short: 'Tinggi badan', hint: 'Contoh 152,5', missing: notMeasured },
    lila: {
      label: 'Lingkar lengan atas {nama}',
      short: 'Lingkar lengan (LiLA)',
      hint: 'Lengan yang jarang dipakai, di tengah. Contoh 24,5',
      missing: notMeasured,
    },
    hb: {
      label: 'Hb {nama} yang terakhir',
      short: 'Hb',
      hint: 'Hanya hasil bidan, perawat, atau puskesmas. Lihat Buku KIA',
      missing: { 97: 'Menolak menjawab', 98: 'Tidak tahu', 99: 'Belum diperiksa' },
    },
    anc_ke: {
      label: 'Sudah berapa kali {nama} diperiksa selama hamil ini?',
      short: 'Jumlah periksa hamil',
      hint: 'Oleh bidan atau dokter. Belum pernah: isi 0. Dianjurkan 6 kali',
    },
    ttd_tablet: {
      label: 'Berapa tablet tambah darah yang sudah diminum?',
      short: 'Tablet tambah darah',
      hint: 'Selama hamil ini, paling sedikit 90 tablet',
    },
    buku_kia: {
      label: 'Buku KIA {nama}',
      short: 'Buku KIA',
      hint: 'Minta lihat bukunya kalau ada',
      help: 'Buku Kesehatan Ibu dan Anak. Bukan Kartu Identitas Anak.',
    },
    merokok_rumah: { label: 'Apakah ada yang merokok di dalam rumah?', short: 'Merokok di rumah' },
  },
  calculations: {
    kek: { label: 'Kemungkinan kurang energi (KEK)', options: yes },
    anemia: { label: 'Kemungkinan kurang darah (anemia)', options: yes },
    umur_berisiko: {
      label: 'Umur berisiko',
      options: { muda: 'Di bawah 20 tahun', tua: 'Di atas 35 tahun', tidak: 'Tidak' },
    },
    anc_terlambat: { label: 'Terlambat periksa hamil', options: yes },
  },
  violations,
};
