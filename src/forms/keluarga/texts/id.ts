import type { FormText } from '../../../domain/form/form.ts';

export const violations = {
  desa_tidak_dikenal: 'Kode desa tidak dikenal. Pilih lagi keluarga dari daftar.',
  tidak_didata:
    'Belum 6 bulan tinggal dan tidak berencana menetap: keluarga ini dicatat di tempat lain. Simpan lalu selesai.',
  kk_not_16_digits: 'Nomor KK harus 16 angka.',
  kk_all_digits_equal: 'Nomor KK tidak mungkin satu angka semua. Lihat kartunya lagi.',
  kk_looks_like_nik: 'Nomor ini mirip NIK. Nomor KK ada di bagian atas kartu.',
  kk_impossible_date: 'Tanggal di dalam nomor KK tidak ada. Cocokkan kartunya. Boleh tetap disimpan.',
  kk_serial_zero: 'Nomor KK berakhir 0000. Cocokkan kartunya. Boleh tetap disimpan.',
  kk_unknown_province: 'Awal nomor KK bukan kode provinsi yang dikenal. Cocokkan kartunya. Boleh tetap disimpan.',
  kk_dipakai: 'Nomor KK ini sudah dipakai keluarga di {tempat}. Kalau satu kartu untuk dua keluarga, lanjutkan.',
  alasan_lama: 'Nomor KK berubah lagi. Apakah alasannya sama dengan yang dulu?',
  digabung_diri: 'Data tidak bisa digabung ke dirinya sendiri.',
  jiwa_berbeda: 'Di isian {isian} jiwa, di daftar anggota {anggota}. Cocokkan lagi.',
} as const;

export const text: FormText = {
  title: 'Data keluarga',
  sections: {
    alamat: 'Alamat',
    tinggal: 'Lama tinggal',
    kartu: 'Kartu Keluarga',
    jiwa: 'Jumlah jiwa',
  },
  questions: {
    kode_desa: { label: 'Desa', short: 'Desa' },
    digabung_ke: { label: 'Digabung ke', short: 'Digabung ke' },
    rt: {
      label: 'RT berapa?',
      short: 'RT',
      hint: 'Tiga angka, misalnya 004',
      missing: { 99: 'Tidak ada RT' },
    },
    rw: {
      label: 'RW berapa?',
      short: 'RW',
      hint: 'Tiga angka, misalnya 012',
      missing: { 99: 'Tidak ada RW' },
    },
    dusun: { label: 'Dusun atau kampung', short: 'Dusun', hint: 'Boleh dikosongkan' },
    dasawisma: { label: 'Kelompok dasawisma', short: 'Dasawisma', hint: 'Boleh dikosongkan' },
    alamat: { label: 'Alamat rumah', short: 'Alamat', hint: 'Nama jalan, gang, atau kampung' },
    no_rumah: { label: 'Nomor rumah', short: 'Nomor rumah', hint: 'Boleh dikosongkan' },
    patokan: {
      label: 'Patokan menuju rumah',
      short: 'Patokan',
      hint: 'Contoh: sebelah musala Al-Ikhlas. Membantu kader berikutnya',
    },
    lama_tinggal_bln: {
      label: 'Sudah berapa bulan tinggal di sini?',
      short: 'Lama tinggal',
      hint: 'Satu tahun = 12 bulan. Sejak lahir: hitung umur yang paling lama tinggal',
    },
    niat_menetap: {
      label: 'Apakah berencana menetap 6 bulan atau lebih?',
      short: 'Berencana menetap',
      help: 'Yang dilihat tempat tinggalnya, bukan alamat di kartu.',
    },
    punya_kk: {
      label: 'Apakah keluarga punya Kartu Keluarga?',
      short: 'Kartu Keluarga',
      hint: 'Minta lihat kartunya kalau ada',
      help: 'Kartu Keluarga di kertas HVS biasa dengan kode QR juga sah.',
    },
    no_kk: {
      label: 'Nomor Kartu Keluarga',
      short: 'Nomor KK',
      hint: '16 angka, di bagian atas kartu',
    },
    alasan_berubah: {
      label: 'Mengapa nomor KK berubah?',
      short: 'Alasan nomor berubah',
      hint: 'Nomor yang lama tetap tersimpan',
      options: {
        1: 'Pindah alamat',
        2: 'Kepala keluarga meninggal',
        3: 'Cerai',
        4: 'Pecah KK, misalnya sesudah kawin',
        5: 'Dulu salah tulis',
        6: 'Lainnya',
      },
    },
    berlaku_sejak: {
      label: 'Sejak kapan kartu baru berlaku?',
      short: 'Berlaku sejak',
      hint: 'Tanggal di bagian bawah kartu. Boleh dikosongkan',
    },
    kk_sesuai_domisili: {
      label: 'Apakah alamat di KK sama dengan tempat tinggal?',
      short: 'Alamat di KK',
      options: {
        1: 'Sama',
        2: 'Lain RT/RW, masih satu desa',
        3: 'Lain desa, masih satu kabupaten',
        4: 'Lain kabupaten atau provinsi',
      },
    },
    jenis_keluarga: {
      label: 'Jenis keluarga',
      short: 'Jenis keluarga',
      help: 'Keluarga khusus: kakak-adik tanpa orang tua, kakek/nenek dengan cucu, atau tinggal sendiri.',
      options: { 1: 'Keluarga: suami istri, atau orang tua dengan anak', 2: 'Keluarga khusus' },
    },
    jml_jiwa_kk: {
      label: 'Berapa jiwa yang tertulis di KK?',
      short: 'Jumlah jiwa di KK',
    },
    jml_jiwa_serumah: {
      label: 'Berapa jiwa yang tinggal serumah?',
      short: 'Jumlah jiwa serumah',
      hint: 'Termasuk bayi dan yang tidak tertulis di KK',
    },
  },
  calculations: {},
  violations,
};
