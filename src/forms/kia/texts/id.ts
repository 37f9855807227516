import type { FormText } from '../../../domain/form/form.ts';
import { violations } from './violations.ts';

export const text: FormText = {
  title: 'Kartu anak (KIA)',
  sections: { kartu: 'Kartu anak (KIA)', syarat: 'Syarat KIA', sekolah: 'Sekolah' },
  questions: {
    kia_status: {
      label: 'Kartu Identitas Anak {nama}',
      short: 'Kartu Identitas Anak (KIA)',
      hint: 'Minta lihat kartunya kalau ada',
      help: 'Kartu dari Disdukcapil, bukan Buku KIA. Membuatnya tidak dipungut biaya.',
      options: { 5: 'Hilang atau rusak' },
    },
    kia_berfoto: {
      label: 'Apakah di kartu {nama} ada fotonya?',
      short: 'Kartu berfoto',
      hint: 'Mulai umur 5 tahun kartunya harus yang berfoto',
    },
    kia_berlaku_sampai: {
      label: 'Kartu {nama} berlaku sampai kapan?',
      short: 'Berlaku sampai',
      hint: 'Tertulis di kartu. Boleh dikosongkan',
    },
    kia_data_sesuai: {
      label: 'Apakah data di kartu {nama} masih sama dengan KK?',
      short: 'Data kartu sama dengan KK',
      hint: 'Cocokkan nama, alamat, dan nomor KK',
      missing: { 99: 'Belum ada KK' },
    },
    syarat_akta: {
      label: 'Akta kelahiran {nama}',
      short: 'Akta kelahiran',
      hint: 'Dibawa aslinya waktu mengurus KIA',
      help: 'Surat keterangan lahir bukan akta.',
    },
    syarat_kk: { label: 'Kartu Keluarga', short: 'Kartu Keluarga', hint: 'Dibawa aslinya waktu mengurus KIA' },
    syarat_ktp_ortu: {
      label: 'KTP-el ayah dan ibu {nama}',
      short: 'KTP-el orang tua',
      options: { 1: 'Keduanya punya', 2: 'Satu punya', 3: 'Tidak ada yang punya', 4: 'Orang tua tidak diketahui' },
    },
    syarat_foto: {
      label: 'Pas foto {nama} ukuran 2x3',
      short: 'Pas foto 2x3',
      hint: 'Dua lembar, berwarna',
      options: { 1: 'Sudah ada', 2: 'Belum ada', 3: 'Minta difoto waktu petugas datang' },
    },
    sekolah_nama: {
      label: '{nama} sekolah di mana?',
      short: 'Sekolah',
      hint: 'Petugas sering datang ke sekolah. Boleh dikosongkan',
      missing: { 99: 'Tidak bersekolah' },
    },
    sekolah_npsn: { label: 'NPSN sekolah', short: 'NPSN', hint: '8 angka, kalau tahu. Boleh dikosongkan' },
  },
  calculations: {
    kia_kategori: {
      label: 'Kategori KIA',
      options: {
        1: 'Berlaku',
        2: 'Kedaluwarsa, perlu diganti yang berfoto',
        3: 'Belum punya, siap dibuat',
        4: 'Belum punya, aktanya dulu',
        5: 'Hampir 17 tahun, rekam KTP-el',
      },
    },
    warna_latar_foto: { label: 'Latar pas foto', options: { merah: 'Merah', biru: 'Biru' } },
  },
  violations,
};
