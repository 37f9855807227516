/**
 * What a Kampung KB is looked at for when its class is decided. The official list has 77 indicators and has not been handed
 * out; until somebody brings it, this one follows the success indicators of BKKBN's training module (input, proses, output).
 * Nothing is scored: each item says how far it is, and what shows it. Another list is another version here, and with it
 * another version of the form.
 */
export type ChecklistItem = {
  /** Part of the answers' keys: it never changes its meaning. */
  readonly key: string;
  readonly part: 'input' | 'proses' | 'output';
  readonly text: string;
  /** What would show it. */
  readonly hint: string;
};

export const checklist: { readonly version: number; readonly items: readonly ChecklistItem[] } = {
  version: 1,
  items: [
    item('input', 'partisipasi', 'Semua potensi kampung ikut serta', 'Misalnya daftar mitra atau notulen rapat'),
    item('input', 'keragaman', 'Kegiatan terpadu beragam', 'Misalnya daftar kegiatan setahun'),
    item('input', 'anggaran', 'Ada anggaran dari berbagai sumber', 'Iuran, bantuan pemerintah, donatur: misalnya RKA'),
    item('input', 'sarana', 'Sarana dan prasarana cukup', 'Misalnya daftar inventaris'),
    item('proses', 'seksi', 'Kegiatan tiap seksi berjalan', 'Misalnya laporan tiap seksi'),
    item('proses', 'petugas', 'Petugas pemerintah menyelaraskan kegiatan', 'Misalnya notulen rapat koordinasi'),
    item('proses', 'institusi', 'Lembaga masyarakat berperan', 'Misalnya SK PPKBD, PKK, karang taruna'),
    item('proses', 'delapan_fungsi', 'Delapan fungsi keluarga dijalankan', 'Misalnya catatan kegiatan per fungsi'),
    item('proses', 'kie', 'Penyuluhan (KIE) sering dan baik', 'Misalnya daftar hadir penyuluhan'),
    item('proses', 'kb_kr', 'Pelayanan KB dan kesehatan reproduksi sering', 'Misalnya jadwal dan hasil pelayanan'),
    item('proses', 'sektor_lain', 'Pelayanan sektor lain sering', 'Misalnya daftar pelayanan keliling'),
    item('proses', 'poktan', 'Poktan bertemu berkala', 'Misalnya register BKB, BKR, BKL, UPPKA, PIK-R'),
    item('proses', 'gerakan', 'Gerakan masyarakat sering', 'Misalnya foto gotong royong'),
    item('output', 'fungsi_keluarga', 'Tiap keluarga menjalankan delapan fungsi', 'Misalnya hasil pendataan keluarga'),
  ],
};

function item(part: ChecklistItem['part'], key: string, text: string, hint: string): ChecklistItem {
  return { key, part, text, hint };
}

/** Codes of an item's state. */
export const states = { ada: 1, sebagian: 2, belum: 3 } as const;

/** The question about an item's state, and the one about what shows it. */
export function stateKey({ key }: ChecklistItem): string {
  return `butir_${key}`;
}

export function evidenceKey({ key }: ChecklistItem): string {
  return `bukti_${key}`;
}
