import type { Finding, FindingCode, StepCode } from '../case-words.ts';
import type { ReviewFlag } from '../review-flags.ts';

/** Names as on the growth card and in Permenkes 2/2020; what a kader measured is "terduga" until the puskesmas confirms. */
export const findingNames: Readonly<Record<FindingCode, string>> = {
  edema: 'Edema',
  gizi_buruk: 'Gizi buruk',
  tidak_wajar: 'Ukur ulang',
  '2T': 'Dua kali tidak naik',
  BGM: 'Di bawah garis merah',
  sangat_pendek: 'Terduga sangat pendek',
  T: 'Tidak naik cukup',
  gizi_kurang: 'Gizi kurang',
  berat_kurang: 'Berat kurang',
  pendek: 'Terduga pendek',
  obesitas: 'Obesitas',
  gizi_lebih: 'Gizi lebih',
  risiko_lebih: 'Risiko lebih',
  N: 'Naik',
  O: 'Bulan lalu absen',
  B: 'Pertama',
  tinggi: 'Tinggi',
  normal: 'Normal',
};

export const stepNames: Readonly<Record<StepCode, string>> = {
  rujuk_hari_ini: 'Rujuk hari ini',
  ukur_ulang: 'Ukur ulang',
  rujuk_3_hari: 'Rujuk dalam 3 hari',
  rujuk_minggu_ini: 'Rujuk minggu ini',
  pastikan_puskesmas: 'Rujuk untuk dipastikan puskesmas',
  rujuk_bila_di_atas_oranye: 'Rujuk bila di atas garis oranye',
  timbang_bulan_depan: 'Bulan depan timbang lagi',
};

export const growthNote = 'Hasil ukur kader, bukan diagnosis.';

const sentences: Readonly<Record<Exclude<FindingCode, 'N' | 'T' | '2T'>, string>> = {
  edema: 'Kedua punggung kaki bengkak. Rujuk ke puskesmas hari ini.',
  gizi_buruk: 'Terduga gizi buruk. Rujuk ke puskesmas hari ini. Ini bukan diagnosis.',
  tidak_wajar: 'Hasil ukur tidak wajar. Ukur ulang sebelum anak pulang.',
  BGM: 'Berat di bawah garis merah. Rujuk ke puskesmas minggu ini.',
  sangat_pendek: 'Terduga sangat pendek. Rujuk ke puskesmas minggu ini. Ini bukan diagnosis.',
  gizi_kurang: 'Terduga gizi kurang. Rujuk untuk dipastikan puskesmas. Ini bukan diagnosis.',
  berat_kurang: 'Berat kurang untuk umurnya. Rujuk untuk dipastikan puskesmas. Ini bukan diagnosis.',
  pendek: 'Terduga pendek. Rujuk untuk dipastikan puskesmas. Ini bukan diagnosis.',
  obesitas: 'Terduga obesitas. Rujuk bila di atas garis oranye. Ini bukan diagnosis.',
  gizi_lebih: 'Terduga gizi lebih. Rujuk bila di atas garis oranye. Ini bukan diagnosis.',
  risiko_lebih: 'Berisiko berat lebih. Rujuk bila di atas garis oranye.',
  O: 'Bulan lalu tidak ditimbang, jadi naik atau tidaknya belum tahu.',
  B: 'Pertama kali ditimbang. Naik atau tidaknya tahu bulan depan.',
  tinggi: 'Tinggi untuk umurnya, biasanya bukan masalah.',
  normal: 'Ukurannya normal untuk umurnya.',
};

export function findingSentence(finding: Finding): string {
  const { code } = finding;
  if (code === 'N') return `${gain(finding)}, cukup. Bulan depan timbang lagi.`;
  if (code === 'T') {
    const when = finding.step === 'rujuk_3_hari' ? 'dalam 3 hari' : 'minggu ini';
    return `${gain(finding)}, perlu ${need(finding)}. Rujuk ke puskesmas ${when}.`;
  }
  if (code === '2T') return `Dua kali tidak naik. ${gain(finding)}, perlu ${need(finding)}. Rujuk dalam 3 hari.`;
  return sentences[code];
}

function gain({ gain_g = 0 }: Finding): string {
  if (gain_g === 0) return 'Berat tetap';
  return gain_g > 0 ? `Naik ${mass(gain_g)}` : `Turun ${mass(-gain_g)}`;
}

function need({ gain_g = 0, kbm_g = 0 }: Finding): string {
  return gain_g > 0 ? mass(kbm_g) : `naik ${mass(kbm_g)}`;
}

function mass(grams: number): string {
  return grams < 1000 ? `${grams} g` : `${String(grams / 1000).replace('.', ',')} kg`;
}

/** What a supervisor reads beside a revision: a reason to look, never an accusation. */
export const reviewFlagSentences: Readonly<Record<ReviewFlag, string>> = {
  ukuran_tidak_wajar: 'Hasil ukur di luar batas wajar. Minta ukur ulang.',
  data_anak_ditolak: 'Orang tua tidak setuju data anak dicatat. Tanyakan lagi, atau hapus catatannya.',
  nilai_tidak_wajar: 'Ada isian di luar batas yang mungkin. Cocokkan dengan keluarga.',
  lokasi_jauh: 'Titik rumah jauh dari desa. Tanyakan di mana formulir ini diisi.',
  jawaban_bertentangan: 'Dua formulir mengatakan hal berbeda tentang dokumen yang sama. Periksa keduanya.',
  izin_wali_tertunda: 'Data anak, yang menjawab bukan orang tua atau wali. Minta persetujuan wali.',
  mungkin_kembar: 'Mungkin sudah dicatat di tempat lain. Buka Data kembar, lalu bandingkan keduanya.',
  jawaban_berbeda: 'Dua jawaban berbeda untuk isian yang sama. Pilih satu.',
  jam_hp_salah: 'Jam HP berbeda lebih dari satu hari dari pusat. Periksa tanggalnya.',
  nik_tidak_cocok: 'NIK tidak cocok dengan tanggal lahir atau jenis kelamin. Cocokkan kartunya.',
  terlalu_cepat: 'Diisi sangat cepat. Tanyakan cara mengisinya.',
};
