import type { FormText } from '../../../domain/form/form.ts';
import type { Criterion } from '../criteria.ts';
import { aidWords, lastMonthTexts } from './aids.ts';
import { houseQuestions } from './house-questions.ts';

export const violations = {
  sempit: 'Kurang dari 8 m² untuk satu orang. Periksa lagi luas dan jumlah penghuninya.',
  kriteria: 'Memenuhi {jumlah} dari 8 kriteria. Ini bukan penetapan.',
  kriteria_sebagian: 'Sejauh ini memenuhi {jumlah} dari 8 kriteria, {belum} belum terjawab. Ini bukan penetapan.',
  makan_lebih: 'Pengeluaran makan lebih besar dari semua pengeluaran. Periksa lagi.',
  pbi_ada: 'Ada anggota dengan BPJS yang dibayar pemerintah. Pilih juga BPJS (PBI).',
  dtsen_lama: 'Sudah 3 bulan atau lebih. Peringkat diperbarui tiap 3 bulan, cek lagi bila bisa.',
} as const;

const yes = { ya: 'Ya', tidak: 'Tidak' };

/** The decree's criteria in few words, also for lists. */
export const criterionWords: Readonly<Record<Criterion, string>> = {
  fm_a: 'Kepala keluarga tidak bekerja',
  fm_b: 'Pernah khawatir atau sampai tidak makan',
  fm_c: 'Makan lebih dari separuh pengeluaran',
  fm_d: 'Setahun tidak membeli pakaian',
  fm_e: 'Lantai tanah atau plesteran',
  fm_f: 'Dinding belum layak',
  fm_g: 'Tanpa jamban sendiri atau bersama',
  fm_h: 'Listrik 450 VA atau bukan listrik',
};

const spendingBands = {
  1: 'Di bawah Rp1 juta',
  2: 'Rp1 juta sampai di bawah Rp2 juta',
  3: 'Rp2 juta sampai di bawah Rp3 juta',
  4: 'Rp3 juta sampai di bawah Rp5 juta',
  5: 'Rp5 juta atau lebih',
} as const;

export const text: FormText = {
  title: 'Kesejahteraan keluarga',
  sections: {
    rumah: 'Rumah',
    air: 'Air minum dan jamban',
    listrik: 'Listrik dan dapur',
    harta: 'Barang dan ternak',
    hidup: 'Makan dan pengeluaran',
    bantuan: 'Bantuan yang diterima',
    dtsen: 'Data kesejahteraan (DTSEN)',
  },
  questions: {
    ...houseQuestions,
    aset: {
      label: 'Barang apa yang dimiliki keluarga?',
      short: 'Barang',
      options: {
        tabung_gas: 'Tabung gas 5,5 kg atau lebih',
        kulkas: 'Lemari es',
        ac: 'AC',
        pemanas_air: 'Pemanas air',
        telepon: 'Telepon rumah',
        tv: 'TV layar datar',
        emas: 'Emas 10 gram atau lebih',
        komputer: 'Komputer atau laptop',
        motor: 'Sepeda motor',
        sepeda: 'Sepeda',
        mobil: 'Mobil',
        perahu: 'Perahu',
        kapal_motor: 'Kapal atau perahu motor',
        smartphone: 'HP pintar',
        lahan: 'Lahan lain',
        rumah_lain: 'Rumah lain',
      },
    },
    ternak: {
      label: 'Ternak apa yang dimiliki?',
      short: 'Ternak',
      options: { sapi: 'Sapi', kerbau: 'Kerbau', kuda: 'Kuda', babi: 'Babi', kambing: 'Kambing atau domba' },
    },
    fm_a: {
      label: 'Apakah kepala keluarga bekerja?',
      short: 'Kepala keluarga tidak bekerja',
      hint: 'Atau yang mengurus keluarga ini sekarang',
      options: { ya: 'Tidak bekerja', tidak: 'Bekerja' },
    },
    fm_b: {
      label: 'Setahun ini, pernahkah khawatir tidak bisa makan, atau sampai tidak makan?',
      short: 'Khawatir tidak makan',
      hint: 'Karena tidak ada uang atau bahan makanan',
    },
    fm_c: {
      label: 'Apakah lebih dari separuh pengeluaran habis untuk makan?',
      short: 'Makan lebih dari separuh pengeluaran',
    },
    fm_d: {
      label: 'Setahun ini, apakah keluarga membeli pakaian?',
      short: 'Tidak membeli pakaian setahun',
      options: { ya: 'Tidak membeli', tidak: 'Membeli' },
    },
    pengeluaran_bln: {
      label: 'Kira-kira berapa pengeluaran keluarga sebulan?',
      short: 'Pengeluaran sebulan',
      hint: 'Boleh dikosongkan',
      options: spendingBands,
    },
    pengeluaran_makan: {
      label: 'Dari itu, kira-kira berapa untuk makan?',
      short: 'Pengeluaran makan',
      hint: 'Boleh dikosongkan',
      options: spendingBands,
    },
    bansos: {
      label: 'Bantuan apa yang pernah diterima keluarga?',
      short: 'Bantuan',
      options: aidWords,
    },
    ...lastMonthTexts,
    dtsen_status: {
      label: 'Apakah keluarga terdaftar di DTSEN?',
      short: 'Terdaftar di DTSEN',
      hint: 'Dilihat di Cek Bansos atau oleh operator desa, jangan dikira-kira',
      options: { 1: 'Terdaftar', 2: 'Tidak terdaftar', 3: 'Belum dicek' },
    },
    desil_dtsen: {
      label: 'Desil berapa yang tertulis?',
      short: 'Desil DTSEN',
      hint: 'Salin angka yang terlihat, 1 sampai 10',
      missing: { 98: 'Tidak tertulis' },
    },
    tgl_cek: { label: 'Kapan dicek?', short: 'Tanggal dicek' },
    sumber: {
      label: 'Dilihat di mana?',
      short: 'Sumber',
      options: { 1: 'Cek Bansos', 2: 'SIKS-NG, operator desa', 3: 'Surat atau kartu bantuan' },
    },
  },
  calculations: {
    luas_per_kapita: { label: 'Luas lantai per orang (m²)' },
    luas_kurang: { label: 'Kurang dari 8 m² per orang', options: yes },
    rumah_tak_layak: { label: 'Rumah mungkin tidak layak huni', options: yes },
    penghasilan_tetap_kel: { label: 'Ada yang berpenghasilan tetap', options: yes },
    kriteria_miskin: { label: 'Kriteria yang terpenuhi', options: criterionWords },
    kriteria_jumlah: { label: 'Jumlah kriteria terpenuhi, dari 8' },
    kriteria_diketahui: { label: 'Jumlah kriteria yang diketahui, dari 8' },
  },
  violations,
};
