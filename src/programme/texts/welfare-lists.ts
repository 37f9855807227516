/** Words of the lists about welfare. A family "meets n of 8"; who is poor, nobody here says. */
export const povertyCategories = {
  tanpa_rumah: 'Tanpa tempat tinggal, belum di DTSEN',
  kriteria: '5 kriteria atau lebih, belum di DTSEN',
  belum_dicek: 'DTSEN-nya belum dicek',
} as const;

export const povertyList = {
  title: 'Calon usulan DTSEN',
  about:
    'Keluarga tanpa tempat tinggal atau memenuhi 5 dari 8 kriteria, belum terdaftar di DTSEN. Untuk musyawarah desa.',
  done_when: 'Usulan desa sudah dicatat, atau keluarga sudah terdaftar di DTSEN.',
  columns: {
    jiwa: 'Jumlah jiwa',
    jumlah: 'Kriteria terpenuhi, dari 8',
    kriteria: 'Kriteria',
    rumah: 'Status rumah',
    lantai: 'Lantai',
    dinding: 'Dinding',
    bansos: 'Bantuan yang diterima',
    dtsen: 'DTSEN',
    tgl_cek: 'Tanggal dicek',
  },
  noAid: 'Tidak ada',
} as const;

export const reviewCategories = { mampu: 'Tidak memenuhi kriteria, menerima bantuan' } as const;

export const reviewList = {
  title: 'Penerima bantuan untuk ditinjau',
  about:
    'Keluarga yang tidak memenuhi satu pun dari 8 kriteria dan menerima PKH, sembako, atau BLT. Hanya untuk musyawarah desa.',
  done_when: 'Keputusan musyawarah desa sudah dicatat.',
} as const;

export const insuranceCategories = {
  nonaktif: 'BPJS tidak aktif atau menunggak',
  tidak_punya: 'Belum punya jaminan kesehatan',
} as const;

export const insuranceList = {
  title: 'Warga tanpa JKN aktif',
  about: 'Warga yang belum punya jaminan kesehatan, atau BPJS-nya tidak aktif.',
  done_when: 'Kartu jaminan kesehatannya sudah aktif.',
  columns: { nama: 'Nama', nik: 'NIK', tgl_lahir: 'Tanggal lahir', keadaan: 'Keadaan' },
} as const;

export const frailCategories = {
  lansia_sendiri: 'Lansia tinggal sendiri',
  disabilitas: 'Disabilitas tanpa bantuan',
} as const;

export const frailList = {
  title: 'Lansia sendiri dan disabilitas tanpa bantuan',
  about:
    'Warga 60 tahun ke atas yang tinggal sendiri, dan warga dengan disabilitas yang keluarganya tidak menerima bantuan.',
  done_when: 'Bantuan atau pendampingan sudah diterima.',
  columns: {
    nama: 'Nama',
    nik: 'NIK',
    umur: 'Umur (tahun)',
    jk: 'Jenis kelamin',
    kesulitan: 'Kesulitan',
    keadaan: 'Keadaan',
  },
} as const;

export const houseCategories = {
  air: 'Air minum belum layak',
  jamban: 'Jamban belum layak',
  lantai: 'Lantai bambu atau tanah',
  dinding: 'Dinding bambu',
  sempit: 'Kurang dari 8 m² per orang',
} as const;

export const houseList = {
  title: 'Rumah, air, dan jamban belum layak',
  about: 'Rumah tanpa air minum atau jamban layak, atau yang mungkin tidak layak huni.',
  done_when: 'Air, jamban, atau rumahnya sudah dibangun atau diperbaiki.',
  columns: {
    jenis: 'Yang perlu diperbaiki',
    rumah: 'Status rumah',
    air: 'Sumber air minum',
    jamban: 'Jamban',
    lantai: 'Lantai',
    dinding: 'Dinding',
    luas: 'Luas lantai (m²)',
  },
} as const;
