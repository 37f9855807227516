/** A family first, then its persons, then what is about them: a form's rules look at the ones before it. */
const inOrder = ['keluarga', 'anggota', 'akta', 'balita', 'pascasalin', 'krs', 'sekolah'];
export const lastFormRank = inOrder.length;

export function formRank(form: string): number {
  const rank = inOrder.indexOf(form);
  return rank === -1 ? lastFormRank : rank;
}
