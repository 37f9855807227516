import type { HeldReason } from '../../../domain/problem.ts';

/** What keeps a record from being counted, and that nothing is lost. `where` is the RT it was written for. */
const sentences: Readonly<Record<HeldReason, (where: string) => string>> = {
  outside_scope: (where) => `${where} bukan wilayah tugas Anda. Data aman, belum dihitung.`,
  account_closed: () => 'Akun ini sudah ditutup. Data aman di pusat. Supervisor akan meneruskan.',
  rule_broken: () => 'Ada isian yang tidak mungkin. Data aman, belum dihitung. Buka isiannya dan perbaiki.',
  form_unknown: () => 'Formulir versi lama. Data aman, akan dicocokkan petugas. Tidak perlu isi ulang.',
  content_malformed: () => 'Isinya belum terbaca di pusat. Data aman, dicoba lagi tiap hari. Tidak perlu isi ulang.',
  content_differs: () => 'Nomornya sudah dipakai catatan lain. Data aman, akan dicocokkan supervisor.',
  parents_missing: () => 'Catatan sebelumnya belum sampai di pusat. Data aman, dihitung setelah itu tiba.',
  parent_held: () => 'Catatan sebelumnya masih ditahan. Data aman, dihitung setelah itu dilepas.',
  clock_wrong: () => 'Tanggal HP tidak cocok dengan pusat. Nyalakan waktu otomatis di Setelan HP. Data aman.',
  fault: () => 'Pusat belum bisa memproses catatan ini. Data aman, petugas akan memeriksa. Tidak perlu isi ulang.',
};

export function heldSentence(reason: HeldReason, rt?: string): string {
  return sentences[reason](rt === undefined ? 'Tempat ini' : `RT ${rt}`);
}

/** Of a reason that this version does not know. */
export const heldUnknown = 'Ditahan di pusat. Data aman, belum dihitung. Tidak perlu isi ulang.';

/** The one thing that she can do about it. */
export const heldActions: Readonly<Record<HeldReason, 'lihat' | 'perbaiki' | 'jam'>> = {
  outside_scope: 'lihat',
  account_closed: 'lihat',
  rule_broken: 'perbaiki',
  form_unknown: 'lihat',
  content_malformed: 'lihat',
  content_differs: 'lihat',
  parents_missing: 'lihat',
  parent_held: 'lihat',
  clock_wrong: 'jam',
  fault: 'lihat',
};

export const heldActionWords = {
  lihat: 'Lihat berkasnya',
  perbaiki: 'Buka isian',
  jam: 'Cara menyetel jam HP',
} as const;
