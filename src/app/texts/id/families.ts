/** Daftar keluarga. */
export const familiesTexts = {
  title: 'Keluarga',
  search: 'Cari nama atau nomor rumah',
  filter: 'Saring keluarga',
  rtFilter: 'Pilih RT',
  rtLabel: 'Tampilkan keluarga dari',
  everyRt: 'Semua RT',
  filters: { semua: 'Semua', belum: 'Belum', perbaiki: 'Perbaiki' },
  visited: (done: string, total: string) => `${done} dari ${total} keluarga sudah dikunjungi`,
  found: (count: string) => `${count} keluarga cocok`,
  more: (count: string) => `Tampilkan ${count} keluarga lagi`,
  empty: {
    title: 'Belum ada keluarga di wilayah tugas Anda.',
    text: 'Keluarga yang Anda tambah langsung ada di sini, juga tanpa sinyal.',
  },
  nothingFound: {
    title: 'Tidak ada keluarga yang cocok.',
    text: 'Coba sebagian nama, atau nomor rumahnya.',
    clear: 'Hapus pencarian',
  },
  allVisited: { title: 'Semua keluarga sudah dikunjungi.', text: 'Tidak ada yang tertinggal di daftar ini.' },
  nothingToRepair: { title: 'Tidak ada yang perlu diperbaiki.', text: 'Catatan Anda sudah lengkap.' },
  showAll: 'Tampilkan semua keluarga',
} as const;
