import type { FormText, QuestionText } from '../../../domain/form/form.ts';
import { halalDay } from '../calculations.ts';
import { capitalBands, turnoverBands } from './money.ts';
import { needWords } from './needs.ts';
import { paperQuestions } from './paper-questions.ts';
import { sectorWords } from './sectors.ts';
import { violations } from './violations.ts';

const usaha: Readonly<Record<string, QuestionText>> = {
  usaha_nama: { label: 'Nama usaha', short: 'Nama usaha', hint: 'Seperti dikenal orang, misalnya Warung Bu Rini' },
  pemilik_id: { label: 'Siapa pemilik {nama}?', short: 'Pemilik', hint: 'Pilih dari daftar anggota' },
  usaha_sektor: {
    label: 'Bidang {nama}',
    short: 'Sektor',
    hint: 'Pilih yang utama',
    options: sectorWords,
  },
  produk_utama: { label: 'Produk utama {nama}', short: 'Produk utama', hint: 'Barang atau jasa yang paling laku' },
  status_usaha: {
    label: 'Keadaan {nama} sekarang',
    short: 'Status usaha',
    options: { 1: 'Aktif', 2: 'Musiman', 3: 'Berhenti sementara', 4: 'Tutup' },
  },
  tahun_mulai: {
    label: 'Sejak tahun berapa {nama} berjalan?',
    short: 'Tahun mulai',
    hint: 'Empat angka, misalnya 2019',
  },
  unggulan_desa: {
    label: 'Apakah {nama} menjadi unggulan desa?',
    short: 'Unggulan desa',
    hint: 'Yang dikenal sebagai ciri khas desa atau kampung ini',
  },
};

const kegiatan: Readonly<Record<string, QuestionText>> = {
  tempat: {
    label: 'Di mana {nama} berjalan?',
    short: 'Tempat usaha',
    options: { 1: 'Di rumah', 2: 'Kios atau toko', 3: 'Pasar', 4: 'Keliling', 5: 'Daring saja' },
  },
  pekerja_dibayar_l: { label: 'Berapa pekerja laki-laki yang dibayar?', short: 'Pekerja dibayar, laki-laki' },
  pekerja_dibayar_p: { label: 'Berapa pekerja perempuan yang dibayar?', short: 'Pekerja dibayar, perempuan' },
  pekerja_tidak_dibayar_l: {
    label: 'Berapa laki-laki yang ikut bekerja tanpa dibayar?',
    short: 'Pekerja tidak dibayar, laki-laki',
    hint: 'Pemilik dan keluarga yang ikut bekerja',
  },
  pekerja_tidak_dibayar_p: {
    label: 'Berapa perempuan yang ikut bekerja tanpa dibayar?',
    short: 'Pekerja tidak dibayar, perempuan',
    hint: 'Pemilik dan keluarga yang ikut bekerja',
  },
};

const modal: Readonly<Record<string, QuestionText>> = {
  omzet_bln: {
    label: 'Penjualan {nama} dalam sebulan',
    short: 'Omzet per bulan',
    hint: 'Semua hasil penjualan, belum dikurangi belanja',
    options: turnoverBands,
    missing: { 99: 'Belum ada penjualan' },
  },
  modal_awal: {
    label: 'Modal waktu {nama} dimulai',
    short: 'Modal awal',
    hint: 'Tanpa tanah dan bangunan. Boleh dikosongkan kalau sudah ada penjualan',
    options: capitalBands,
  },
  aset: {
    label: 'Nilai alat dan barang {nama} sekarang',
    short: 'Aset',
    hint: 'Tanpa tanah dan bangunan. Boleh dikosongkan',
    options: capitalBands,
  },
  sumber_modal: {
    label: 'Dari mana modal {nama}?',
    short: 'Sumber modal',
    options: {
      sendiri: 'Uang sendiri',
      keluarga: 'Keluarga',
      kur: 'KUR',
      pnm_umi: 'PNM Mekaar atau UMi',
      koperasi: 'Koperasi',
      bumdes: 'BUMDes',
      bank_emok: 'Rentenir atau bank emok',
      bantuan_pemerintah: 'Bantuan pemerintah',
    },
  },
  kur_pernah: { label: 'Apakah pernah menerima KUR?', short: 'Pernah KUR', help: 'Kredit Usaha Rakyat dari bank.' },
  umi_pernah: {
    label: 'Apakah pernah menerima UMi?',
    short: 'Pernah UMi',
    help: 'Pembiayaan Ultra Mikro, di bawah KUR.',
  },
  prakerja_pernah: { label: 'Apakah pernah ikut Prakerja?', short: 'Pernah Prakerja' },
};

const pasar: Readonly<Record<string, QuestionText>> = {
  pemasaran: {
    label: 'Ke mana atau lewat apa {nama} menjual?',
    short: 'Pemasaran',
    options: {
      tetangga: 'Tetangga sekitar',
      pasar: 'Pasar',
      reseller: 'Reseller atau titip jual',
      whatsapp: 'WhatsApp',
      medsos: 'Media sosial',
      marketplace: 'Marketplace',
      toko_modern: 'Toko modern',
    },
  },
  internet_usaha: {
    label: 'Internet dipakai {nama} untuk apa?',
    short: 'Pemakaian internet',
    hint: 'Boleh dikosongkan',
    options: {
      1: 'Komunikasi',
      2: 'Mencari informasi',
      4: 'Iklan atau promosi',
      8: 'Menjual',
      16: 'Membeli bahan atau produksi',
      32: 'Lainnya',
    },
  },
  qris: { label: 'Apakah {nama} menerima QRIS?', short: 'QRIS' },
  kemasan_label: { label: 'Apakah produk {nama} dikemas dan berlabel?', short: 'Kemasan berlabel' },
};

const bantuan: Readonly<Record<string, QuestionText>> = {
  kendala: {
    label: 'Apa kendala {nama}?',
    short: 'Kendala',
    hint: 'Paling banyak 3, yang paling berat',
    options: {
      modal: 'Modal',
      pemasaran: 'Pemasaran',
      bahan_baku: 'Bahan baku',
      alat: 'Alat',
      izin: 'Izin',
      sdm: 'Tenaga atau keterampilan',
      kemasan: 'Kemasan',
      bencana: 'Bencana',
    },
  },
  kebutuhan: { label: 'Pendampingan apa yang dibutuhkan {nama}?', short: 'Kebutuhan', options: needWords },
  uppka: {
    label: 'Apakah pemiliknya anggota kelompok UPPKA?',
    short: 'Anggota UPPKA',
    help: 'Usaha Peningkatan Pendapatan Keluarga Akseptor, dibina PLKB.',
  },
};

export const text: FormText = {
  title: 'Usaha (UMKM)',
  sections: {
    usaha: 'Usaha dan pemilik',
    kegiatan: 'Tempat dan pekerja',
    modal: 'Penjualan dan modal',
    izin: 'Izin dan sertifikat',
    pasar: 'Pemasaran',
    bantuan: 'Kendala dan kebutuhan',
    besar_modal: 'Besar modal dan bantuan',
    surat_lain: 'Surat lain',
  },
  questions: { ...usaha, ...kegiatan, ...modal, ...paperQuestions, ...pasar, ...bantuan },
  calculations: {
    kelas: {
      label: 'Kelas usaha',
      options: {
        ultra_mikro: 'Ultra mikro',
        mikro: 'Mikro',
        kecil: 'Kecil',
        menengah: 'Menengah',
        besar: 'Besar',
      },
    },
    wajib_halal_tgl: {
      label: 'Wajib bersertifikat halal mulai (belum dipastikan)',
      options: { [halalDay]: '17 Oktober 2026' },
    },
  },
  violations,
};
