/** Spellings that are heard as one, applied in this order: from before 1972, from Arabic, and what the tongue levels. */
const soundAlikes: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/tj|ch/g, 'c'],
  [/dj|z/g, 'j'],
  [/s[jy]|sh/g, 's'],
  [/kh|q/g, 'k'],
  [/([dtg])h/g, '$1'],
  [/ph|[fv]/g, 'p'],
  [/x/g, 'ks'],
  [/ae/g, 'ai'],
  [/y/g, 'i'],
  // Mongpok is said and often written Mompok.
  [/(ng|m|n)(?=[^aiueo\d])/g, 'n'],
  [/(.)\1+/g, '$1'],
  [/(..)h$/, '$1'],
];

/** Muhammad and the ways it is shortened; a lone M could be anybody. */
const muhammad = /^(m[ou](ch|k|h)?am+[ae][dt]|m[ou](h|ch)d?|mhd|md)$/;

/** A name as it is searched for: lower case, without accents and marks, each word reduced to how it is heard. */
export function foldName(name: string): string {
  return wordsOf(name).map(foldWord).join(' ');
}

/** True when every word of the query begins, sounds like, or is one slip of the finger away from a word of the name. */
export function matchesName(query: string, name: string): boolean {
  return nameMatcher(query)(spokenName(name));
}

type SpokenWord = { readonly plain: string; readonly folded: string };
/** The words of a name, each as it is written and as it is heard: for whoever looks through the same names again and again. */
export type SpokenName = readonly SpokenWord[];

export function spokenName(name: string): SpokenName {
  return wordsOf(name).map((plain) => ({ plain, folded: foldWord(plain) }));
}

/** The same question to many names. */
export function nameMatcher(query: string): (name: SpokenName) => boolean {
  const asked = spokenName(query);
  return (name) =>
    asked.every(({ plain, folded }) =>
      name.some((word) => word.plain.startsWith(plain) || isHeardAs(folded, word.folded)),
    );
}

function isHeardAs(asked: string, word: string): boolean {
  if (word.startsWith(asked)) return true;
  return asked.length >= 5 && (isOneSlip(asked, word) || isOneSlip(asked, word.slice(0, asked.length)));
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}|['’`]/gu, '');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function foldWord(word: string): string {
  if (muhammad.test(word)) return 'muhamad';
  return soundAlikes.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word);
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const isSwap = restA.charAt(0) === restB.charAt(1) && restA.charAt(1) === restB.charAt(0);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (isSwap && restA.slice(2) === restB.slice(2))
  );
}
