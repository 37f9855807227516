type Increment = {
  readonly months: number;
  readonly change: string;
  readonly least: string;
  readonly isEnough: boolean;
};

/** The child's page, and the verdict beside a weighing. */
export const growthTexts = {
  verdict: {
    heading: 'Hasil',
    nextStep: 'Langkah berikut',
    gain: (gain: string) => `Naik ${gain}`,
    loss: (loss: string) => `Turun ${loss}`,
    same: 'Berat tetap',
    enough: 'cukup',
    needs: (kbm: string) => `perlu ${kbm}`,
    lastMonth: (day: string, weight: string) => `Sebelumnya (${day}): ${weight}`,
    monthly: (index: string, name: string) => `Menurut tabel bulanan Permenkes, ${index}: ${name}.`,
    monthlyWhy: 'Yang dihitung adalah umur dalam hari.',
    grown: (isWeight: boolean, gain: string) => (isWeight ? `naik ${gain}` : `bertambah panjang ${gain}`),
    shrunk: (isWeight: boolean, loss: string) => (isWeight ? `turun ${loss}` : `berkurang panjang ${loss}`),
    least: (gain: string) => `paling sedikit ${gain}`,
    increment: ({ months, change, least, isEnough }: Increment) =>
      `Dalam ${months} bulan ${change}, ${least}: ${isEnough ? 'cukup' : 'kurang. Sampaikan ke bidan'}.`,
    incrementsTitle: 'Kenaikan menurut Permenkes',
    guessedAge: 'Tanggal lahir perkiraan, jadi hasil menurut umur tidak dihitung.',
    unknownAge: 'Tanggal lahir atau jenis kelamin belum diisi, jadi hasil belum bisa dihitung.',
    waiting: 'Isi berat atau panjang untuk melihat hasilnya.',
  },
  /** A child of 5 to 18, measured at school. */
  pupil: (mass: string, score: string) => `IMT ${mass}, z-score IMT/U ${score}. Hasil ukur kader, bukan diagnosis.`,
  child: {
    notHere: 'Anak ini tidak ada di HP ini',
    notHereText: 'Mungkin belum diterima dari pusat. Buka daftar posyandu, lalu coba lagi.',
    toPosyandu: 'Daftar posyandu',
    weigh: 'Timbang bulan ini',
    measureAgain: 'Ukur ulang',
    never: 'Belum pernah ditimbang di sini.',
    neverText: 'Setelah ditimbang, hasil dan kurvanya muncul di sini.',
    curve: 'Kurva',
    weightTab: 'Berat',
    lengthTab: 'Panjang/tinggi',
    weightTitle: 'Berat menurut umur',
    lengthTitle: 'Panjang/tinggi menurut umur',
    ageAxis: 'Umur (bulan)',
    weightAxis: 'Berat',
    lengthAxis: 'Panjang/tinggi',
    noLength: 'Belum ada ukuran panjang atau tinggi.',
    noWeight: 'Belum ada berat dalam setahun terakhir.',
    history: 'Riwayat penimbangan',
    notWeighed: 'Tidak ditimbang',
    toFamily: 'Buka keluarga',
    grownUp: (age: string) => `Umurnya ${age}. Penimbangan posyandu untuk anak di bawah 5 tahun.`,
    bands: {
      belowRed: 'di bawah garis merah',
      yellow: 'kuning',
      lightGreen: 'hijau muda',
      darkGreen: 'hijau tua',
      aboveOrange: 'di atas garis oranye',
      veryShort: 'terduga sangat pendek',
      short: 'terduga pendek',
      normal: 'normal',
      tall: 'tinggi',
    },
    lines: { red: 'garis merah', orange: 'garis oranye', minusTwo: 'garis -2 SD', plusThree: 'garis +3 SD' },
  },
  failedTitle: 'Data di HP ini belum bisa dibuka',
  failedText: 'Data tetap aman di HP. Coba buka lagi.',
  retry: 'Buka lagi',
} as const;
