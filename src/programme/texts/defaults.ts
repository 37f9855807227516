/** What is assumed until somebody who knows has said so, and what the doubt is. */
export const defaultLabels = {
  kbm: {
    label: 'Kenaikan berat badan minimal (KBM), gram per bulan, laki-laki/perempuan',
    doubt: 'Batas bulan ke-7 dan ke-11 berbeda antarsumber. Cocokkan dengan KMS cetak di puskesmas.',
  },
  krs_usia_muda: { label: 'KRS terlalu muda: usia istri', doubt: 'Konfirmasi ke OPD-KB.' },
  krs_usia_tua: {
    label: 'KRS terlalu tua: usia istri',
    doubt: 'Ada sumber yang memakai di atas 35 tahun. Konfirmasi ke OPD-KB.',
  },
  krs_jarak: { label: 'KRS terlalu dekat: jarak kelahiran', doubt: 'Konfirmasi ke OPD-KB.' },
  krs_anak: {
    label: 'KRS terlalu banyak: anak lahir hidup',
    doubt: 'Ada sumber yang memakai 3 anak atau lebih. Konfirmasi ke OPD-KB.',
  },
  krs_air: {
    label: 'KRS air minum layak: kode pilihan',
    doubt: 'Mata air terlindung (7) dan air desa (13) belum disebut dalam definisi.',
  },
  ibangga: {
    label: 'iBangga: variabel per dimensi dan batas kelas',
    doubt: 'Pembagian variabel, rata-rata tiga dimensi, dan variabel yang tidak berlaku belum dipastikan OPD-KB.',
  },
  hamil_lila: { label: 'Ibu hamil KEK: LiLA', doubt: 'Angka umum, konfirmasi ke puskesmas.' },
  remaja_lila: { label: 'Remaja putri risiko KEK: LiLA', doubt: 'Angka umum, konfirmasi ke puskesmas.' },
  remaja_imt: {
    label: 'IMT orang dewasa: sangat kurus, kurus, gemuk, sangat gemuk',
    doubt: 'Batas nasional, konfirmasi ke puskesmas.',
  },
  kerja_anak: {
    label: 'Anak bekerja terlalu lama: jam seminggu menurut umur',
    doubt: 'Menurut umur di bawah 13, 15, dan 18 tahun. Konfirmasi ke Disnaker dan DP3A.',
  },
  kelas_tertinggal: {
    label: 'Tertinggal kelas: tahun di atas umur lazim',
    doubt: 'Umur lazim per kelas belum dipastikan.',
  },
  poktan_umur: {
    label: 'Umur sasaran BKB, BKR, dan BKL',
    doubt: 'BKB disebut sampai 5 atau 6 tahun. Konfirmasi ke OPD-KB.',
  },
  miskin_makan: { label: 'Fakir miskin: porsi belanja makan', doubt: 'Ada versi 70 persen. Konfirmasi ke Dinsos.' },
  miskin_kode: {
    label: 'Fakir miskin: kode lantai, dinding, dan jamban',
    doubt: 'Kepmensos menyebutnya dengan kata, kodenya tafsiran Cacah.',
  },
  miskin_musdes: {
    label: 'Jumlah kriteria untuk dibahas di musyawarah',
    doubt: 'Ambang dari Cacah, Kepmensos tidak menetapkan jumlah.',
  },
  rtlh: { label: 'RTLH perkiraan: lantai, dinding, luas', doubt: 'PUPR punya formulir sendiri.' },
  halal: { label: 'Batas wajib halal usaha mikro dan kecil', doubt: 'Tanggalnya belum dipastikan.' },
  batas_lapor: { label: 'Batas melaporkan kelahiran', doubt: 'Perhitungan hari pertama belum dipastikan Disdukcapil.' },
  imunisasi_tertinggal: {
    label: 'Imunisasi tertinggal: sejak kapan, dan sampai umur berapa masih diberikan',
    doubt: 'Batas umur BCG dan rotavirus belum dipastikan puskesmas.',
  },
  absen_posyandu: {
    label: 'Lama tidak ditimbang sebelum dikunjungi',
    doubt: 'Bulan yang sedang berjalan tidak dihitung. Cocokkan dengan kebiasaan posyandu.',
  },
  sla: {
    label: 'Batas waktu tindak lanjut, dalam hari',
    doubt: 'Usulan, belum disepakati dengan dinas. Setiap daftar menyebut batas per kategori.',
  },
  sla_tanggal: {
    label: 'Batas waktu tindak lanjut yang mengikuti tanggal',
    doubt: 'Usulan, belum disepakati dengan dinas.',
  },
  nama_dinas: { label: 'Nama dinas (OPD)', doubt: 'Nama dinas berbeda tiap kabupaten, misalnya DKBP3A atau DP3AP2KB.' },
  sebutan_wilayah: {
    label: 'Sebutan wilayah dan kepalanya',
    doubt: 'Desa dan kepala desa, atau kelurahan dan lurah.',
  },
  lama_wawancara: {
    label: 'Lama wawancara paling singkat sebelum ditandai terlalu cepat',
    doubt: 'Perkiraan, belum diukur di lapangan.',
  },
  lama_foto: {
    label: 'Lama foto disimpan di pusat',
    doubt: 'Usulan. Masa simpan ditetapkan dengan SK.',
  },
  jarak_lokasi: {
    label: 'Jarak titik rumah dari pusat desa sebelum ditandai',
    doubt: 'Pusat desa dihitung dari titik rumah yang ada, bukan dari peta resmi.',
  },
} as const;
