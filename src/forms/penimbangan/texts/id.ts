import type { FormText } from '../../../domain/form/form.ts';
import { calculationTexts } from './calculations.ts';
import { violations } from './violations.ts';

const notMeasured = { 97: 'Menolak diukur', 99: 'Tidak diukur' };

export const text: FormText = {
  title: 'Penimbangan',
  sections: {
    sesi: 'Kehadiran',
    ukur: 'Timbang dan ukur',
    layanan: 'Makanan dan layanan',
    pantau: 'Perkembangan dan sakit',
    tindakan: 'Tindakan',
  },
  questions: {
    posyandu_id: { label: 'Posyandu', short: 'Posyandu' },
    tgl_ukur: { label: 'Tanggal penimbangan {nama}', short: 'Tanggal penimbangan' },
    hadir: {
      label: 'Apakah {nama} hadir?',
      short: 'Kehadiran',
      options: {
        1: 'Hadir di posyandu',
        2: 'Tidak hadir',
        3: 'Dikunjungi di rumah',
        4: 'Pindah',
        5: 'Meninggal',
        6: 'Menolak ditimbang atau tidak dapat diukur',
      },
    },
    pengantar: {
      label: 'Siapa yang mengantar {nama}?',
      short: 'Pengantar',
      options: { 1: 'Ibu', 2: 'Ayah', 3: 'Nenek atau kakek', 4: 'Pengasuh', 5: 'Tetangga atau lainnya' },
    },
    bb_kg: {
      label: 'Berat badan {nama}',
      short: 'Berat badan',
      hint: 'Dalam kilogram, contoh 8,2',
      missing: { 97: 'Menolak ditimbang', 99: 'Tidak ditimbang' },
    },
    edema: {
      label: 'Apakah kedua punggung kaki {nama} bengkak?',
      short: 'Bengkak kedua kaki (edema)',
      hint: 'Diperiksa bidan atau perawat',
    },
    tb_cm: {
      label: 'Panjang atau tinggi {nama}',
      short: 'Panjang/tinggi',
      hint: 'Dalam sentimeter, contoh 74,5',
      missing: notMeasured,
    },
    cara_ukur: {
      label: '{nama} diukur dengan posisi apa?',
      short: 'Posisi ukur',
      hint: 'Di bawah 24 bulan terlentang, mulai 24 bulan berdiri',
      options: { 1: 'Terlentang (PB)', 2: 'Berdiri (TB)' },
    },
    lila_cm: {
      label: 'Lingkar lengan atas {nama}',
      short: 'LiLA',
      hint: 'Lengan kiri, dalam sentimeter, contoh 14,2',
      missing: notMeasured,
    },
    lk_cm: {
      label: 'Lingkar kepala {nama}',
      short: 'Lingkar kepala',
      hint: 'Dalam sentimeter, contoh 45,5',
      missing: notMeasured,
    },
    alat: {
      label: 'Alat yang dipakai',
      short: 'Alat',
      options: {
        dacin: 'Dacin',
        timbangan_digital: 'Timbangan digital',
        timbangan_injak: 'Timbangan injak',
        infantometer: 'Infantometer (ukur terlentang)',
        stadiometer: 'Stadiometer (ukur berdiri)',
      },
    },
    asi_eksklusif: {
      label: 'Apakah {nama} hanya minum ASI?',
      short: 'ASI saja',
      hint: 'Sejak kemarin pada jam yang sama, tanpa air putih, susu lain, atau makanan',
    },
    mpasi: {
      label: 'Apa saja yang dimakan {nama} kemarin?',
      short: 'MP-ASI',
      options: {
        karbohidrat: 'Nasi, bubur, ubi, atau sumber karbohidrat lain',
        protein_hewani: 'Telur, ikan, ayam, daging, atau hati',
        kacang: 'Tahu, tempe, atau kacang',
        sayur_buah: 'Sayur atau buah',
        minyak: 'Minyak, santan, atau lemak',
      },
    },
    mpasi_frekuensi: { label: 'Berapa kali {nama} makan kemarin?', short: 'Frekuensi makan' },
    vit_a: {
      label: 'Kapsul vitamin A untuk {nama}',
      short: 'Vitamin A',
      hint: 'Biru umur 6 sampai 11 bulan, merah 12 sampai 59 bulan',
      options: { 1: 'Biru, 100.000 IU', 2: 'Merah, 200.000 IU', 0: 'Tidak diberi' },
    },
    obat_cacing: { label: 'Apakah {nama} diberi obat cacing?', short: 'Obat cacing' },
    pmt_kg: {
      label: 'PMT yang diterima {nama}',
      short: 'PMT diterima',
      hint: 'Dalam kilogram. Boleh dikosongkan',
    },
    pmt_jenis: { label: 'Jenis PMT', short: 'Jenis PMT', options: { 1: 'Bahan lokal', 2: 'Pabrikan' } },
    kelas_ibu: { label: 'Apakah ibu {nama} ikut kelas ibu balita?', short: 'Kelas ibu balita' },
    mbg: { label: 'Apakah {nama} menerima MBG?', short: 'MBG', help: 'Makan Bergizi Gratis.' },
    kpsp: {
      label: 'Perkembangan {nama}',
      short: 'Perkembangan',
      hint: 'Menurut KPSP atau ceklis Buku KIA',
      options: { 1: 'Sesuai umur', 2: 'Meragukan', 3: 'Ada kemungkinan penyimpangan', 0: 'Tidak dilakukan' },
    },
    gejala_tb: {
      label: 'Apakah {nama} punya gejala ini?',
      short: 'Gejala TB',
      options: {
        batuk_2_minggu: 'Batuk lebih dari 2 minggu',
        demam_2_minggu: 'Demam lebih dari 2 minggu',
        bb_tidak_naik: 'Berat badan tidak naik',
        kontak_tb: 'Serumah atau dekat dengan penderita TB',
      },
    },
    sakit: {
      label: 'Apakah {nama} sakit dalam sebulan ini?',
      short: 'Sakit sebulan ini',
      options: { diare: 'Diare', ispa: 'Batuk, pilek, atau sesak (ISPA)', demam: 'Demam', campak: 'Campak' },
    },
    tindakan: {
      label: 'Tindakan untuk {nama}',
      short: 'Tindakan',
      hint: 'Usulan bisa diubah',
      options: {
        konseling: 'Konseling gizi',
        pmt: 'Beri PMT',
        kunjungan_rumah: 'Kunjungan rumah',
        rujuk_puskesmas: 'Rujuk ke puskesmas',
      },
    },
  },
  calculations: calculationTexts,
  violations,
};
