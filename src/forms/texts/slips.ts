/** Said of a measure in which a comma or a unit slipped. */
export const slipViolations = {
  nol: 'Isi angka lebih dari 0, atau pilih Tidak diukur.',
  maksudnya: '{label} {isian}. Maksudnya {maksud}?',
} as const;

/** Words for missing codes beside something that is measured on the body. */
export const notMeasured = { 97: 'Menolak diukur', 99: 'Tidak diukur' } as const;
