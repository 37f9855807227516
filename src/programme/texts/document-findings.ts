/**
 * What a family is told about its children’s papers. Read aloud, so whole sentences; papers cost nothing by law.
 * `{disdukcapil}` is the office as the kabupaten calls it.
 */
export const unnamedChild = 'anak ini';

const free = 'Gratis. Tidak ada yang boleh meminta uang.';

/** One child goes by its name, several by their number. */
function about(names: readonly string[], what: string): string {
  return names.length === 1 ? `${names[0]} ${what}` : `${names.length} anak ${what}`;
}

export const documentHeadlines = {
  akta_segera: (names: readonly string[], left: number) =>
    about(names, left === 0 ? 'belum punya akta, hari ini batasnya' : `belum punya akta, sisa ${left} hari`),
  akta_belum: (names: readonly string[]) => about(names, 'belum punya akta'),
  akta_pembetulan: (names: readonly string[]) => about(names, 'aktanya beda dengan KK'),
  kia_kedaluwarsa: (names: readonly string[]) => about(names, 'perlu KIA yang berfoto'),
  kia_siap: (names: readonly string[]) => about(names, 'bisa dibuatkan KIA'),
  kia_hilang: (names: readonly string[]) => about(names, 'KIA-nya hilang atau rusak'),
  rekam_ktp: (names: readonly string[]) => about(names, 'hampir 17 tahun, rekam KTP-el'),
  dokumen_lengkap: (names: readonly string[]) => about(names, 'dokumennya sudah lengkap'),
} as const;

export type AktaAdvice = {
  readonly needsParentsPapers: boolean;
  readonly needsStatement: boolean;
  readonly wantsCard: boolean;
  readonly isPassedOn: boolean;
};

/** `left`: days until the sixtieth; undefined once it has passed. */
export function sayAkta(names: string, advice: AktaAdvice, left?: number): string {
  const { needsParentsPapers, needsStatement, wantsCard, isPassedOn } = advice;
  return sentences(
    left === undefined
      ? `${names} belum punya akta kelahiran.`
      : `Kelahiran ${names} sebaiknya dilaporkan sebelum umur 60 hari.`,
    'Membuat akta di {disdukcapil} gratis, tidak perlu surat RT atau RW.',
    needsParentsPapers
      ? 'KK dan KTP orang tua diurus dulu, juga gratis.'
      : 'Bawa KK, surat keterangan lahir, dan buku nikah.',
    needsStatement && 'Surat yang tidak ada bisa diganti surat pernyataan dengan dua saksi.',
    wantsCard && 'KIA bisa dibuat sekaligus.',
    isPassedOn && 'Karena Ibu/Bapak setuju, {disdukcapil} diberi tahu supaya bisa dibantu.',
  );
}

export function sayCorrection(names: string): string {
  return `Isi akta ${names} berbeda dengan KK. Bawa akta dan KK asli ke {disdukcapil} supaya dibetulkan. ${free}`;
}

export type Photographs = { readonly red: string; readonly blue: string };

const papers = 'akta dan KK asli serta KTP kedua orang tua';
const bring = `Bawa ${papers}.`;

export function sayExpired(names: string, photographs: Photographs): string {
  return sentences(
    `Kartu tanpa foto habis pada ulang tahun ke-5, jadi kartu ${names} perlu diganti.`,
    `Bawa kartu lama, ${papers}.`,
    sayPhotographs(photographs),
    free,
  );
}

export function sayReady(names: string, photographs: Photographs): string {
  const whose = `Akta ${names} sudah ada, jadi Kartu Identitas Anak (KIA) bisa dibuat di {disdukcapil}.`;
  return sentences(whose, bring, sayPhotographs(photographs), free);
}

export function sayLost(names: string, photographs: Photographs): string {
  const whose = `KIA ${names} yang hilang atau rusak bisa dibuat lagi di {disdukcapil}.`;
  return sentences(whose, bring, sayPhotographs(photographs), free);
}

function sayPhotographs({ red, blue }: Photographs): string | false {
  const colours = [red && `${red} berlatar merah`, blue && `${blue} berlatar biru`].filter(Boolean).join(', ');
  return colours !== '' && `Siapkan dua pas foto 2x3: ${colours}. Cocokkan dulu warnanya dengan {disdukcapil}.`;
}

export function sayRecording(names: string): string {
  return `${names} sebentar lagi 17 tahun, jadi tidak perlu membuat KIA. Langsung rekam KTP-el, bawa KK. ${free}`;
}

export function sayComplete(names: string): string {
  return `Dokumen ${names} sudah lengkap dan masih berlaku. Simpan aslinya di tempat yang aman.`;
}

export const waitingForParents = {
  headline: 'Menunggu persetujuan orang tua',
  say: 'Yang menjawab bukan ayah, ibu, atau wali sah. Kader akan menanyakan mereka. Sebelum itu data anak tidak diteruskan ke dinas mana pun.',
} as const;

function sentences(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join(' ');
}
