/** Lists are sorted in this order: who left can still be won back, who never came is the longest way. */
export const schoolCategories = {
  DO: 'Putus sekolah (DO)',
  LTM: 'Lulus tidak melanjutkan (LTM)',
  BPB: 'Belum pernah bersekolah (BPB)',
  rentan: 'Rawan putus sekolah',
  cek: 'Cek dulu: pesantren tak terdata',
} as const;

export const schoolList = {
  title: 'Anak tidak sekolah dan rawan putus',
  about: 'Anak 7-18 tahun yang tidak bersekolah, dan yang umurnya lebih dari 2 tahun di atas teman sekelasnya.',
  done_when: 'Anak sudah bersekolah lagi, atau ikut Paket A, B, atau C.',
  columns: {
    kelompok: 'Kelompok',
    jenjang: 'Jenjang',
    kelas: 'Kelas',
    tahun_putus: 'Tahun berhenti',
    alasan: 'Alasan',
    keinginan: 'Keinginan',
  },
  /** Work, marriage and pregnancy of a child stand on no open list. */
  privateReason: 'Pribadi, tanyakan ke supervisor',
} as const;

export const catinCategories = {
  dekat: 'Menikah dalam 3 bulan',
  terencana: 'Menikah dalam setahun',
  belum_pasti: 'Bulan menikah belum pasti',
} as const;

export const catinList = {
  title: 'Calon pengantin (catin)',
  about: 'Yang berencana menikah dalam setahun, supaya diperiksa dan didampingi (Elsimil) 3 bulan sebelumnya.',
  done_when: 'Catin sudah diperiksa dan sertifikat Elsimil terbit, atau sudah menikah.',
  columns: {
    nama: 'Nama',
    nik: 'NIK',
    tgl_lahir: 'Tanggal lahir',
    jk: 'Jenis kelamin',
    alamat: 'Alamat',
    rw: 'RW',
    rt: 'RT',
    hp: 'Nomor HP',
    tgl_nikah: 'Rencana menikah',
    kepastian: 'Tanggalnya',
  },
  certainty: { pasti: 'Pasti', bulan: 'Baru bulannya' },
} as const;

/** Gravest first. Read by the named officer alone, and without a name. */
export const protectionCategories = {
  kawin_anak: 'Anak sudah menikah',
  rencana_kawin: 'Anak akan dinikahkan',
  kerja_lama: 'Anak bekerja, jamnya panjang untuk umurnya',
  kerja: 'Anak bekerja',
} as const;

export const protectionList = {
  title: 'Perlindungan anak (rahasia)',
  about: 'Anak yang menikah, akan dinikahkan, atau bekerja. Tanpa nama, hanya untuk petugas perlindungan anak.',
  done_when: 'Petugas perlindungan anak menutup kasusnya.',
  columns: { jenis: 'Jenis', umur: 'Umur (tahun)', jk: 'Jenis kelamin', desa: 'Kode desa', kode: 'Kode rujukan' },
} as const;

export const girlsCategories = {
  anemia: 'Terduga kurang darah (anemia)',
  kek: 'Terduga kurang energi (KEK)',
} as const;

export const girlsList = {
  title: 'Remaja putri perlu diperiksa',
  about: 'Remaja putri dengan Hb di bawah 12 atau LiLA di bawah 23,5 cm. Hasil skrining, bukan diagnosis.',
  done_when: 'Hb dan LiLA diperiksa lagi dan sudah cukup.',
  columns: {
    nama: 'Nama',
    nik: 'NIK',
    tgl_lahir: 'Tanggal lahir',
    nama_ibu: 'Nama ibu',
    alamat: 'Alamat',
    rw: 'RW',
    rt: 'RT',
    hp: 'Nomor HP',
    temuan: 'Temuan',
    hb: 'Hb (g/dL)',
    tgl_hb: 'Hb diperiksa',
    lila: 'LiLA (cm)',
    ttd: 'Tablet tambah darah',
  },
} as const;

export const idleCategories = {
  neet: 'Tidak sekolah, kerja, atau kursus',
  cari_kerja: 'Mencari kerja',
  usia_sekolah: 'Di bawah 18 tahun: sekolah dulu',
} as const;

export const idleList = {
  title: 'Pemuda belum sekolah atau bekerja',
  about: 'Warga 15-24 tahun yang tidak sekolah, tidak bekerja, dan tidak kursus, untuk pelatihan kerja atau UPPKA.',
  done_when: 'Sudah bersekolah, kursus, atau bekerja lagi.',
  columns: {
    nama: 'Nama',
    umur: 'Umur',
    pendidikan: 'Pendidikan terakhir',
    keterampilan: 'Keterampilan',
    minat: 'Minat pelatihan',
  },
} as const;
