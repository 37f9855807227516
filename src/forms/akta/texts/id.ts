import type { FormText } from '../../../domain/form/form.ts';
import type { Jalur } from '../jalur.ts';
import { violations } from './violations.ts';

export const jalurWords: Readonly<Record<Jalur, string>> = {
  A: 'A: lengkap, tepat waktu',
  B: 'B: lengkap, terlambat',
  C: 'C: perlu SPTJM F-2.03',
  D: 'D: perlu SPTJM F-2.04',
  E: 'E: perlu F-2.03 dan F-2.04',
  F: 'F: KK atau KTP orang tua dulu',
  G: 'G: pembetulan akta',
};

export const text: FormText = {
  title: 'Akta kelahiran',
  sections: { akta: 'Akta kelahiran', syarat: 'Syarat akta', bantuan: 'Bantuan mengurus' },
  questions: {
    akta_status: {
      label: 'Akta kelahiran {nama}',
      short: 'Akta kelahiran',
      hint: 'Minta lihat aslinya kalau ada',
      help: 'Surat keterangan lahir dari rumah sakit, bidan, atau kelurahan bukan akta. Membuat akta tidak dipungut biaya.',
    },
    akta_nomor: {
      label: 'Nomor kutipan akta {nama}',
      short: 'Nomor akta',
      hint: 'Contoh 3604-LT-01012020-0001. Boleh dikosongkan',
    },
    akta_tgl_terbit: {
      label: 'Kapan akta {nama} diterbitkan?',
      short: 'Tanggal terbit akta',
      hint: 'Tanggal di bagian bawah akta. Boleh dikosongkan',
    },
    akta_cocok_kk: {
      label: 'Apakah isi akta {nama} sama dengan KK?',
      short: 'Akta sama dengan KK',
      hint: 'Cocokkan nama, tanggal lahir, dan nama orang tua',
      options: { 1: 'Sama', 2: 'Beda nama', 3: 'Beda tanggal lahir', 4: 'Beda nama orang tua' },
      missing: { 99: 'Belum ada KK' },
    },
    tempat_lahir_jenis: {
      label: 'Di mana {nama} lahir?',
      short: 'Tempat lahir',
      options: {
        1: 'Rumah sakit atau klinik',
        2: 'Puskesmas atau poskesdes',
        3: 'Praktik bidan',
        4: 'Rumah, ditolong tenaga kesehatan',
        5: 'Rumah, ditolong dukun atau paraji',
        6: 'Di perjalanan',
      },
    },
    ada_skl: {
      label: 'Surat keterangan lahir {nama}',
      short: 'Surat keterangan lahir',
      hint: 'Dari rumah sakit, puskesmas, atau bidan',
      help: 'Lahir di rumah tanpa bidan: suratnya dari kepala desa. Kalau tidak ada, bisa diganti surat pernyataan.',
    },
    ada_bukti_nikah: {
      label: 'Buku nikah atau akta perkawinan orang tua {nama}',
      short: 'Buku nikah orang tua',
      hint: 'Minta lihat aslinya kalau ada',
      help: 'Nikah siri bisa disahkan lewat isbat nikah. Sambil menunggu, akta anak bisa dibuat dengan surat pernyataan.',
    },
    anak_di_kk: { label: 'Apakah {nama} sudah tercantum di KK?', short: 'Tercantum di KK' },
    ortu_ktp: {
      label: 'KTP-el ayah dan ibu {nama}',
      short: 'KTP-el orang tua',
      options: { 1: 'Keduanya punya', 2: 'Satu punya', 3: 'Tidak ada yang punya', 4: 'Orang tua tidak diketahui' },
    },
    saksi_siap: {
      label: 'Apakah ada dua saksi untuk surat pernyataan?',
      short: 'Dua saksi',
      hint: 'Orang dewasa yang tahu kelahiran {nama}',
      help: 'Fotokopi KTP saksi tidak perlu, datanya ditulis di formulir.',
    },
    alasan_belum: {
      label: 'Mengapa {nama} belum punya akta?',
      short: 'Alasan belum punya akta',
      options: {
        biaya: 'Dikira mahal',
        jauh: 'Kantornya jauh',
        tidak_tahu_cara: 'Tidak tahu caranya',
        tanpa_buku_nikah: 'Orang tua tidak punya buku nikah',
        dokumen_hilang: 'Dokumen hilang atau berbeda',
        belum_sempat: 'Belum sempat',
        ditolak_petugas: 'Pernah ditolak petugas',
        ortu_merantau: 'Orang tua merantau atau PMI',
        lainnya: 'Alasan lain',
      },
    },
    setuju_dibantu: {
      label: 'Setuju data {nama} diteruskan ke Disdukcapil?',
      short: 'Setuju diteruskan ke Disdukcapil',
      hint: 'Supaya bisa dibantu waktu petugas datang ke desa',
      help: 'Mengurus akta gratis. Tidak ada yang boleh meminta uang.',
    },
  },
  calculations: {
    umur_hari: { label: 'Umur dalam hari' },
    jalur: { label: 'Jalur mengurus akta', options: jalurWords },
  },
  violations,
};
