/** What waits, as a file in other hands; and what this phone carries for others. */
export const courierTexts = {
  save: 'Amankan ke file',
  withPhotos: (count: string, size: string) => `Sertakan ${count} foto (±\u00a0${size})`,
  withPhotosHint: 'Tanpa foto, filenya kecil dan foto menyusul dari HP ini',
  onlyPhotos: (count: string, size: string) => `Isi filenya ${count} foto (±\u00a0${size}).`,
  photosLeft: (count: string) => `${count} foto tidak ikut di file ini. Foto menyusul dari HP ini saat ada sinyal.`,
  /** What a file holds, or what waits here: "3 catatan dan 2 foto". */
  load: { records: (count: string) => `${count} catatan`, photos: (count: string) => `${count} foto`, and: 'dan' },
  share: 'Titip HP lain',
  making: 'Menyiapkan…',
  saved: (load: string) => ({
    title: `File pengaman siap dan terkunci, isinya ${load}.`,
    text: 'Ada di unduhan HP ini. Kirim ke teman yang punya sinyal. Aslinya tetap ada di HP ini sampai diterima pusat.',
  }),
  shared: (load: string) => ({
    title: `${load} dititipkan, terkunci.`,
    text: 'Yang membawa tidak bisa membacanya. Aslinya tetap ada di HP ini sampai diterima pusat.',
  }),
  nothing: { title: 'Tidak ada yang perlu dititipkan.', text: 'Semua catatan dari HP ini sudah sampai di pusat.' },
  to_seal: {
    title: 'Belum bisa dititipkan.',
    text: 'Catatan di HP ini perlu dikunci ulang dulu. Buka Cacah dengan PIN, lalu coba sekali lagi. Data aman di HP ini.',
  },
  failed: { title: 'File belum jadi.', text: 'Data di HP tetap aman. Coba sekali lagi.' },
  fileName: (device: string, day: string) => `titipan-${device}-${day}`,
  carry: 'Antar titipan',
  carryLink: 'Antar titipan dari HP lain',
  carryAbout: [
    'Teman Anda tidak punya sinyal? Buka di sini file titipan darinya. HP ini mengantarnya ke pusat.',
    'Isinya terkunci. Di HP ini tidak ada yang bisa membacanya.',
  ],
  choose: 'Pilih file titipan',
  sendAgain: 'Kirim sekarang',
  reading: 'Membaca file…',
  sending: 'Mengirim…',
  notOne: { title: 'Ini bukan file titipan Cacah.', text: 'Pilih file yang namanya berakhir .cacah.' },
  full: {
    title: 'Memori HP ini penuh.',
    text: 'Hapus video di Galeri, lalu pilih filenya sekali lagi. Aslinya tetap aman di HP asal.',
  },
  broken: { title: 'File belum bisa dibaca.', text: 'Minta dikirim sekali lagi, lalu pilih di sini.' },
  waiting: (load: string) => ({
    title: `${load} titipan menunggu sinyal.`,
    text: 'Aman di HP ini. Dikirim sendiri saat ada sinyal, tidak perlu ditunggu.',
  }),
  awaited: (load: string) => ({
    title: `${load} titipan menunggu catatannya sampai di pusat.`,
    text: 'Aman di HP ini. Dikirim sendiri sesudah catatannya diterima.',
  }),
  blocked: (load: string) => ({
    title: `${load} titipan belum terkirim.`,
    text: 'Yang menjawab bukan pusat, mungkin Wi-Fi di sini. Masuk di sana atau pakai kuota sendiri. Aman di HP ini.',
  }),
  busy: (load: string, time: string) => ({
    title: `${load} titipan menunggu: pusat sedang ramai.`,
    text: `Aman di HP ini. Dicoba lagi sendiri pukul ${time}.`,
  }),
  delivered: (load: string) => ({
    title: `${load} titipan sudah sampai di pusat.`,
    text: 'HP asalnya mendapat bukti terima saat bertemu sinyal.',
  }),
  refused: (load: string) => ({
    title: `${load} titipan tidak diterima pusat.`,
    text: 'Aslinya tetap aman di HP asal.',
  }),
} as const;
