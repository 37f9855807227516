// Written by scripts/pack-growth-tables.mjs. Figures: Permenkes 2/2020.
export const permenkesCategories = {
  bbu: {
    nama: 'BB/U',
    umur: '0-60 bulan',
    kategori: [
      {
        kode: 'sangat_kurang',
        nama: 'Berat badan sangat kurang',
        en: 'severely underweight',
        sampai: -3,
        termasuk: false,
      },
      { kode: 'kurang', nama: 'Berat badan kurang', en: 'underweight', sampai: -2, termasuk: false },
      { kode: 'normal', nama: 'Berat badan normal', en: 'normal weight', sampai: 1, termasuk: true },
      { kode: 'risiko_lebih', nama: 'Risiko berat badan lebih', en: 'risk of excess weight' },
    ],
  },
  tbu: {
    nama: 'PB/U atau TB/U',
    umur: '0-60 bulan',
    kategori: [
      { kode: 'sangat_pendek', nama: 'Sangat pendek', en: 'severely stunted', sampai: -3, termasuk: false },
      { kode: 'pendek', nama: 'Pendek', en: 'stunted', sampai: -2, termasuk: false },
      { kode: 'normal', nama: 'Normal', en: 'normal', sampai: 3, termasuk: true },
      { kode: 'tinggi', nama: 'Tinggi', en: 'tall' },
    ],
  },
  bbtb: {
    nama: 'BB/PB atau BB/TB',
    umur: '0-60 bulan',
    kategori: [
      { kode: 'gizi_buruk', nama: 'Gizi buruk', en: 'severely wasted', sampai: -3, termasuk: false },
      { kode: 'gizi_kurang', nama: 'Gizi kurang', en: 'wasted', sampai: -2, termasuk: false },
      { kode: 'gizi_baik', nama: 'Gizi baik (normal)', en: 'normal', sampai: 1, termasuk: true },
      {
        kode: 'berisiko_gizi_lebih',
        nama: 'Berisiko gizi lebih',
        en: 'possible risk of overweight',
        sampai: 2,
        termasuk: true,
      },
      { kode: 'gizi_lebih', nama: 'Gizi lebih', en: 'overweight', sampai: 3, termasuk: true },
      { kode: 'obesitas', nama: 'Obesitas', en: 'obese' },
    ],
  },
  imtu: {
    nama: 'IMT/U',
    umur: '0-60 bulan',
    kategori: [
      { kode: 'gizi_buruk', nama: 'Gizi buruk', en: 'severely wasted', sampai: -3, termasuk: false },
      { kode: 'gizi_kurang', nama: 'Gizi kurang', en: 'wasted', sampai: -2, termasuk: false },
      { kode: 'gizi_baik', nama: 'Gizi baik (normal)', en: 'normal', sampai: 1, termasuk: true },
      {
        kode: 'berisiko_gizi_lebih',
        nama: 'Berisiko gizi lebih',
        en: 'possible risk of overweight',
        sampai: 2,
        termasuk: true,
      },
      { kode: 'gizi_lebih', nama: 'Gizi lebih', en: 'overweight', sampai: 3, termasuk: true },
      { kode: 'obesitas', nama: 'Obesitas', en: 'obese' },
    ],
  },
  imtu_5_18: {
    nama: 'IMT/U',
    umur: '5-18 tahun',
    kategori: [
      { kode: 'gizi_buruk', nama: 'Gizi buruk', en: 'severe thinness', sampai: -3, termasuk: false },
      { kode: 'gizi_kurang', nama: 'Gizi kurang', en: 'thinness', sampai: -2, termasuk: false },
      { kode: 'gizi_baik', nama: 'Gizi baik (normal)', en: 'normal', sampai: 1, termasuk: true },
      { kode: 'gizi_lebih', nama: 'Gizi lebih', en: 'overweight', sampai: 2, termasuk: true },
      { kode: 'obesitas', nama: 'Obesitas', en: 'obese' },
    ],
  },
} as const;
