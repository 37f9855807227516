import type { QuestionText } from '../../../domain/form/form.ts';
import { growthEngineVersion } from '../../../domain/growth/assess-growth.ts';

/** Below the least gain of the regulation's tables a midwife should look; it is no diagnosis. */
const gainWords = { cukup: 'Cukup', kurang: 'Kurang' };

const yesNo = { ya: 'Ya', tidak: 'Tidak' };

const nutrition = {
  gizi_buruk: 'Terduga gizi buruk',
  gizi_kurang: 'Terduga gizi kurang',
  gizi_baik: 'Gizi baik (normal)',
  berisiko_gizi_lebih: 'Berisiko gizi lebih',
  gizi_lebih: 'Gizi lebih',
  obesitas: 'Obesitas',
};

/** Names of Permenkes 2/2020; what a kader measured is "terduga" until the puskesmas confirms it. */
export const calculationTexts: Readonly<Record<string, QuestionText>> = {
  umur_bln: { label: 'Umur saat diukur', hint: 'bulan penuh' },
  naik_bb: {
    label: 'Naik berat badan',
    options: {
      N: 'Naik (N)',
      T: 'Tidak naik cukup (T)',
      O: 'Bulan lalu tidak ditimbang (O)',
      B: 'Pertama ditimbang (B)',
    },
  },
  naik_bb_alasan: {
    label: 'Alasan',
    options: {
      pertama: 'Belum pernah ditimbang',
      tidak_ditimbang_bulan_lalu: 'Bulan lalu tidak ditimbang',
      belum_ada_kbm: 'Belum genap satu bulan, belum ada kenaikan minimal',
      naik_cukup: 'Naik cukup',
      naik_kurang_dari_kbm: 'Naik, tetapi kurang dari kenaikan minimal',
      berat_tetap: 'Berat tetap',
      berat_turun: 'Berat turun',
    },
  },
  naik_gram: { label: 'Naik dari bulan lalu', hint: 'gram' },
  kbm_gram: { label: 'Kenaikan berat minimal (KBM)', hint: 'gram' },
  naik_berat_permenkes: { label: 'Kenaikan berat menurut Permenkes', options: gainWords },
  naik_berat_g: { label: 'Naik berat dalam beberapa bulan', hint: 'gram' },
  naik_berat_min_g: { label: 'Paling sedikit menurut Permenkes (tabel 17-19)', hint: 'gram' },
  naik_berat_bulan: { label: 'Lama jarak timbang', hint: 'bulan' },
  naik_panjang_permenkes: { label: 'Kenaikan panjang menurut Permenkes', options: gainWords },
  naik_panjang_cm: { label: 'Naik panjang dalam beberapa bulan', hint: 'cm' },
  naik_panjang_min_cm: { label: 'Paling sedikit menurut Permenkes (tabel 20-23)', hint: 'cm' },
  naik_panjang_bulan: { label: 'Lama jarak ukur', hint: 'bulan' },
  dua_t: { label: 'Dua kali tidak naik (2T)', options: yesNo },
  bgm: { label: 'Di bawah garis merah (BGM)', options: yesNo },
  zs_bbu: { label: 'Z-score BB/U' },
  zs_tbu: { label: 'Z-score PB/U atau TB/U' },
  zs_bbtb: { label: 'Z-score BB/PB atau BB/TB' },
  zs_imtu: { label: 'Z-score IMT/U' },
  zs_lk: { label: 'Z-score lingkar kepala' },
  zs_lila: { label: 'Z-score LiLA' },
  cat_bbu: {
    label: 'Berat menurut umur (BB/U)',
    options: {
      sangat_kurang: 'Berat badan sangat kurang',
      kurang: 'Berat badan kurang',
      normal: 'Berat badan normal',
      risiko_lebih: 'Risiko berat badan lebih',
    },
  },
  cat_tbu: {
    label: 'Panjang atau tinggi menurut umur (PB/U, TB/U)',
    options: {
      sangat_pendek: 'Terduga sangat pendek',
      pendek: 'Terduga pendek',
      normal: 'Normal',
      tinggi: 'Tinggi',
    },
  },
  cat_bbtb: { label: 'Berat menurut panjang atau tinggi (BB/PB, BB/TB)', options: nutrition },
  cat_imtu: { label: 'Indeks massa tubuh menurut umur (IMT/U)', options: nutrition },
  cat_lila: {
    label: 'Lingkar lengan atas',
    options: { gizi_buruk: 'Terduga gizi buruk', gizi_kurang: 'Terduga gizi kurang', gizi_baik: 'Gizi baik' },
  },
  versi_hitung: {
    label: 'Versi hitungan',
    options: { [growthEngineVersion]: `WHO dan Permenkes 2/2020, ${growthEngineVersion}` },
  },
  tindakan_usulan: {
    label: 'Usulan tindakan',
    options: {
      konseling: 'Konseling gizi',
      pmt: 'Beri PMT',
      kunjungan_rumah: 'Kunjungan rumah',
      rujuk_puskesmas: 'Rujuk ke puskesmas',
    },
  },
};
