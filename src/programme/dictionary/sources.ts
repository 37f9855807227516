/** Whence a form's questions come, as far as it is known. A question that came from elsewhere has a line of its own below. */
export const formSources: Readonly<Record<string, string>> = {
  keluarga: 'Formulir Pendataan Keluarga F/I/PK/21',
  anggota: 'Formulir Pendataan Keluarga F/I/PK/21',
  kunjungan: 'Formulir F/I/PK/21; UU 27/2022 (persetujuan)',
  akta: 'UU 24/2013 pasal 27; formulir F-2.01, F-2.03, F-2.04',
  kia: 'Permendagri 2/2016',
  balita: 'Kolom ekspor e-PPGBM; Buku KIA',
  penimbangan: 'Buku KIA 2023 (KMS); Permenkes 2/2020; kolom e-PPGBM',
  kasus_stunting: 'Rancangan Cacah',
  krs: 'Definisi KRS BKKBN; kode Regsosek 2022-K',
  ibu_hamil: 'Kartu TPK dan Elsimil',
  pascasalin: 'Kartu TPK dan Elsimil',
  umkm: 'PP 7/2021 pasal 35; kode Regsosek 2022-K',
  kb: 'Formulir F/I/PK/21 blok II; kode PK-23',
  ibangga: 'Formulir F/I/PK/21 blok III; iBangga',
  kesejahteraan: 'Kepmensos 262/HUK/2022; kode Regsosek 2022-K',
  sekolah: 'Kode Regsosek 2022-K 412 dan 413; verval ATS',
  remaja: 'Rancangan Cacah; Elsimil',
  kegiatan: 'Laporan bulanan Kampung KB',
  profil: 'Laporan tahunan Kampung KB',
};

/** Of single questions, by form and key. */
export const questionSources: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kunjungan: {
    hasil_kunjungan: 'Regsosek 205',
    persetujuan: 'UU 27/2022 pasal 20 dan 22',
    persetujuan_wali_hub: 'UU 27/2022 pasal 25 ayat 2',
    lokasi: 'Rancangan Cacah',
  },
  keluarga: {
    lama_tinggal_bln: 'PK21, aturan 6 bulan',
    niat_menetap: 'PK21, aturan 6 bulan',
    kk_sesuai_domisili: 'PK21: tempat tinggal mengalahkan dokumen',
  },
  anggota: {
    nama: 'PK21 02',
    nik: 'PK21 02',
    jk: 'PK21 03',
    tgl_lahir: 'PK21 04-06',
    tmp_lahir: 'PK21 04-06',
    status_kawin: 'PK21 07',
    usia_kawin1: 'PK21 08',
    akta_lahir: 'PK21 09; Regsosek 411',
    hub_kk: 'Kode SIAK; PK21 10',
    ibu_kandung_id: 'PK21 11',
    agama: 'PK21 12',
    pekerjaan: 'PK21 13',
    pendidikan: 'PK21 14',
    jkn: 'PK21 15',
    keberadaan: 'PK21 16',
    buku_nikah: 'iBangga P.02',
    ktp_el: 'Regsosek 411',
    disabilitas: 'Regsosek 428a-i',
    mutasi: 'Regsosek 404',
    hamil_status: 'PK21 blok II',
    penghasilan_tetap: 'Kota Cilegon',
  },
  krs: {
    jarak_tinja: 'Regsosek 306b',
    jamban: 'Regsosek 309a',
    kloset: 'Regsosek 309b',
    tinja_akhir: 'Regsosek 310',
    air_minum: 'Regsosek 306a',
  },
  balita: {
    bb_lahir_kg: 'e-PPGBM BB Lahir',
    pb_lahir_cm: 'e-PPGBM TB Lahir',
    imunisasi: 'Jadwal imunisasi rutin, Buku KIA',
    punya_buku_kia: 'KMS: K pada SKDN',
  },
  umkm: {
    omzet_bln: 'Regsosek 425',
    npwp: 'Regsosek 419',
    internet_usaha: 'Regsosek 426',
    nib: 'PP 5/2021 (NIB izin tunggal risiko rendah)',
  },
};

export function sourceOf(form: string, key: string): string {
  return questionSources[form]?.[key] ?? formSources[form] ?? '';
}
