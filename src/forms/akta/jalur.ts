import type { Answers } from '../../domain/answers.ts';
import { isOneOf } from '../../domain/form/answer-values.ts';

/** The ways to a birth certificate by which Disdukcapil plans a day in the village (jemput bola). */
export const ways = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type Jalur = (typeof ways)[number];

/** UU 24/2013 art. 27: a birth is reported within 60 days. Later has the same requirements and costs nothing either. */
export const reportDays = 60;

/** What is under way is not in hand yet: a way is planned with what there is today. */
const [inHand, notInHand] = [
  [1, 2],
  [3, 4],
];
const otherThanCard = [2, 3, 4];

/** Of the child: days since birth, where they are known. Of its family: the answer `punya_kk`. */
export type Around = { readonly umur_hari: number | undefined; readonly punya_kk: Answers[string] | undefined };

/**
 * A complete and in time, B complete and late, C without a birth letter (SPTJM F-2.03), D without proof of marriage (SPTJM
 * F-2.04), E without both, F the parents first need a KK or KTP, G a certificate to be corrected. Undefined where no
 * certificate is wanted, or where too little is known to tell. One parent's KTP holds nothing up: a widow has no other.
 */
export function aktaJalur(akta: Answers, { umur_hari, punya_kk }: Around): Jalur | undefined {
  if (isOneOf(akta, 'akta_status', [1])) return isOneOf(akta, 'akta_cocok_kk', otherThanCard) ? 'G' : undefined;
  if (!isOneOf(akta, 'akta_status', [3])) return undefined;
  if (isOneOf({ punya_kk: punya_kk ?? 0 }, 'punya_kk', notInHand) || isOneOf(akta, 'ortu_ktp', [3, 4])) return 'F';
  const [letter, proof] = [hasPaper(akta, 'ada_skl'), hasPaper(akta, 'ada_bukti_nikah')];
  if (letter === undefined || proof === undefined) return undefined;
  if (!letter) return proof ? 'C' : 'E';
  if (!proof) return 'D';
  if (umur_hari === undefined) return undefined;
  return umur_hari <= reportDays ? 'A' : 'B';
}

function hasPaper(akta: Answers, key: string): boolean | undefined {
  if (isOneOf(akta, key, inHand)) return true;
  return isOneOf(akta, key, notInHand) ? false : undefined;
}

/** What is not there yet, as Disdukcapil reads it; the sentences stand in the words of whoever lists it. */
export const lackCodes = [
  'kk',
  'ktp_ortu',
  'ktp_satu_ortu',
  'ortu_tidak_diketahui',
  'skl',
  'bukti_nikah',
  'saksi',
  'belum_di_kk',
] as const;
export type LackCode = (typeof lackCodes)[number];

const lacks: Readonly<Record<LackCode, (akta: Answers, punya_kk: Around['punya_kk']) => boolean>> = {
  kk: (_, punya_kk) => isOneOf({ punya_kk: punya_kk ?? 0 }, 'punya_kk', notInHand),
  ktp_ortu: (akta) => isOneOf(akta, 'ortu_ktp', [3]),
  ktp_satu_ortu: (akta) => isOneOf(akta, 'ortu_ktp', [2]),
  ortu_tidak_diketahui: (akta) => isOneOf(akta, 'ortu_ktp', [4]),
  skl: (akta) => hasPaper(akta, 'ada_skl') === false,
  bukti_nikah: (akta) => hasPaper(akta, 'ada_bukti_nikah') === false,
  saksi: (akta) => akta.saksi_siap === 'tidak',
  belum_di_kk: (akta) => akta.anak_di_kk === 'tidak',
};

export function aktaLacks(akta: Answers, punya_kk: Around['punya_kk']): LackCode[] {
  if (!isOneOf(akta, 'akta_status', [3])) return [];
  return lackCodes.filter((code) => lacks[code](akta, punya_kk));
}

/** Without the letter or the proof of marriage a sworn statement (SPTJM) takes its place, and that needs two witnesses. */
export function needsWitnesses(akta: Answers): boolean {
  return hasPaper(akta, 'ada_skl') === false || hasPaper(akta, 'ada_bukti_nikah') === false;
}
