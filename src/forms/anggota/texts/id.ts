import type { FormText } from '../../../domain/form/form.ts';
import { nikViolations } from '../../texts/nik.ts';
import { difficultyQuestions } from './difficulty-questions.ts';
import { identityQuestions } from './identity-questions.ts';
import { violations } from './violations.ts';

export const text: FormText = {
  title: 'Anggota keluarga',
  sections: {
    identitas: 'Identitas',
    perkawinan: 'Perkawinan',
    dokumen: 'Akta dan KTP',
    sosial: 'Pendidikan, pekerjaan, jaminan',
    kesehatan: 'Kesulitan sehari-hari',
    mutasi: 'Perubahan',
  },
  questions: {
    ...identityQuestions,
    status_kawin: {
      label: 'Status perkawinan {nama}',
      short: 'Status perkawinan',
      options: { 1: 'Belum kawin', 2: 'Kawin', 3: 'Cerai hidup', 4: 'Cerai mati' },
    },
    usia_kawin1: {
      label: 'Umur {nama} waktu kawin pertama',
      short: 'Usia kawin pertama',
      hint: 'Dalam tahun',
    },
    buku_nikah: {
      label: 'Buku nikah atau akta perkawinan {nama}',
      short: 'Buku nikah',
      hint: 'Minta lihat aslinya kalau ada',
    },
    hamil_status: {
      label: 'Apakah {nama} sedang hamil?',
      short: 'Sedang hamil',
      hint: 'Tanyakan berdua saja',
    },
    akta_lahir: {
      label: 'Akta kelahiran {nama}',
      short: 'Akta kelahiran',
      hint: 'Minta lihat aslinya kalau ada',
      help: 'Surat keterangan lahir dari rumah sakit, bidan, atau kelurahan bukan akta. Membuat akta tidak dipungut biaya.',
    },
    ktp_el: {
      label: 'KTP-el {nama}',
      short: 'KTP-el',
      hint: 'Minta lihat kartunya kalau ada',
      options: { 5: 'Sudah rekam, belum dicetak' },
    },
    agama: {
      label: 'Agama {nama}',
      short: 'Agama',
      options: {
        1: 'Islam',
        2: 'Kristen',
        3: 'Katolik',
        4: 'Hindu',
        5: 'Budha',
        6: 'Khonghucu',
        7: 'Penghayat kepercayaan',
      },
    },
    pendidikan: {
      label: 'Pendidikan terakhir {nama}',
      short: 'Pendidikan terakhir',
      options: {
        1: 'Tidak atau belum sekolah',
        2: 'Tidak tamat SD',
        3: 'Masih SD',
        4: 'Tamat SD',
        5: 'Masih SLTP',
        6: 'Tamat SLTP',
        7: 'Masih SLTA',
        8: 'Tamat SLTA',
        9: 'Masih perguruan tinggi atau akademi',
        10: 'Tamat perguruan tinggi atau akademi',
      },
    },
    pekerjaan: {
      label: 'Pekerjaan {nama}',
      short: 'Pekerjaan',
      hint: 'Pekerjaan utama',
      options: {
        1: 'Tidak atau belum bekerja',
        2: 'Petani',
        3: 'Nelayan',
        4: 'Pedagang',
        5: 'Pejabat negara',
        6: 'PNS, TNI, atau Polri',
        7: 'Pegawai swasta',
        8: 'Wiraswasta',
        9: 'Pensiunan',
        10: 'Pekerja lepas',
      },
    },
    penghasilan_tetap: {
      label: 'Apakah penghasilan {nama} tetap tiap bulan?',
      short: 'Penghasilan',
      options: { 1: 'Tetap', 2: 'Tidak tetap, tetapi ada tiap bulan', 3: 'Musiman', 4: 'Tidak ada' },
    },
    jkn: {
      label: 'Jaminan kesehatan {nama}',
      short: 'Jaminan kesehatan',
      options: {
        1: 'BPJS dibayar pemerintah (PBI, Jamkesmas, Jamkesda)',
        2: 'BPJS bukan PBI',
        3: 'Asuransi swasta',
        4: 'Tidak memiliki',
        5: 'BPJS tidak aktif atau menunggak',
      },
    },
    keberadaan: {
      label: 'Di mana {nama} tinggal setahun terakhir?',
      short: 'Tempat tinggal',
      options: { 1: 'Di rumah ini', 2: 'Di luar rumah, dalam negeri', 3: 'Di luar negeri' },
    },
    ...difficultyQuestions,
    mutasi: {
      label: 'Perubahan sejak kunjungan lalu',
      short: 'Perubahan',
      hint: 'Yang meninggal atau pindah ditandai di sini, tidak dihapus',
      options: {
        1: 'Tetap',
        2: 'Lahir',
        3: 'Meninggal',
        4: 'Pindah keluar',
        5: 'Pindah masuk',
        6: 'Kawin atau pecah KK',
        7: 'Tidak ditemukan',
      },
    },
    mutasi_tgl: { label: 'Tanggal perubahan', short: 'Tanggal perubahan' },
    pindah_ke: {
      label: 'Pindah ke mana?',
      short: 'Pindah ke',
      options: {
        1: 'Lain RT atau RW, masih satu desa',
        2: 'Lain desa, masih satu kabupaten',
        3: 'Lain kabupaten atau provinsi',
        4: 'Luar negeri',
      },
    },
    mutasi_ket: {
      label: 'Keterangan perubahan',
      short: 'Keterangan',
      hint: 'Misalnya nama desa tujuan, atau sakit apa',
    },
  },
  calculations: {},
  violations: { ...nikViolations, ...violations },
};
