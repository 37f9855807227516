/** Worklists of the puskesmas, the midwife and the posyandu. What a kader saw is for them to confirm. */
export const immunisationCategories = {
  dasar: 'Imunisasi dasar tertinggal',
  lanjutan: 'Imunisasi lanjutan tertinggal',
} as const;

export const immunisationList = {
  title: 'Imunisasi tertinggal',
  about: 'Balita yang menurut catatan Buku KIA belum mendapat imunisasi yang sudah lewat waktunya.',
  done_when: 'Tanggal imunisasinya sudah disalin dari Buku KIA.',
  columns: {
    nama: 'Nama anak',
    nik: 'NIK',
    jk: 'Jenis kelamin',
    tgl_lahir: 'Tanggal lahir',
    umur_bln: 'Umur (bulan)',
    nama_ortu: 'Nama orang tua',
    hp: 'Nomor HP',
    alamat: 'Alamat',
    rt: 'RT',
    rw: 'RW',
    posyandu: 'Posyandu',
    tertinggal: 'Belum didapat',
  },
} as const;

export const attendanceCategories = {
  belum_pernah: 'Belum pernah ditimbang',
  absen: 'Tidak ditimbang 2 bulan atau lebih',
} as const;

export const attendanceList = {
  title: 'Balita lama tidak ke posyandu',
  about: 'Balita yang dua bulan berturut-turut atau lebih tidak ditimbang, untuk dikunjungi ke rumah.',
  done_when: 'Anak sudah ditimbang, di posyandu atau di rumah.',
  columns: {
    nama: 'Nama anak',
    umur_bln: 'Umur (bulan)',
    nama_ortu: 'Nama orang tua',
    hp: 'Nomor HP',
    alamat: 'Alamat',
    rt: 'RT',
    rw: 'RW',
    posyandu: 'Posyandu',
    terakhir: 'Terakhir ditimbang',
    bulan_absen: 'Bulan tanpa timbang',
  },
} as const;

export const pregnancyCategories = {
  kek: 'Mungkin kurang energi (KEK)',
  anemia: 'Mungkin kurang darah (anemia)',
  anc: 'Belum pernah periksa hamil',
  umur_muda: 'Umur di bawah 20 tahun',
  umur_tua: 'Umur di atas 35 tahun',
} as const;

export const pregnancyList = {
  title: 'Ibu hamil perlu diperiksa',
  about: 'Ibu hamil dengan lengan kecil, Hb rendah, belum periksa, atau umur berisiko. Untuk dipastikan bidan.',
  done_when: 'Bidan atau puskesmas sudah memeriksa, atau ibu sudah bersalin.',
  columns: {
    nama: 'Nama',
    nik: 'NIK',
    tgl_lahir: 'Tanggal lahir',
    umur: 'Umur (tahun)',
    hp: 'Nomor HP',
    alamat: 'Alamat',
    rt: 'RT',
    rw: 'RW',
    tgl_periksa: 'Dilihat kader',
    usia_hamil: 'Usia kehamilan waktu itu (minggu)',
    lila: 'LiLA (cm)',
    hb: 'Hb (g/dL)',
    anc_ke: 'Periksa hamil (kali)',
    ttd: 'Tablet tambah darah',
    kategori: 'Kategori',
  },
} as const;
