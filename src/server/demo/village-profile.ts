import type { Answers } from '../../domain/answers.ts';

/** What the kepala desa wrote last year. */
export const lastProfile: Answers = {
  nama_kampung: 'Kampung KB Mongpok Sejahtera',
  tgl_pencanangan: '2023-02-14',
  gambaran_umum:
    'Desa perkebunan melinjo dan sawah tadah hujan, enam RT dalam dua RW. Kebanyakan keluarga bertani dan membuat emping.',
  ...{ sarana_bkb: 'ya', sarana_bkr: 'tidak', sarana_bkl: 'ya', sarana_uppka: 'tidak', sarana_pikr: 'tidak' },
  ...{ sarana_sekretariat: 'tidak', sarana_rumah_dataku: 'tidak' },
  ...{ sumber_dana: ['dana_desa'], pokja_sk: 'ya', pokja_sk_nomor: '141/07-Ds/2023', pokja_ketua: 'Haji Mulyana' },
  ...{ pkb_nama: 'Ratna Wulandari', pkb_nip: { missing: 98 }, regulasi: ['sk_kades'] },
  ...{ pokja_anggota: 15, pokja_terlatih: 3, penggunaan_data: ['pk'] },
  ...{ rapat_perencanaan: 5, rapat_koordinasi: 6, sosialisasi: 4, monev: 6, laporan: 3 },
  ...{ klasifikasi: 1, klasifikasi_sumber: 'Situs Kampung KB BKKBN' },
  ...{ butir_partisipasi: 2, bukti_partisipasi: 'Notulen rapat pokja', butir_keragaman: 3, butir_poktan: 3 },
};

/** What has become of it since; the class is written down as it stands elsewhere. */
export const thisProfile: Answers = {
  ...lastProfile,
  ...{ sarana_bkr: 'ya', sarana_uppka: 'ya', sarana_pikr: 'ya', sarana_rumah_dataku: 'ya' },
  ...{ sumber_dana: ['dana_desa', 'dak_bokb', 'swadaya'], regulasi: ['perkada', 'sk_kades'] },
  ...{ pokja_terlatih: 8, penggunaan_data: ['pk', 'potensi_desa'] },
  ...{ rapat_koordinasi: 3, sosialisasi: 3, monev: 4, laporan: 2, klasifikasi: 2 },
  ...{ butir_keragaman: 1, bukti_keragaman: 'Sebelas jenis kegiatan di daftar kegiatan' },
  ...{ butir_anggaran: 2, bukti_anggaran: 'APBDes dan DAK BOKB', butir_sarana: 2 },
  ...{ butir_seksi: 3, butir_petugas: 1, bukti_petugas: 'Rapat dengan PLKB dan puskesmas' },
  ...{ butir_kie: 1, bukti_kie: 'Daftar kegiatan penyuluhan', butir_poktan: 1, bukti_poktan: 'Register bulanan' },
  ...{ butir_gerakan: 2, bukti_gerakan: 'Kerja bakti jamban' },
};
