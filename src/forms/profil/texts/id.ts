import type { FormText, QuestionText } from '../../../domain/form/form.ts';
import { fundWords } from '../../kegiatan/texts/id.ts';
import { butirText } from '../section-butir.ts';

export const violations = {
  bulan_lain: 'Profil ini untuk bulan lain. Pilih tanggal di bulan yang sama.',
  terlatih_lebih: 'Yang terlatih {terlatih}, anggota pokja {anggota}. Periksa lagi.',
} as const;

const present = { ya: 'Ada', tidak: 'Tidak ada' };

const facilityNames = {
  bkb: 'BKB (Bina Keluarga Balita)',
  bkr: 'BKR (Bina Keluarga Remaja)',
  bkl: 'BKL (Bina Keluarga Lansia)',
  uppka: 'UPPKA (usaha keluarga)',
  pikr: 'PIK-R (pusat informasi remaja)',
  sekretariat: 'Sekretariat Kampung KB',
  rumah_dataku: 'Rumah DataKu',
};

const frequency = {
  1: 'Tiap minggu',
  2: 'Tiap bulan',
  3: 'Tiap tiga bulan',
  4: 'Tiap enam bulan',
  5: 'Setahun sekali',
  6: 'Tidak dilakukan',
};

const sarana: Readonly<Record<string, QuestionText>> = Object.fromEntries(
  Object.entries(facilityNames).map(([key, name]) => [
    `sarana_${key}`,
    { label: `Apakah ada ${name}?`, short: name, options: present },
  ]),
);

export const classWords = { 1: 'Dasar', 2: 'Berkembang', 3: 'Mandiri', 4: 'Berkelanjutan (mandiri plus)' };

export const text: FormText = {
  title: 'Profil kampung',
  sections: {
    profil: 'Tentang kampung',
    sarana: 'Sarana',
    dukungan: 'Dukungan',
    pelatihan: 'Pokja dan data',
    mekanisme: 'Mekanisme operasional',
    klasifikasi: 'Klasifikasi',
    butir_input: 'Butir penilaian: masukan',
    butir_proses: 'Butir penilaian: proses',
    butir_output: 'Butir penilaian: hasil',
  },
  questions: {
    tgl_profil: { label: 'Tanggal profil ini diisi', short: 'Tanggal profil' },
    nama_kampung: {
      label: 'Nama Kampung KB',
      short: 'Nama kampung',
      hint: 'Seperti di SK, misalnya Kampung KB Mongpok Sejahtera',
    },
    tgl_pencanangan: {
      label: 'Kapan kampung ini dicanangkan?',
      short: 'Tanggal pencanangan',
      missing: { 99: 'Belum dicanangkan' },
    },
    gambaran_umum: {
      label: 'Gambaran umum',
      short: 'Gambaran umum',
      hint: 'Letak, mata pencaharian, kebiasaan, potensi',
    },
    ...sarana,
    sumber_dana: { label: 'Dana kampung dari mana saja?', short: 'Sumber dana', options: fundWords },
    pokja_sk: {
      label: 'Apakah pokja sudah punya SK?',
      short: 'SK pokja',
      hint: 'SK kepala desa, lurah, atau bupati',
      options: present,
    },
    pokja_sk_nomor: { label: 'Nomor dan tanggal SK', short: 'Nomor SK pokja' },
    pokja_ketua: { label: 'Siapa ketua pokja?', short: 'Ketua pokja' },
    pkb_nama: {
      label: 'PKB atau PLKB pendamping',
      short: 'PKB/PLKB pendamping',
      missing: { 99: 'Belum ada pendamping' },
    },
    pkb_nip: {
      label: 'NIP pendamping',
      short: 'NIP pendamping',
      hint: '18 angka',
      missing: { 99: 'Bukan pegawai negeri' },
    },
    regulasi: {
      label: 'Aturan daerah yang mendukung',
      short: 'Regulasi daerah',
      options: {
        perda: 'Perda',
        perkada: 'Perbup atau perwal',
        sk_kada: 'SK atau instruksi bupati atau wali kota',
        perdes: 'Perdes',
        sk_kades: 'SK kepala desa atau lurah',
      },
    },
    pokja_anggota: { label: 'Berapa anggota pokja?', short: 'Anggota pokja' },
    pokja_terlatih: {
      label: 'Berapa anggota pokja yang pernah dilatih?',
      short: 'Anggota pokja terlatih',
      hint: 'Pelatihan atau sosialisasi pengelolaan Kampung KB',
    },
    penggunaan_data: {
      label: 'Data apa yang dipakai untuk merencanakan?',
      short: 'Penggunaan data',
      options: {
        pk: 'Pendataan Keluarga dan pemutakhirannya',
        rutin: 'Data rutin BKKBN',
        potensi_desa: 'Potensi desa',
        sektoral: 'Data dinas lain',
      },
    },
    rapat_perencanaan: { label: 'Rapat perencanaan', short: 'Rapat perencanaan', options: frequency },
    rapat_koordinasi: {
      label: 'Rapat koordinasi dengan dinas',
      short: 'Rapat koordinasi dengan dinas',
      options: frequency,
    },
    sosialisasi: { label: 'Sosialisasi kegiatan', short: 'Sosialisasi kegiatan', options: frequency },
    monev: { label: 'Monitoring dan evaluasi', short: 'Monitoring dan evaluasi', options: frequency },
    laporan: { label: 'Penyusunan laporan', short: 'Penyusunan laporan', options: frequency },
    klasifikasi: {
      label: 'Klasifikasi kampung yang sudah ditetapkan',
      short: 'Klasifikasi',
      hint: 'Menurut penetapan, bukan perkiraan sendiri',
      options: classWords,
      missing: { 99: 'Belum ditetapkan' },
    },
    klasifikasi_sumber: {
      label: 'Klasifikasi itu dari mana?',
      short: 'Sumber klasifikasi',
      hint: 'Misalnya situs Kampung KB BKKBN, atau surat OPD KB',
    },
    klasifikasi_tgl: { label: 'Tanggal penetapan atau tanggal dilihat', short: 'Tanggal klasifikasi' },
    ...butirText,
  },
  calculations: {},
  violations,
};
