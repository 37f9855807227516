import type { SettingFaultCode } from '../../domain/settings/setting-faults.ts';
import type { DayCode, SettingGroup, Settings } from '../../domain/settings/settings.ts';

/** How settings are called, and where a value comes from that nobody has settled. */
export const settingGroupTexts: Readonly<
  Record<SettingGroup, { readonly title: string; readonly about: string; readonly origin: string }>
> = {
  offices: {
    title: 'Nama dinas (OPD)',
    about: 'Dipakai di semua daftar, kartu, berkas, dan cetakan.',
    origin: 'Nama umum. Tiap kabupaten berbeda.',
  },
  place: {
    title: 'Sebutan wilayah',
    about: 'Desa dan kepala desa, atau kelurahan dan lurah. Dipakai di judul layar, peran, dan cetakan.',
    origin: 'UU 6/2014 tentang Desa.',
  },
  kbm: {
    title: 'Kenaikan berat badan minimal (KBM)',
    about: 'Gram per bulan. Anak yang naik kurang dari ini tercatat T (tidak naik).',
    origin: 'Urutan angka Buku KIA 2023. Bulan ke-7 dan ke-11 berbeda antarsumber: cocokkan dengan KMS cetak.',
  },
  krs: {
    title: 'Batas keluarga berisiko stunting (KRS)',
    about: 'Menentukan keluarga mana yang masuk daftar pendampingan.',
    origin: 'Pendataan keluarga BKKBN. Sumber berbeda soal umur tua, jumlah anak, mata air, dan air desa.',
  },
  days: {
    title: 'Batas waktu tindak lanjut',
    about: 'Berapa hari sejak ditemukan sampai ada yang bertindak, 0 sampai 365.',
    origin: 'Usulan Cacah, belum disepakati dengan dinas.',
  },
};

const dayLabels: Readonly<Record<DayCode, string>> = {
  hari_ini: 'Gizi buruk',
  satu_hari: 'Perlindungan anak dan kekerasan',
  tiga_hari: 'Berat turun atau dua kali tidak naik',
  seminggu: 'Rujukan biasa',
  dua_minggu: 'Terduga pendek',
  posyandu: 'Posyandu berikutnya',
  pertemuan: 'Pertemuan kelompok berikutnya',
  jemput_bola: 'Jemput bola berikutnya',
  pendampingan: 'Pendampingan bulanan',
  pelayanan_kb: 'Hari pelayanan KB berikutnya',
  klinik_usaha: 'Klinik usaha bulanan',
  isbat: 'Sidang isbat berikutnya',
};

const krsLabels: Readonly<Record<keyof Settings['krs'], string>> = {
  young_below: 'Terlalu muda: istri di bawah umur',
  old_from: 'Terlalu tua: mulai umur',
  old_to: 'Terlalu tua: sampai umur',
  near_below_months: 'Terlalu dekat: jarak lahir di bawah',
  many_from: 'Terlalu banyak: mulai anak lahir hidup',
  proper_water: 'Air minum layak',
};

const labels: Readonly<Record<SettingGroup, Readonly<Record<string, string>>>> = {
  offices: {
    disdukcapil: 'Kependudukan dan catatan sipil',
    puskesmas: 'Puskesmas',
    dppkb: 'Keluarga berencana (OPD-KB)',
    dinsos: 'Sosial',
    disdik: 'Pendidikan',
    diskop: 'Koperasi dan usaha kecil',
    pupr: 'Pekerjaan umum dan perumahan',
    kemenag: 'Kementerian Agama, KUA',
    dp3a: 'Perempuan dan perlindungan anak',
    dinkes: 'Kesehatan',
    dpmptsp: 'Perizinan (PTSP)',
    disnaker: 'Tenaga kerja',
  },
  place: { village: 'Desa atau kelurahan', head: 'Kepala desa atau lurah' },
  kbm: { table: 'Tabel KBM' },
  krs: krsLabels,
  days: dayLabels,
};

/** Of a setting that this version does not know its path. */
export function settingLabel(path: string): string {
  const [group = '', key = ''] = path.split('/');
  const ofGroup = Object.entries(labels).find(([one]) => one === group)?.[1];
  return ofGroup?.[key] ?? path;
}

/** What is wrong with a value, and what it may be. */
export const settingFaultTexts: Readonly<Record<SettingFaultCode, string>> = {
  unknown: 'Pengaturan ini tidak dikenal.',
  name: 'Isi 1 sampai 60 huruf, tanpa spasi di awal dan akhir.',
  grams: 'Isi gram yang lebih dari 0, paling banyak 5.000, untuk setiap bulan.',
  years: 'Isi umur 10 sampai 60 tahun.',
  months: 'Isi 1 sampai 120 bulan.',
  children: 'Isi 1 sampai 15 anak.',
  water: 'Pilih sedikitnya satu sumber air.',
  days: 'Isi 0 sampai 365 hari.',
  order_young: 'Batas terlalu muda tidak boleh melebihi batas awal terlalu tua.',
  order_old: 'Batas akhir terlalu tua tidak boleh kurang dari batas awalnya.',
};
