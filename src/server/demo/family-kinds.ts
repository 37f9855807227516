/**
 * One line of a family's list. `balita` and `adik` are under five, `kakak` goes to school, `remaja` is almost 17, `cucu` is a
 * grandchild under five, `istri_muda` a wife of 19.
 */
export type Part =
  | 'kepala'
  | 'istri'
  | 'istri_muda'
  | 'ibu_tunggal'
  | 'janda'
  | 'nenek'
  | 'balita'
  | 'adik'
  | 'kakak'
  | 'remaja'
  | 'anak_kawin'
  | 'menantu'
  | 'cucu'
  | 'ibu_pmi'
  | 'cucu_sekolah';

type FamilyKind = { readonly count: number; readonly parts: readonly Part[] };

/** Sixty families, 45 balita; the paper's order: head, spouse, children by age, the others. */
const familyKinds: readonly FamilyKind[] = [
  { count: 7, parts: ['kepala', 'istri', 'balita'] },
  { count: 13, parts: ['kepala', 'istri', 'kakak', 'kakak', 'balita'] },
  { count: 10, parts: ['kepala', 'istri', 'kakak', 'kakak', 'kakak'] },
  { count: 1, parts: ['kepala', 'istri', 'remaja', 'kakak', 'kakak'] },
  { count: 7, parts: ['kepala', 'istri', 'kakak', 'kakak', 'balita', 'nenek'] },
  { count: 5, parts: ['kepala', 'istri', 'kakak', 'balita', 'adik'] },
  { count: 6, parts: ['kepala', 'istri', 'anak_kawin', 'kakak', 'menantu', 'cucu'] },
  { count: 2, parts: ['ibu_tunggal', 'kakak', 'balita'] },
  { count: 2, parts: ['janda', 'ibu_pmi', 'cucu_sekolah'] },
  { count: 2, parts: ['kepala', 'istri'] },
  { count: 1, parts: ['kepala', 'istri_muda'] },
  { count: 2, parts: ['kepala', 'istri', 'nenek'] },
  { count: 2, parts: ['janda'] },
];

export const families: readonly (readonly Part[])[] = familyKinds.flatMap(({ count, parts }) =>
  Array.from({ length: count }, () => parts),
);
