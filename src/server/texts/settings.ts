/** What the command `settings` says. */
export const settingsTexts = {
  usage: `Pengaturan kabupaten (nama dinas, sebutan wilayah, KBM, batas KRS, batas hari)
  settings [--kab <kode>]
                         semua pengaturan yang berlaku, satu baris JSON per pengaturan
  settings --in <berkas> [--kab <kode>] [--by <nama>]
                         tetapkan: {"source": "SK …", "changes": {"days/seminggu": 5, "krs/many_from": null}}
                         null kembali ke bawaan; versi lama tetap tersimpan`,
  kabNeeded: (kabs: readonly string[]) => `Sebut --kab, salah satu dari: ${kabs.join(', ')}.`,
  kabUnknown: (kab: string) => `Kabupaten ${kab} tidak ada dalam data ini.`,
  noFile: (path: string) => `Berkas ${path} tidak terbaca.`,
  badChanges: 'Isi berkas harus {"source": "SK …", "changes": {"<pengaturan>": <nilai atau null>}}.',
  badLine: (line: number) => `Baris ${line} bukan JSON.`,
  atLine: (line: number, path: string, what: string) => `Baris ${line}, ${path}: ${what}`,
  fault: (path: string, what: string) => `${path}: ${what}`,
  nothing: 'Tidak ada yang berubah.',
  outdated: 'Pengaturan baru saja diubah orang lain. Lihat lagi, lalu ulangi.',
  set: (kab: string, version: number) =>
    `Pengaturan ${kab} versi ${version} berlaku. Angka dan daftar dihitung ulang oleh pekerjaan berikutnya.`,
  commandLine: 'Baris perintah pusat',
} as const;
