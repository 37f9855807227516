import type { Answers } from '../../domain/answers.ts';

/** A business of the village: its name ends with that of its owner. `since` is what has changed about it. */
export type BusinessKind = {
  readonly name: string;
  readonly jk: 1 | 2;
  readonly answers: Answers;
  readonly since?: Answers;
};

const kitchen = { tempat: 1, pekerja_tidak_dibayar_p: 2, pemasaran: ['tetangga', 'whatsapp'] };
const wanting = { nib: 3, kebutuhan: ['nib', 'modal'], kendala: ['modal', 'izin'] };

/** Every sector once or more; with and without each paper, one that is only seasonal, one at rest, one closed. */
export const businessKinds: readonly BusinessKind[] = [
  {
    ...{ name: 'Emping Melinjo', jk: 2 },
    answers: {
      ...{ usaha_sektor: 1, produk_utama: 'Emping melinjo', unggulan_desa: 'ya', tahun_mulai: '2012' },
      ...{
        tempat: 1,
        pekerja_dibayar_p: 4,
        pekerja_tidak_dibayar_l: 1,
        omzet_bln: 4,
        sumber_modal: ['kur', 'keluarga'],
      },
      ...{ nib: 1, pirt: 1, halal: 1, halal_jalur: 1, pemasaran: ['pasar', 'toko_modern'], qris: 'ya' },
    },
  },
  {
    ...{ name: 'Keripik Pisang', jk: 2 },
    answers: {
      ...{
        usaha_sektor: 1,
        produk_utama: 'Keripik pisang',
        unggulan_desa: 'ya',
        ...kitchen,
        ...wanting,
        pirt: 3,
        halal: 3,
      },
      ...{ omzet_bln: 2, kebutuhan: ['nib', 'pirt', 'halal', 'kemasan'] },
    },
    since: { nib: 1, kebutuhan: ['pirt', 'halal', 'kemasan'] },
  },
  {
    ...{ name: 'Kue Basah', jk: 2 },
    answers: { usaha_sektor: 1, produk_utama: 'Kue basah', ...kitchen, nib: 2, pirt: 4, halal: 4, halal_jalur: 2 },
    since: { halal: 1, pirt: 1 },
  },
  {
    ...{ name: 'Warung Nasi', jk: 2 },
    answers: {
      usaha_sektor: 2,
      produk_utama: 'Nasi uduk dan gorengan',
      ...kitchen,
      ...wanting,
      halal: 3,
      omzet_bln: 2,
    },
    since: { nib: 2, kebutuhan: ['halal', 'modal'] },
  },
  {
    ...{ name: 'Warung Kopi', jk: 1 },
    answers: {
      ...{
        usaha_sektor: 2,
        produk_utama: 'Kopi dan mi rebus',
        tempat: 2,
        pekerja_tidak_dibayar_l: 1,
        nib: 3,
        halal: 2,
      },
      ...{ kendala: ['pemasaran'], kebutuhan: [] },
    },
  },
  {
    ...{ name: 'Toko Sembako', jk: 2 },
    answers: {
      usaha_sektor: 3,
      produk_utama: 'Sembako',
      tempat: 2,
      nib: 4,
      omzet_bln: 3,
      qris: 'ya',
      kendala: ['modal'],
    },
    since: { nib: 1 },
  },
  {
    ...{ name: 'Anyaman Bambu', jk: 1 },
    answers: {
      ...{ usaha_sektor: 4, produk_utama: 'Bakul dan tampah', unggulan_desa: 'ya', ...wanting, omzet_bln: 1 },
      kebutuhan: ['nib', 'pelatihan', 'pemasaran_digital'],
    },
  },
  {
    ...{ name: 'Jahit', jk: 2 },
    answers: { usaha_sektor: 5, produk_utama: 'Seragam sekolah', ...kitchen, nib: 1, sumber_modal: ['pnm_umi'] },
  },
  {
    ...{ name: 'Bengkel', jk: 1 },
    answers: {
      ...{ usaha_sektor: 6, produk_utama: 'Servis motor', tempat: 2, pekerja_tidak_dibayar_l: 1 },
      ...{ omzet_bln: { missing: 99 }, modal_awal: 2, nib: { missing: 98 }, kendala: ['alat'] },
    },
  },
  {
    ...{ name: 'Ternak Bebek', jk: 1 },
    answers: {
      usaha_sektor: 7,
      produk_utama: 'Telur bebek',
      status_usaha: 2,
      ...wanting,
      nib: 4,
      pemasaran: ['pasar'],
    },
  },
  {
    ...{ name: 'Jamu Gendong', jk: 2 },
    answers: { usaha_sektor: 8, produk_utama: 'Jamu', ...kitchen, ...wanting, tempat: 4, bpom: 3, uppka: 'ya' },
    since: { nib: 4 },
  },
  {
    ...{ name: 'Baju Daring', jk: 2 },
    answers: {
      ...{ usaha_sektor: 9, produk_utama: 'Baju anak', tempat: 5, ...wanting, pemasaran: ['whatsapp', 'marketplace'] },
      internet_usaha: ['1', '8'],
    },
    since: { nib: 1, kebutuhan: ['modal'] },
  },
  {
    ...{ name: 'Warung Sayur', jk: 2 },
    answers: { usaha_sektor: 3, produk_utama: 'Sayur', ...kitchen, ...wanting, sumber_modal: ['bank_emok'] },
    since: { status_usaha: 4 },
  },
  {
    ...{ name: 'Toko Pulsa', jk: 1 },
    answers: { usaha_sektor: 6, produk_utama: 'Pulsa', status_usaha: 3, ...wanting, kebutuhan: ['modal'] },
  },
  { name: 'Kios Bensin', jk: 1, answers: { usaha_sektor: 3, produk_utama: 'Bensin eceran', status_usaha: 4 } },
];
