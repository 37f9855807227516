import type { RecordState } from '../../kit/state-tag.tsx';

/** Bantuan: plain words, readable without a PIN. */
export const helpTexts = {
  title: 'Bantuan',
  legend: 'Arti tanda di catatan',
  states: [
    ['belum_selesai', 'Masih diisi. Boleh berhenti kapan saja, isian tidak hilang.'],
    ['di_hp', 'Aman di HP, menunggu sinyal. Tidak perlu isi ulang.'],
    ['terkirim', 'Sudah berangkat, menunggu bukti terima.'],
    ['diterima', 'Sudah sampai di pusat dan ada nomor buktinya.'],
    ['disetujui', 'Sudah diperiksa supervisor.'],
    ['perbaiki', 'Supervisor minta beberapa isian diperbaiki. Catatannya aman.'],
    ['ditahan', 'Sampai di pusat, belum dihitung. Alasannya ada di Kirim.'],
    ['dua_jawaban', 'Dua orang mengisi berbeda. Dua-duanya ada, tinggal dipilih.'],
    ['ditolak', 'Diputuskan supervisor. Alasannya ada di berkas keluarga.'],
  ] satisfies [RecordState, string][],
  parts: [
    {
      id: 'sinyal',
      title: 'Tidak ada sinyal',
      lines: [
        'Lanjut mengisi saja. Semua aman di HP ini, juga kalau HP mati.',
        'Catatan dikirim sendiri begitu ada sinyal. Tidak perlu ditunggu.',
        'Mau lebih cepat: buka Kirim, lalu ketuk Kirim sekarang.',
        'Lama tidak bertemu sinyal: di Kirim ketuk Amankan ke file, lalu titipkan filenya ke HP lain. Isinya terkunci.',
        'Yang membawa membukanya di Antar titipan, tanpa PIN.',
      ],
    },
    {
      id: 'foto',
      title: 'Foto',
      lines: [
        'Foto dikecilkan dan dikunci di HP ini. Lokasi dan data kamera tidak ikut.',
        'Foto dikirim setelah semua catatan. Mau hemat kuota: di Kirim pilih Kirim foto hanya saat saya tekan.',
        'Layar tertutup saat memotret? Buka lagi Cacah: isian masih ada, tinggal foto lagi.',
        'Hanya dokumen, rumah, atau kegiatan. Jangan memotret anak yang mandi atau tidak berpakaian.',
      ],
    },
    {
      id: 'pin',
      title: 'PIN',
      lines: [
        'PIN membuka data di HP ini. Pusat tidak tahu PIN Anda.',
        'Lupa PIN: minta kode baru ke supervisor. Catatan yang belum terkirim tetap dikirim.',
        'Lima menit tidak dipakai, Cacah mengunci sendiri. Isian masih ada.',
      ],
    },
    {
      id: 'jam',
      title: 'Jam HP',
      lines: [
        'Buka Setelan HP, pilih Tanggal dan waktu, nyalakan Waktu otomatis.',
        'Tanggal yang keliru membuat catatan ditahan dulu. Datanya tetap aman.',
      ],
    },
    {
      id: 'memori',
      title: 'Memori HP hampir penuh',
      lines: ['Hapus video atau foto di Galeri.', 'Data Cacah jangan dihapus, di situ catatan yang belum terkirim.'],
    },
    {
      id: 'privasi',
      title: 'Data keluarga itu rahasia',
      lines: [
        'Di HP ini semua data terkunci dengan PIN. Tanpa PIN tidak terbaca.',
        'NIK dan nomor KK ditutup sebagian di daftar. Jangan foto layarnya.',
        'Keluarga boleh tidak menjawab. Layanan tetap sama.',
      ],
    },
  ],
  version: (version: string) => `Cacah versi ${version}`,
  licences: 'Dibuat dengan perangkat lunak sumber terbuka. Nama wilayah dari idn-area-data, lisensi ODbL 1.0.',
  settings: 'Setelan',
} as const;
