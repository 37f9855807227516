import type { FormText } from '../../../domain/form/form.ts';

export const violations = {
  masih_terduga: 'Tetap disebut terduga sampai bidan, perawat, atau dokter memastikan.',
  sebelum_lahir: 'Tanggal ini sebelum tanggal lahir anak. Periksa salah satunya.',
  maksudnya: 'Z-score {isian}? Maksudnya {maksud}?',
  tidak_pendek: 'Z-score -2 atau lebih tidak pendek. Cocokkan dengan catatan nakes.',
  rujuk: 'Ajak ke puskesmas dalam 14 hari supaya tinggi anak dipastikan.',
  lulus_belum_pasti: 'Lulus, padahal belum pernah dipastikan nakes. Periksa salah satunya.',
} as const;

export const text: FormText = {
  title: 'Pendampingan terduga stunting',
  sections: { konfirmasi: 'Kepastian dari nakes', penanganan: 'Penanganan', perkembangan: 'Keadaan sekarang' },
  questions: {
    tgl_konfirmasi_nakes: {
      label: 'Kapan nakes memastikan tinggi {nama}?',
      short: 'Tanggal dipastikan nakes',
      hint: 'Bidan, perawat, ahli gizi, atau dokter yang mengukur ulang',
      missing: { 99: 'Belum dipastikan' },
    },
    zs_tbu: {
      label: 'Z-score TB/U {nama} menurut nakes',
      short: 'Z-score TB/U nakes',
      hint: 'Lihat Buku KIA atau surat rujukan, contoh -2,35. Boleh dikosongkan',
    },
    zs_bbtb: {
      label: 'Z-score BB/TB {nama} menurut nakes',
      short: 'Z-score BB/TB nakes',
      hint: 'Lihat Buku KIA atau surat rujukan, contoh -1,2. Boleh dikosongkan',
    },
    penyebab_diduga: {
      label: 'Apa yang diduga menjadi penyebabnya?',
      short: 'Penyebab yang diduga',
      help: 'Dugaan untuk mencari bantuan yang tepat, bukan untuk menyalahkan keluarga.',
      options: {
        asupan: 'Makanan kurang atau kurang beragam',
        infeksi: 'Sering sakit',
        pola_asuh: 'Cara memberi makan dan mengasuh',
        sanitasi: 'Air atau jamban',
        ekonomi: 'Ekonomi keluarga',
      },
    },
    sudah_dirujuk: { label: 'Apakah {nama} sudah dirujuk ke puskesmas?', short: 'Sudah dirujuk' },
    pmt: {
      label: 'Apakah {nama} menerima PMT?',
      short: 'Menerima PMT',
      hint: 'Makanan tambahan dari posyandu atau puskesmas',
    },
    pkmk: {
      label: 'Apakah {nama} menerima PKMK?',
      short: 'Menerima PKMK',
      hint: 'Susu atau makanan khusus dengan resep dokter. Boleh dikosongkan',
    },
    orang_tua_asuh: {
      label: 'Apakah {nama} sudah punya orang tua asuh?',
      short: 'Orang tua asuh',
      hint: 'Orang atau lembaga yang membantu lewat program desa. Boleh dikosongkan',
    },
    status: {
      label: 'Keadaan pendampingan {nama} sekarang',
      short: 'Keadaan pendampingan',
      options: { 1: 'Masih didampingi', 2: 'Lulus, tidak pendek lagi', 3: 'Pindah', 4: 'Meninggal' },
    },
  },
  calculations: {
    keterangan: {
      label: 'Keterangan',
      options: { terduga: 'Terduga stunting, belum dipastikan', dipastikan: 'Stunting, dipastikan nakes' },
    },
    zs_tbu_kader: { label: 'Z-score TB/U hasil ukur kader' },
    zs_bbtb_kader: { label: 'Z-score BB/TB hasil ukur kader' },
    jkn: {
      label: 'Jaminan kesehatan',
      options: {
        pbi: 'BPJS dibayar pemerintah (PBI)',
        bukan_pbi: 'BPJS bukan PBI',
        swasta: 'Asuransi swasta',
        tidak_ada: 'Tidak memiliki',
        tidak_aktif: 'BPJS tidak aktif atau menunggak',
      },
    },
  },
  violations,
};
