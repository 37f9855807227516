/** Menu, updates and what stands around every screen. */
export const shellTexts = {
  nav: {
    home: 'Beranda',
    families: 'Keluarga',
    posyandu: 'Posyandu',
    send: 'Kirim',
    queue: 'Antrean',
    kader: 'Kader',
    summary: 'Ringkasan',
    followUp: 'Tindak lanjut',
    village: 'Desa',
    lists: 'Daftar',
    accounts: 'Akun',
    kabupaten: 'Pengaturan',
    dictionary: 'Kamus data',
  },
  update: {
    ready: 'Versi baru siap.',
    safe: 'Catatan di HP ini tetap aman.',
    take: 'Pasang versi baru',
    afterForm: 'Versi baru siap, dipasang setelah formulir ditutup.',
  },
  phone: {
    login: 'Perlu masuk lagi untuk menerima kabar dari pusat.',
    loginText: 'Mengisi dan mengirim tetap bisa, data aman. Minta kode baru ke supervisor, lalu masuk di HP ini.',
    loginButton: 'Masuk lagi',
    clock: ({ isLate, amount, unit }: { isLate: boolean; amount: number; unit: string }) =>
      `Jam HP ${isLate ? 'terlambat' : 'terlalu cepat'} ${amount} ${unit}.`,
    clockText: 'Nyalakan waktu otomatis di Setelan HP. Data tetap aman.',
    tight: 'Memori HP hampir penuh.',
    tightText: 'Hapus video di Galeri. Data Cacah jangan dihapus.',
  },
  lost: {
    title: 'Halaman tidak ada',
    text: 'Alamat ini tidak dikenal. Catatan Anda tetap aman.',
    home: 'Ke Beranda',
  },
  fault: {
    title: 'Layar ini terhenti',
    text: 'Catatan yang sudah tersimpan di HP tetap aman. Buka lagi layar ini.',
    again: 'Buka lagi',
  },
  opening: 'Membuka data di HP ini…',
} as const;
