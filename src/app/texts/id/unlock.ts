/** PIN. */
export const unlockTexts = {
  title: 'Cacah',
  label: 'Masukkan PIN',
  phraseLabel: 'Masukkan kalimat',
  open: 'Buka Cacah',
  opening: 'Membuka…',
  empty: 'Ketik PIN dulu.',
  wrong: (left: string) => `PIN belum cocok, sisa ${left} kali. Data aman.`,
  wrongThenWait: (clock: string) => `PIN belum cocok. Tunggu ${clock}. Data aman.`,
  wait: (clock: string) => `Tunggu ${clock}. Catatan yang menunggu tetap dikirim.`,
  waitOver: 'Sudah boleh dicoba lagi.',
  idle: 'Terkunci karena 5 menit tidak dipakai. Masukkan PIN, isian masih ada.',
  forgot: 'Lupa PIN?',
  forgotSafe: 'Data di HP tetap aman.',
  forgotText: 'Minta kode baru ke supervisor. Catatan yang belum terkirim tidak hilang dan tetap dikirim.',
  newCode: 'Masuk dengan kode baru',
  switch: (name: string) => `Bukan ${name}? Ganti kader`,
  switchTitle: 'Siapa yang memakai HP ini?',
  add: 'Orang lain di HP ini',
  unsent: (load: string) => `${load} belum terkirim, aman.`,
  usePhrase: 'PIN saya berupa kalimat',
  useDigits: 'PIN saya berupa angka',
  storageLost: {
    title: 'Data Cacah tidak ditemukan di HP ini.',
    text: 'Jangan isi ulang dulu. Hubungi supervisor, lalu masuk dengan kode baru.',
  },
  lost: {
    missing: (count: string) => ({
      title: `${count} catatan di HP ini tidak ditemukan.`,
      text: 'Jangan isi ulang dulu. Hubungi supervisor. Punya file pengaman? Catatannya bisa dipulihkan.',
    }),
    arrived: {
      title: 'Data Cacah terhapus dari HP ini.',
      text: 'Semua catatan sudah sampai di pusat. Masuk lagi dengan kode baru, isinya kembali.',
    },
    fromFile: 'Pulihkan dari file',
  },
  full: {
    title: 'Memori HP penuh.',
    text: 'Hapus video di Galeri, lalu coba sekali lagi. Data Cacah jangan dihapus.',
  },
  blocked: {
    title: 'Cacah masih terbuka di jendela lain.',
    text: 'Tutup jendela Cacah yang lain, lalu coba sekali lagi. Data di HP tetap aman.',
  },
  unreadable: {
    title: 'Data Cacah di HP ini belum bisa dibaca.',
    text: 'Jangan isi ulang dulu. Tutup Chrome, buka lagi. Kalau tetap begini, hubungi supervisor.',
    again: 'Coba lagi',
  },
  failed: {
    title: 'Belum bisa dibuka.',
    text: 'Data di HP tetap aman. Coba sekali lagi. Kalau tetap begini, tutup Chrome dan buka lagi.',
  },
  roles: {
    kader: 'Kader',
    supervisor: 'Supervisor',
    opd: 'Petugas OPD',
    admin: 'Admin kabupaten',
  },
} as const;
