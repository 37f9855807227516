type Headline = (names: string, count: number) => string;

const children =
  (what: string): Headline =>
  (names, count) =>
    count === 1 ? `${names} ${what}` : `${count} balita ${what}`;

export const toddlerHeadlines: Readonly<Record<'imunisasi' | 'posyandu', Headline>> = {
  imunisasi: children('tertinggal imunisasi'),
  posyandu: children('lama tidak ditimbang'),
};

/** More than these in one sentence nobody keeps in mind: the midwife reads the rest in the book. */
const mostDoses = 3;

export function sayOverdue(names: string, doses: readonly string[]): string {
  const which = doses.length <= mostDoses ? doses.join(', ') : `${doses.length} imunisasi`;
  return `${names} belum mendapat ${which}. Bawa ke posyandu berikutnya dengan Buku KIA, bidan yang menentukan. Gratis.`;
}

export function sayAbsent(names: string): string {
  return `${names} sudah dua bulan atau lebih tidak ditimbang. Kader bisa menimbang sekarang, atau datang ke posyandu bulan ini.`;
}
