import type { FormText } from '../../../domain/form/form.ts';
import { notMeasured, slipViolations } from '../../texts/slips.ts';
import { skillWords } from './skills.ts';

export const violations = {
  kek: 'LiLA di bawah 23,5 cm, mungkin kurang energi (KEK). Ajak ke bidan atau puskesmas. Ini bukan diagnosis.',
  anemia: 'Hb di bawah 12, mungkin kurang darah (anemia). Ajak ke bidan atau puskesmas. Ini bukan diagnosis.',
  hb_lama: 'Diperiksa lebih dari setahun lalu. Ajak periksa lagi di posyandu remaja.',
  haid_lewat_umur: 'Diisi umur {isian}, padahal sekarang {umur} tahun. Periksa lagi.',
  belum_19: 'Umur menikah paling muda 19 tahun. Dengarkan dulu, lalu hubungi supervisor hari ini.',
  sudah_lewat: 'Bulan ini sudah lewat. Kalau sudah menikah, perbarui data anggota.',
  masih_lama: 'Lebih dari setahun lagi. Periksa tahunnya.',
} as const;

const yes = { ya: 'Ya', tidak: 'Tidak' };

export const text: FormText = {
  title: 'Remaja',
  sections: {
    kegiatan: 'Kegiatan',
    kelompok: 'PIK-R dan posyandu remaja',
    ukur: 'Ukur dan tablet',
    pribadi: 'Pertanyaan pribadi',
  },
  questions: {
    kegiatan: {
      label: 'Apa kegiatan utama {nama}?',
      short: 'Kegiatan utama',
      hint: 'Yang paling banyak waktunya',
      options: {
        1: 'Sekolah',
        2: 'Kuliah',
        3: 'Kursus atau pelatihan',
        4: 'Bekerja',
        5: 'Mencari kerja',
        6: 'Tidak sekolah, kerja, atau kursus',
      },
    },
    keterampilan: {
      label: 'Apa keterampilan {nama}?',
      short: 'Keterampilan',
      options: skillWords,
    },
    minat_pelatihan: {
      label: '{nama} ingin ikut pelatihan apa?',
      short: 'Minat pelatihan',
      options: skillWords,
    },
    pikr: {
      label: 'Apakah {nama} ikut PIK-R?',
      short: 'PIK-R',
      hint: 'Pusat Informasi dan Konseling Remaja, di desa atau sekolah',
      options: { 1: 'Ya, aktif', 2: 'Pernah', 3: 'Tahu, tidak ikut', 4: 'Belum tahu PIK-R' },
    },
    posyandu_remaja: {
      label: 'Apakah {nama} ke posyandu remaja dalam 3 bulan terakhir?',
      short: 'Posyandu remaja',
    },
    bb: { label: 'Berat badan {nama}', short: 'Berat badan', hint: 'Contoh 48,5', missing: notMeasured },
    tb: {
      label: 'Tinggi badan {nama}',
      short: 'Tinggi badan',
      hint: 'Tanpa alas kaki. Contoh 155,5',
      missing: notMeasured,
    },
    tgl_ukur: { label: 'Kapan {nama} diukur?', short: 'Tanggal diukur' },
    lila: {
      label: 'Lingkar lengan atas {nama}',
      short: 'Lingkar lengan (LiLA)',
      hint: 'Lengan yang jarang dipakai, di tengah. Contoh 24,5',
      missing: notMeasured,
    },
    ttd: {
      label: 'Apakah {nama} minum tablet tambah darah?',
      short: 'Tablet tambah darah',
      hint: 'Dianjurkan satu tablet tiap minggu',
      options: { 1: 'Ya, tiap minggu', 2: 'Kadang-kadang', 3: 'Tidak' },
    },
    ttd_sumber: {
      label: 'Tabletnya dari mana?',
      short: 'Asal tablet',
      options: {
        sekolah: 'Sekolah',
        posyandu: 'Posyandu remaja',
        puskesmas: 'Puskesmas atau bidan',
        beli: 'Beli sendiri',
      },
    },
    hb: {
      label: 'Hb {nama} yang terakhir',
      short: 'Hb',
      hint: 'Hanya hasil bidan, perawat, atau puskesmas',
      missing: { 99: 'Belum diperiksa' },
    },
    tgl_hb: { label: 'Kapan Hb {nama} diperiksa?', short: 'Tanggal periksa Hb' },
    menstruasi: { label: 'Apakah {nama} sudah haid?', short: 'Sudah haid', hint: 'Boleh dikosongkan' },
    umur_menarche: {
      label: 'Umur berapa {nama} haid pertama?',
      short: 'Umur haid pertama',
      hint: 'Dalam tahun. Boleh dikosongkan',
    },
    merokok: {
      label: 'Apakah {nama} merokok?',
      short: 'Merokok',
      hint: 'Tanyakan langsung ke {nama}. Boleh dikosongkan',
      options: { 0: 'Tidak', 1: 'Kadang-kadang', 2: 'Tiap hari', 3: 'Vape' },
    },
    rencana_nikah: {
      label: 'Apakah {nama} berencana menikah dalam 12 bulan ini?',
      short: 'Rencana menikah',
      hint: 'Tanyakan langsung ke {nama}',
    },
    bulan_nikah: {
      label: 'Kapan rencana menikahnya?',
      short: 'Bulan menikah',
      hint: 'Cukup bulan dan tahunnya kalau tanggalnya belum pasti',
    },
    bulan_nikah_perkiraan: { label: 'Tanggal belum pasti', short: 'Tanggal menikah perkiraan' },
  },
  calculations: {
    umur_thn: { label: 'Umur', hint: 'tahun penuh' },
    imt: { label: 'Indeks massa tubuh (IMT)' },
    imt_kategori: {
      label: 'Kategori IMT dewasa',
      options: {
        sangat_kurus: 'Sangat kurus',
        kurus: 'Kurus',
        normal: 'Normal',
        gemuk: 'Gemuk',
        obesitas: 'Obesitas',
      },
    },
    kek: { label: 'Kemungkinan kurang energi (KEK)', options: yes },
    anemia: { label: 'Kemungkinan kurang darah (anemia)', options: yes },
    kawin_anak: { label: 'Menikah di bawah 19 tahun', options: yes },
    neet: { label: 'Tidak sekolah, bekerja, atau berlatih (NEET)', options: yes },
    catin: { label: 'Calon pengantin (catin)', options: yes },
    catin_risiko: {
      label: 'Risiko calon pengantin (Elsimil)',
      options: {
        umur: 'Umur di bawah 20 tahun',
        imt: 'IMT tidak normal',
        anemia: 'Hb di bawah 12',
        kek: 'LiLA di bawah 23,5 cm',
        merokok: 'Merokok',
      },
    },
  },
  violations: { ...slipViolations, ...violations },
};
