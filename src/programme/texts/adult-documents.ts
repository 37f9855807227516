/** Papers of grown-ups and of the family: lists for the offices, told in whole words. */
export const personColumnLabels = {
  nama: 'Nama',
  nik: 'NIK',
  tgl_lahir: 'Tanggal lahir',
  umur: 'Umur (tahun)',
  jk: 'Jenis kelamin',
  no_kk: 'Nomor KK',
  alamat: 'Alamat',
  rw: 'RW',
  rt: 'RT',
  hp: 'Nomor HP',
} as const;

export const ktpCategories = {
  rekam_di_rumah: 'Belum punya, perekaman di rumah',
  belum: 'Belum punya KTP-el',
  genap_17: 'Genap 17 tahun sejak kunjungan terakhir',
} as const;

export const ktpList = {
  title: 'Wajib KTP belum punya KTP-el',
  about: 'Warga 17 tahun ke atas, atau yang pernah kawin, yang belum punya KTP-el dan belum direkam.',
  done_when: 'KTP-el sudah ada, atau sudah direkam dan menunggu dicetak.',
  columns: { kesulitan: 'Kesulitan sehari-hari' },
} as const;

export const marriageCategories = {
  akta_menunggu: 'Belum punya, anaknya juga belum punya akta',
  belum: 'Belum punya buku nikah',
} as const;

export const marriageList = {
  title: 'Pasangan belum punya buku nikah',
  about: 'Pasangan berstatus kawin tanpa buku nikah atau akta perkawinan, untuk isbat nikah atau pencatatan.',
  done_when: 'Buku nikah atau akta perkawinan sudah ada.',
  columns: {
    suami: 'Suami',
    nik_suami: 'NIK suami',
    istri: 'Istri',
    nik_istri: 'NIK istri',
    tahun_kawin: 'Perkiraan tahun kawin',
    kategori: 'Kategori',
    alamat: 'Alamat',
    rw: 'RW',
    rt: 'RT',
    hp: 'Nomor HP',
  },
} as const;

export const anomalyCategories = {
  nik_kembar: 'NIK sama dengan anggota lain',
  kepala_pindah: 'Kepala keluarga meninggal atau pindah',
  kk_beda_alamat: 'Alamat KK berbeda dengan tempat tinggal',
  belum_nik: 'Belum punya NIK',
  nik_lahir_beda: 'Tanggal lahir di NIK berbeda',
  nik_jk_beda: 'Jenis kelamin di NIK berbeda',
} as const;

export const anomalyList = {
  title: 'Data KK dan NIK perlu dicocokkan',
  about: 'NIK kembar, belum ada, atau berbeda dengan isian; KK yang kepala atau alamatnya sudah berubah.',
  done_when: 'Isian sudah dicocokkan dengan kartu, atau KK sudah diperbarui.',
  columns: { anomali: 'Yang perlu dicocokkan', keterangan: 'Keterangan' },
  says: {
    twin: (name: string) => `sama dengan ${name}`,
    born: (inNik: string, said: string) => `di NIK ${inNik}, isian ${said}`,
    died: (name: string) => `${name} meninggal`,
    left: (name: string) => `${name} pindah`,
  },
} as const;

type Told = { readonly headline: (names: string, count: number) => string; readonly say: (names: string) => string };

const people = (what: string) => (names: string, count: number) =>
  count === 1 ? `${names} ${what}` : `${count} orang ${what}`;

/** What a family is told about the grown-ups' papers. Read aloud; papers cost nothing by law. */
export const adultFindings: Readonly<
  Record<'ktp_belum' | 'ktp_rumah' | 'ktp_17' | 'buku_nikah' | 'kk_berubah' | 'nik_dicocokkan', Told>
> = {
  ktp_belum: {
    headline: people('belum punya KTP-el'),
    say: (names) =>
      `${names} belum punya KTP-el. Rekam di kecamatan, {disdukcapil}, atau waktu petugas datang ke desa. Bawa KK. Gratis.`,
  },
  ktp_rumah: {
    headline: people('bisa direkam KTP-el di rumah'),
    say: (names) =>
      `${names} sulit bepergian, jadi KTP-el bisa direkam di rumah. Kader mencatatnya untuk {disdukcapil}. Gratis.`,
  },
  ktp_17: {
    headline: people('sudah 17 tahun, rekam KTP-el'),
    say: (names) => `${names} sudah 17 tahun. Sudah waktunya merekam KTP-el, bawa KK. Gratis.`,
  },
  buku_nikah: {
    headline: (names, count) => `${count === 1 ? names : `${count} pasangan`} belum punya buku nikah`,
    say: (names) =>
      `Pernikahan ${names} belum punya buku nikah. Nikah siri bisa disahkan lewat isbat nikah. Kader mencatatnya untuk KUA.`,
  },
  kk_berubah: {
    headline: () => 'KK perlu diperbarui',
    say: () =>
      'Isi KK sudah berubah. Bawa KK lama ke {disdukcapil} supaya diperbarui. Gratis, tidak perlu surat RT atau RW.',
  },
  nik_dicocokkan: {
    headline: people('NIK-nya perlu dicocokkan'),
    say: (names) =>
      `NIK ${names} perlu dicocokkan dengan kartunya. Kalau kartunya yang berbeda, {disdukcapil} bisa membantu. Gratis.`,
  },
};
