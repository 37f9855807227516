import { offices } from '../../domain/follow-up.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import type { Role } from '../../domain/roles.ts';
import { settingsTexts } from './settings.ts';

/** What the centre itself says, in Bahasa Indonesia. */
export const problemTitles: Readonly<Record<ProblemCode, string>> = {
  request_malformed: 'Permintaan tidak terbaca. Periksa isiannya, lalu coba lagi.',
  batch_malformed: 'Kiriman tidak terbaca. Catatan tetap aman di HP.',
  batch_too_large: 'Kiriman terlalu besar. Catatan tetap aman di HP, kirim sedikit demi sedikit.',
  session_missing: 'Masuk dulu untuk melihat ini.',
  session_expired: 'Waktu masuk sudah habis. Masuk lagi, catatan di HP tetap aman.',
  code_unknown: 'Kode tidak dikenal, sudah dipakai, atau sudah lewat 7 hari. Minta kode baru.',
  not_allowed: 'Akun ini tidak bertugas untuk itu.',
  not_found: 'Yang dicari tidak ada, atau di luar wilayah tugas Anda.',
  verdict_outdated: 'Catatan ini sudah diubah lagi. Lihat yang terbaru, lalu putuskan.',
  settings_outdated: 'Pengaturan baru saja diubah orang lain. Lihat yang terbaru, lalu ulangi.',
  settings_unfit: 'Ada nilai pengaturan yang tidak bisa dipakai. Periksa lagi.',
  handling_incomplete: 'Belum lengkap: isi tanggal, atau alasan bila tidak dapat ditangani.',
  photo_unannounced: 'Catatan dari foto ini belum sampai di pusat. Foto dikirim lagi nanti.',
  photo_unreadable: 'Foto tidak terbaca di pusat. Foto tetap aman di HP dan dikirim lagi.',
  photo_gone: 'Foto ini sudah dihapus di pusat.',
  photo_waiting: 'Foto belum terkirim dari HP kader.',
  photo_lost: 'Foto hilang di pusat. Diminta lagi dari HP yang memotretnya.',
  too_many_requests: 'Terlalu sering dicoba. Tunggu sebentar, lalu coba lagi.',
  fault: 'Ada gangguan di pusat. Catatan di HP tetap aman. Coba lagi nanti.',
  database_unavailable: 'Pusat sedang tidak dapat menyimpan. Catatan di HP tetap aman. Coba lagi nanti.',
  centre_busy: 'Pusat sedang ramai. Catatan di HP tetap aman. Coba lagi sebentar.',
  not_a_demo: 'Memilih orang hanya ada di data contoh. Masuk dengan kode.',
};

export const roleNames: Readonly<Record<Role, string>> = {
  kader: 'kader',
  supervisor: 'supervisor',
  kepala_desa: 'kepala desa',
  opd: 'petugas OPD',
  admin: 'admin kabupaten',
};

/** Who wrote what no person wrote: merges, and records from before a device existed. */
export const centreName = 'Pusat';

export const startTexts = {
  embedded: (dir: string) => `Basis data: tertanam, di ${dir}`,
  postgresql: 'Basis data: PostgreSQL',
  fillingDemo: 'Menyiapkan desa contoh, hanya pada kali pertama…',
  fillingAgain: 'Kali lalu terputus di tengah jalan, jadi dimulai lagi dari awal.',
  filled: (done: number, all: number) => `  ${done} dari ${all} catatan`,
  open: (url: string) => `Cacah siap: ${url}`,
  stopping: 'Cacah berhenti. Semua yang sudah diterima tersimpan.',
  demo: [
    'DATA CONTOH: semua nama, NIK dan nomor KK karangan. Hanya dapat dibuka dari komputer ini.',
    'Cara masuk: buka alamat di bawah, pilih satu orang, lalu buat PIN sendiri. Yang tersedia:',
  ],
  person: (name: string, task: string) => `  ${name.padEnd(16)} ${task}`,
  demoHost: 'HOST tidak dipakai selama isinya data contoh.',
  noDemo: [
    'Cara masuk: dengan kode satu kali pakai. Buat akun dan kodenya di jendela lain, misalnya:',
    '  npm run -s cacah -- account create --name "Ratna" --role supervisor --desa 36.04.23.2015',
  ],
  portInUse: 'PORT itu sudah dipakai program lain. Pilih yang lain, misalnya: PORT=8081 npm start',
  failed: (reason: string) => `Cacah tidak dapat mulai: ${reason}`,
} as const;

export const configTexts = {
  port: (value: string) => `PORT harus angka 0 sampai 65535, bukan "${value}".`,
  demo: (value: string) => `CACAH_DEMO hanya "on" atau "off", bukan "${value}".`,
  level: (value: string) => `LOG_LEVEL tidak dikenal: "${value}". Pilih silent, error, warn, info atau debug.`,
  photoStore:
    'Tempat foto S3 belum lengkap: isi PHOTO_S3_URL, PHOTO_S3_KEY, dan PHOTO_S3_SECRET, atau kosongkan ketiganya.',
  photoUrl: (value: string) => `PHOTO_S3_URL harus alamat http atau https sebuah bucket, bukan "${value}".`,
} as const;

export const regionTexts = {
  unknown: (kab: string) => `Kabupaten ${kab} tidak ada dalam daftar wilayah. Contoh: 36.04`,
  loaded: (kab: string, name: string, desa: number) => `${kab} ${name}: ${desa} desa/kelurahan siap dipakai.`,
} as const;

export const commandTexts = {
  usage: `Cacah, baris perintah

  npm run -s cacah -- <perintah>

Akun
  account create --name <nama> --role <peran> --desa <kode desa> [--rw 001] [--rt 002] [--office <dinas>]
                         buat akun, tampilkan kode satu kali pakai
                         peran: kader, supervisor, kepala_desa, opd, admin
                         --desa boleh diulang; --rw dan --rt hanya dengan satu --desa
                         --office wajib untuk opd: ${offices.join(', ')}
  account code <id>      kode baru untuk akun yang sudah ada
  account list [--kab <kode>]
                         daftar akun
Wilayah
  region load <kode>     muat kecamatan dan desa satu kabupaten, contoh: region load 36.72
${settingsTexts.usage}
Cadangan data
  restored               jalankan sesudah data dipulihkan dari cadangan: semua HP mengambil ulang
                         dan mengirim lagi yang tidak ada di cadangan
Catatan yang ditahan
  held                   yang tidak bisa diselesaikan di layar: isi yang tidak terbaca, nomor yang terpakai dua kali
  held --open <nomor>    isi yang disegel HP, di samping yang tersimpan dengan id yang sama, contoh 7K2-57
Foto
  photos                 jumlah foto yang ditunggu, sudah lengkap, dan sudah dihapus, satu baris JSON per kabupaten
Angka desa
  tally --desa <kode desa> [--cutoff <tanggal>] [--rw 001] [--rt 002]
                         semua indikator dihitung ulang dari catatan, satu baris JSON per indikator
                         --cutoff: hari terakhir suatu bulan, atau hari ini (bawaan)
  follow-ups --desa <kode desa>
                         semua kasus tindak lanjut yang terbuka, satu baris JSON per kasus
Dari berkas, tanpa basis data (satu keluarga per baris JSON; --in - dari stdin)
  tally --in <berkas> --cutoff <akhir bulan> [--settings <berkas>]
                         semua indikator dari berkas itu
  follow-ups --in <berkas> --today <tanggal> [--settings <berkas>]
                         semua kasus tindak lanjut dari berkas itu
                         --settings: baris seperti yang dicetak settings
  dossier --example      contoh isi berkas
Kamus data
  dictionary             semua pertanyaan, hitungan, indikator, daftar tindak lanjut dan nilai bawaan (CSV)
  dictionary --html      sama, sebagai halaman untuk dibaca atau dicetak
  dictionary --kab <kode> [--html]
                         sama, dengan nilai yang ditetapkan kabupaten itu
Hitungan (CSV masuk lewat stdin)
  growth                 status gizi semua indeks, satu baris per pengukuran, umur 0 sampai 59 bulan
  growth --school        tinggi, berat, dan IMT menurut umur, 5 sampai 19 tahun
  nik                    periksa NIK terhadap tanggal lahir dan jenis kelamin

  help                   teks ini

Tempat data: DATA_DIR (bawaan ./data) atau DATABASE_URL (PostgreSQL).`,
  nothingHeld: (number: string) => `Tidak ada yang ditahan dengan nomor ${number}. Lihat: npm run -s cacah -- held`,
  restored: 'Tercatat. Tiap HP mengambil ulang datanya dan mengirim lagi yang kurang saat bertemu sinyal.',
  unknown: (command: string) => `Perintah "${command}" tidak dikenal. Lihat: npm run -s cacah -- help`,
  missing: (option: string) => `Kurang --${option}. Lihat: npm run -s cacah -- help`,
  unknownOption: (option: string) => `Pilihan ${option} tidak dikenal. Lihat: npm run -s cacah -- help`,
  badRole: (role: string) => `Peran "${role}" tidak dikenal. Pilih: kader, supervisor, kepala_desa, opd, admin.`,
  badOffice: (office: string) => `Dinas "${office}" tidak dikenal. Pilih: ${offices.join(', ')}.`,
  officeMissing: 'Akun opd perlu --office; akun lain tidak boleh memakainya.',
  badDesa: (code: string) => `Kode desa "${code}" tidak berbentuk 36.04.23.2015.`,
  badUnit: (name: string, value: string) => `${name} "${value}" harus tiga angka, contoh 001.`,
  badDay: (name: string, value: string) => `${name} "${value}" bukan tanggal, contoh 2026-10-31.`,
  cutoffAhead: (cutoff: string, today: string) => `Bulan dari ${cutoff} belum mulai: hari ini ${today}.`,
  cutoffInside: (cutoff: string, end: string, today: string) =>
    `Angka hanya ada per akhir bulan atau per hari ini, bukan per ${cutoff}. Pilih ${end} atau ${today}.`,
  desaNotHere: (code: string) => `Desa ${code} tidak ada dalam data ini. Muat dulu: region load ${code.slice(0, 5)}`,
  oneKab: 'Semua --desa harus dalam satu kabupaten.',
  unitNeedsOneDesa: '--rw dan --rt hanya dapat dipakai dengan satu --desa.',
  rtNeedsRw: '--rt perlu --rw.',
  desaUnknown: 'Ada kode desa yang tidak ada di kabupaten itu.',
  accountUnknown: (id: string) => `Tidak ada akun ${id}, atau sudah ditutup.`,
  noAccounts: 'Belum ada akun.',
  created: (name: string, role: string, id: string) => `Akun ${role} ${name}: ${id}`,
  code: (code: string, until: string) =>
    `Kode satu kali pakai: ${code}\nBerlaku sampai ${until}. Kode lain yang belum dipakai tidak berlaku lagi.`,
  inactive: 'ditutup',
  devices: (count: number) => `${count} perangkat`,
  databaseFault: 'Basis data tidak dapat dipakai:',
  busy: 'Cacah sedang berjalan dengan data ini dan belum menjawab. Coba lagi, atau hentikan dulu.',
} as const;
