/** Perlu diperbaiki. */
export const repairsTexts = {
  title: (count: string) => `Perlu diperbaiki (${count})`,
  plain: 'Perlu diperbaiki',
  safe: 'Catatan aman. Perbaiki lalu simpan.',
  open: (question: string) => `Buka isian: ${question}`,
  openForm: (title: string) => `Buka ${title}`,
  goOn: 'Sudah mulai diperbaiki, tinggal disimpan.',
  unknownQuestion: 'Isian lain',
  count: (count: string) => `${count} isian`,
  mended: (count: string) => `${count} catatan sudah diperbaiki, menunggu diperiksa lagi.`,
  rejected: (count: string) => `Tidak dihitung (${count})`,
  reason: (by: string, text: string | undefined) => (text === undefined ? by : `${by}: ${text}`),
  empty: {
    title: 'Tidak ada yang perlu diperbaiki.',
    text: 'Kalau supervisor minta perbaikan, isiannya muncul di sini.',
    back: 'Ke Beranda',
  },
} as const;
