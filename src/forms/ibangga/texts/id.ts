import type { FormText } from '../../../domain/form/form.ts';
import type { Group } from '../groups.ts';

export const violations = {
  kekerasan: 'Dengarkan, jangan menyalahkan, jangan menceritakan. Bila bahaya sekarang, hubungi SAPA 129.',
} as const;

/** Poktan by their short and long name. */
export const groupWords: Readonly<Record<Group, string>> = {
  bkb: 'BKB (Bina Keluarga Balita)',
  bkr: 'BKR (Bina Keluarga Remaja)',
  pikr: 'PIK-R (remaja)',
  bkl: 'BKL (Bina Keluarga Lansia)',
  uppka: 'UPPKA (usaha keluarga)',
};

export const text: FormText = {
  title: 'Pembangunan keluarga',
  sections: { kebutuhan: 'Enam bulan terakhir', kebersamaan: 'Kebersamaan', kerukunan: 'Kerukunan' },
  questions: {
    pf_ibadah: {
      label: 'Apakah setiap anggota menjalankan ibadah sesuai agamanya?',
      short: 'Ibadah',
      hint: 'Anggota umur 10 tahun ke atas, enam bulan terakhir',
    },
    pf_penghasilan: {
      label: 'Adakah anggota yang penghasilannya cukup untuk kebutuhan pokok tiap bulan?',
      short: 'Sumber penghasilan',
    },
    pf_makan_beragam: {
      label: 'Apakah keluarga makan beragam paling sedikit 2 kali sehari?',
      short: 'Makan beragam',
      hint: 'Makanan pokok, lauk, dan sayur atau buah',
    },
    pf_tabungan: {
      label: 'Apakah keluarga punya simpanan yang cukup untuk 3 bulan?',
      short: 'Tabungan',
      hint: 'Uang, emas, ternak, atau hasil panen yang bisa dipakai sewaktu-waktu',
    },
    pf_sekolah: {
      label: 'Apakah semua anak umur 7-18 tahun masih sekolah?',
      short: 'Anak 7-18 tahun sekolah',
      hint: 'Yang sudah tamat SMA dihitung Ya',
      missing: { 99: 'Tidak ada anak umur itu' },
    },
    pf_sakit: {
      label: 'Adakah anggota yang sakit lebih dari 30 hari?',
      short: 'Sakit lebih dari 30 hari',
      hint: 'Sampai tidak bisa bekerja, sekolah, atau mengurus rumah',
    },
    pf_disabilitas: {
      label: 'Adakah anggota dengan disabilitas yang menghambat sehari-hari?',
      short: 'Disabilitas yang menghambat',
    },
    pf_media_online: {
      label: 'Apakah keluarga bisa memakai internet?',
      short: 'Akses media daring',
      hint: 'Untuk berita atau pelayanan, lewat HP siapa saja di rumah',
    },
    pf_interaksi: {
      label: 'Apakah keluarga punya waktu berkumpul dan mengobrol tiap hari?',
      short: 'Berkumpul tiap hari',
      missing: { 99: 'Tinggal sendiri' },
    },
    pf_asuh_bersama: {
      label: 'Apakah ayah dan ibu mengasuh anak bersama?',
      short: 'Mengasuh bersama',
      missing: { 99: 'Tidak ada anak' },
    },
    pf_rekreasi: {
      label: 'Apakah keluarga pernah bepergian atau bersantai bersama di luar rumah?',
      short: 'Rekreasi bersama',
      hint: 'Enam bulan terakhir, yang tanpa biaya juga dihitung',
    },
    pf_sosial: {
      label: 'Apakah keluarga ikut gotong royong atau kegiatan warga?',
      short: 'Kegiatan warga',
      hint: 'Kerja bakti, pengajian, arisan, atau kegiatan RT',
    },
    pf_poktan: { label: 'Keluarga ikut kelompok kegiatan apa?', short: 'Kelompok kegiatan', options: groupWords },
    pf_konflik_a: {
      label: 'Pernahkah ada yang tidak saling menyapa lebih dari 3 hari?',
      short: 'Tidak saling menyapa',
    },
    pf_konflik_b: {
      label: 'Pernahkah suami istri pisah kamar atau pisah rumah karena bertengkar?',
      short: 'Pisah kamar atau rumah',
      missing: { 99: 'Tidak ada suami istri' },
    },
    pf_konflik_c: {
      label: 'Pernahkah ada yang pergi dari rumah karena bertengkar?',
      short: 'Pergi dari rumah',
    },
    pf_konflik_d: {
      label: 'Pernahkah ada yang dipukul, diancam, atau disakiti di rumah?',
      short: 'Disakiti di rumah',
    },
    pf_konflik_rujuk: {
      label: 'Boleh petugas perlindungan (UPTD PPA) menghubungi secara rahasia?',
      short: 'Boleh dihubungi petugas',
      hint: 'Hanya satu petugas yang tahu. Kepala desa dan tetangga tidak',
    },
  },
  calculations: {
    indeks_ketentraman: { label: 'Indeks ketentraman' },
    indeks_kemandirian: { label: 'Indeks kemandirian' },
    indeks_kebahagiaan: { label: 'Indeks kebahagiaan' },
    ibangga: { label: 'Indeks pembangunan keluarga (iBangga)' },
    ibangga_kelas: {
      label: 'Keluarga',
      options: { rentan: 'Rentan', berkembang: 'Berkembang', tangguh: 'Tangguh' },
    },
  },
  violations,
};
