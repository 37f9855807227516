export const violations = {
  pemilik_tidak_ada: '{nama} dicatat meninggal atau pindah. Pilih siapa yang meneruskan usaha ini.',
  tahun_belum_tiba: 'Tahun mulai belum tiba. Periksa lagi.',
  tahun_terlalu_awal: 'Tahun mulai sebelum 1950. Periksa lagi. Kalau benar, lanjutkan.',
  tidak_ada_pekerja: 'Belum ada yang bekerja. Pemilik yang ikut bekerja juga dihitung.',
  halal_akan_wajib: 'Usaha mikro dan kecil wajib bersertifikat halal mulai 17 Oktober 2026 (belum dipastikan).',
  halal_wajib: 'Usaha mikro dan kecil wajib bersertifikat halal sejak 17 Oktober 2026 (belum dipastikan).',
  kendala_lebih: 'Dipilih {jumlah} kendala. Sisakan 3 yang paling berat.',
} as const;
