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
  kriteria_miskin: {
    label: 'Kriteria miskin: kode lantai, dinding, dan jamban yang memenuhi; jumlah yang dibawa ke musyawarah',
    doubt: 'Keputusan menyebut kriteria dengan kata-kata dan tanpa jumlah terkecil. Konfirmasi ke dinas sosial.',
  },
  rtlh: {
    label: 'Rumah mungkin tidak layak huni: kode lantai, dinding, luas per orang',
    doubt: 'Perkiraan. PUPR memakai formulir sendiri.',
  },
  ibangga: {
    label: 'iBangga: variabel per dimensi dan batas kelas',
    doubt: 'Pembagian variabel, rata-rata tiga dimensi, dan variabel yang tidak berlaku belum dipastikan OPD-KB.',
  },
  poktan: {
    label: 'Umur sasaran BKB, BKR, dan BKL',
    doubt: 'BKB disebut untuk anak sampai 5 atau 6 tahun. Konfirmasi ke OPD-KB.',
  },
  batas_lapor: { label: 'Batas melaporkan kelahiran', doubt: 'Perhitungan hari pertama belum dipastikan Disdukcapil.' },
  sla: {
    label: 'Batas waktu tindak lanjut',
    doubt: 'Usulan, belum disepakati dengan dinas. Setiap daftar menyebut batas per kategori.',
  },
  nama_dinas: { label: 'Nama dinas (OPD)', doubt: 'Nama dinas berbeda tiap kabupaten, misalnya DKBP3A atau DP3AP2KB.' },
  lama_wawancara: {
    label: 'Lama wawancara paling singkat sebelum ditandai terlalu cepat',
    doubt: 'Perkiraan, belum diukur di lapangan.',
  },
  jarak_lokasi: {
    label: 'Jarak titik rumah dari pusat desa sebelum ditandai',
    doubt: 'Pusat desa dihitung dari titik rumah yang ada, bukan dari peta resmi.',
  },
} as const;
