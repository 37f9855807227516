/** Words about businesses, for lists and for the end of a visit. Names of offices are for each kabupaten to say. */
export const businessCategories = {
  tanpa_nib: 'Belum punya NIB',
  nib_diproses: 'NIB sedang diproses',
  butuh_pirt: 'Butuh SPP-IRT (PIRT)',
  butuh_halal: 'Butuh sertifikat halal',
  butuh_modal: 'Butuh modal',
} as const;

export const businessList = {
  title: 'UMKM: izin dan modal',
  about: 'Usaha aktif atau musiman yang belum punya NIB, atau membutuhkan PIRT, sertifikat halal, atau modal.',
  done_when: 'Izin yang kurang sudah terbit dan dicatat.',
  columns: {
    usaha_nama: 'Nama usaha',
    pemilik: 'Pemilik',
    hp: 'Nomor HP',
    sektor: 'Sektor',
    produk: 'Produk utama',
    alamat: 'Alamat',
    rt: 'RT',
    rw: 'RW',
    omzet: 'Penjualan per bulan',
    kelas: 'Kelas usaha',
    sumber_modal: 'Modal sekarang',
    kebutuhan: 'Kebutuhan',
  },
} as const;

type Told = { readonly headline: (names: string, count: number) => string; readonly say: (names: string) => string };

/** One business goes by its name, several by their number. */
const lacking = (what: string) => (names: string, count: number) =>
  count === 1 ? `${names} belum punya ${what}` : `${count} usaha belum punya ${what}`;

export const businessFindings: Readonly<
  Record<'tanpa_nib' | 'butuh_pirt' | 'butuh_halal' | 'butuh_modal' | 'nib_ada', Told>
> = {
  tanpa_nib: {
    headline: lacking('NIB'),
    say: (names) =>
      `Usaha ${names} belum punya NIB. Membuatnya gratis di OSS, bisa lewat HP di oss.go.id. Siapkan KTP pemilik dan nomor HP. Kalau mau dibantu, kader mencatatnya untuk pendamping usaha.`,
  },
  butuh_pirt: {
    headline: lacking('SPP-IRT'),
    say: (names) =>
      `Makanan kemasan ${names} perlu nomor SPP-IRT (PIRT). Kalau belum punya NIB, buat NIB dulu. Kader mencatatnya supaya bisa dibantu.`,
  },
  butuh_halal: {
    headline: lacking('sertifikat halal'),
    say: (names) =>
      `${names} belum bersertifikat halal. Usaha makanan dan minuman mikro dan kecil wajib bersertifikat halal, batasnya 17 Oktober 2026 (tanggalnya belum dipastikan). Pendamping halal bisa membantu.`,
  },
  butuh_modal: {
    headline: (names, count) => (count === 1 ? `${names} butuh modal` : `${count} usaha butuh modal`),
    say: (names) =>
      `Usaha ${names} butuh modal. KUR dan UMi diurus langsung ke bank atau penyalurnya, tanpa perantara. Kader mencatatnya untuk pendamping usaha.`,
  },
  nib_ada: {
    headline: (names, count) => (count === 1 ? `${names} sudah punya NIB` : `${count} usaha sudah punya NIB`),
    say: (names) => `NIB ${names} sudah ada. NIB itu izin usahanya, simpan baik-baik.`,
  },
};
