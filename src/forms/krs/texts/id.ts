import type { FormText, QuestionText } from '../../../domain/form/form.ts';
import { type Slot, slotKey, slots } from '../births.ts';

export const violations = {
  tinja_dekat: 'Kurang dari 10 m dari penampungan tinja. Air minum dimasak dulu sampai mendidih.',
  istri_dua_kali: '{nama} sudah ditulis di bagian sebelumnya. Pilih istri yang lain.',
  bukan_pus: '{nama} bukan istri berumur 15-49 tahun di daftar anggota. Periksa lagi.',
  anak_kurang: 'Di isian {isian} anak, di daftar anggota {anggota}. Cocokkan lagi.',
  anak_terlalu_awal: 'Umur ibu waktu itu di bawah 13 tahun. Periksa tanggal lahir ibu dan anak.',
} as const;

const yes = { ya: 'Ya', tidak: 'Tidak' };

function wifeQuestions(slot: Slot): [string, QuestionText][] {
  return [
    [
      slotKey('istri', slot),
      {
        label: 'Siapa istri yang ditanyai ini?',
        short: slot === 1 ? 'Istri' : `Istri lain (${slot})`,
        hint: 'Istri umur 15-49 tahun yang tinggal di sini',
      },
    ],
    [
      slotKey('anak_lahir_hidup', slot),
      {
        label: 'Berapa anak yang pernah ia lahirkan hidup?',
        short: 'Jumlah anak lahir hidup',
        hint: 'Termasuk yang tinggal di tempat lain atau sudah meninggal. Belum pernah: isi 0',
      },
    ],
    [
      slotKey('tgl_lahir_anak_terakhir', slot),
      { label: 'Kapan anak terakhirnya lahir?', short: 'Tanggal lahir anak terakhir', hint: 'Contoh 27 3 2019' },
    ],
    [
      slotKey('anak_berdekatan', slot),
      {
        label: 'Adakah dua anaknya yang lahir berjarak kurang dari 2 tahun?',
        short: 'Jarak lahir kurang dari 2 tahun',
        hint: 'Anak kembar dihitung satu kelahiran',
      },
    ],
  ];
}

export const text: FormText = {
  title: 'Rumah, air, dan pasangan',
  sections: {
    rumah: 'Air minum dan jamban',
    ...Object.fromEntries(
      slots.map((slot) => [slotKey('pasangan', slot), slot === 1 ? 'Istri' : `Istri lain (${slot})`]),
    ),
    dampingan: 'Pendampingan',
  },
  questions: {
    air_minum: {
      label: 'Dari mana air minum utama keluarga?',
      short: 'Sumber air minum',
      help: 'Terlindung: dinding dan lantainya disemen, ada tutupnya, dan air kotor tidak bisa masuk.',
      options: {
        1: 'Air kemasan bermerek',
        2: 'Air isi ulang',
        3: 'Leding atau PDAM',
        4: 'Sumur bor atau pompa',
        5: 'Sumur terlindung',
        6: 'Sumur tak terlindung',
        7: 'Mata air terlindung',
        8: 'Mata air tak terlindung',
        9: 'Sungai, danau, kolam, atau irigasi',
        10: 'Air hujan',
        11: 'Lainnya',
        13: 'PAMDES atau Pamsimas',
      },
    },
    jarak_tinja: {
      label: 'Berapa jauh sumbernya dari penampungan tinja terdekat?',
      short: 'Jarak ke penampungan tinja',
      hint: 'Juga penampungan tinja milik tetangga',
      options: { 1: 'Kurang dari 10 meter', 2: '10 meter atau lebih', 3: 'Tidak tahu' },
    },
    jamban: {
      label: 'Di mana keluarga buang air besar?',
      short: 'Jamban',
      options: {
        1: 'Jamban sendiri',
        2: 'Jamban bersama keluarga tertentu',
        3: 'MCK komunal',
        4: 'MCK umum',
        5: 'Ada jamban, tidak digunakan',
        6: 'Tidak ada jamban',
      },
    },
    kloset: {
      label: 'Jenis klosetnya',
      short: 'Jenis kloset',
      options: { 1: 'Leher angsa', 2: 'Plengsengan dengan tutup', 3: 'Plengsengan tanpa tutup', 4: 'Cemplung' },
    },
    tinja_akhir: {
      label: 'Ke mana tinja dibuang?',
      short: 'Pembuangan akhir tinja',
      help: 'Tangki septik: bak kedap dari semen atau plastik. Lubang tanah tanpa dinding bukan tangki septik.',
      options: {
        1: 'Tangki septik',
        2: 'IPAL',
        3: 'Kolam, sawah, sungai, atau laut',
        4: 'Lubang tanah',
        5: 'Pantai, tanah lapang, atau kebun',
        6: 'Lainnya',
      },
    },
    ...Object.fromEntries(slots.flatMap(wifeQuestions)),
    pendampingan: {
      label: 'Apakah keluarga didampingi TPK dalam 3 bulan terakhir?',
      short: 'Didampingi TPK',
      hint: 'Tim Pendamping Keluarga: bidan, kader PKK, atau kader KB',
    },
    frekuensi: { label: 'Berapa kali didampingi dalam 3 bulan itu?', short: 'Kali didampingi' },
    bansos_krs: {
      label: 'Apakah keluarga menerima bantuan telur atau daging?',
      short: 'Bantuan pangan KRS',
      hint: 'Bantuan pangan untuk keluarga berisiko stunting. Boleh dikosongkan',
    },
  },
  calculations: {
    krs_sasaran: {
      label: 'Sasaran pendampingan',
      options: {
        pus_hamil: 'Ibu hamil',
        pus: 'Pasangan usia subur',
        baduta: 'Anak 0-23 bulan',
        balita: 'Anak 24-59 bulan',
        catin: 'Calon pengantin',
        remaja_putri: 'Remaja putri',
      },
    },
    air_layak: { label: 'Air minum layak', options: yes },
    jamban_layak: { label: 'Jamban layak', options: yes },
    t_muda: { label: 'Istri terlalu muda', options: yes },
    t_tua: { label: 'Istri terlalu tua', options: yes },
    t_dekat: { label: 'Jarak anak terlalu dekat', options: yes },
    t_banyak: { label: 'Anak terlalu banyak', options: yes },
    krs: {
      label: 'Perlu pendampingan (KRS)',
      options: { ya: 'Ya, ada faktor risiko keluarga', tidak: 'Tidak', bukan_sasaran: 'Bukan keluarga sasaran' },
    },
  },
  violations,
};
