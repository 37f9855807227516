import type { Answers } from '../../domain/answers.ts';
import { isOneOf } from '../../domain/form/answer-values.ts';

/** 1 good, 2 expired, 3 none and ready, 4 none and the certificate first, 5 almost 17: to be recorded for the KTP-el instead. */
export type KiaKategori = 1 | 2 | 3 | 4 | 5;

/** Permendagri 2/2016: without a photo until the 5th birthday, with one until the day before the 17th; in completed months. */
export const photoMonths = 60;
export const cardMonths = 17 * 12;
/** From here on a new card is not worth the way: the KTP-el is recorded ahead. */
export const almostAdultMonths = 16.5 * 12;

export type KiaChild = {
  /** The child's age in completed months on the day asked about. */
  readonly months: number | undefined;
  /** Its age when the answers were written. */
  readonly monthsThen: number | undefined;
  /** The answer `akta_status`, wherever it is known from. */
  readonly akta_status: Answers[string] | undefined;
};

/**
 * Whether the card has a photo. A card that was seen before the 5th birthday has none, and nobody has to say so: it expired
 * on that day.
 */
export function hasPhoto(kia: Answers, monthsThen: number | undefined): boolean | undefined {
  if (kia.kia_berfoto === 'ya') return true;
  if (kia.kia_berfoto === 'tidak') return false;
  return kia.kia_berfoto === undefined && monthsThen !== undefined && monthsThen < photoMonths ? false : undefined;
}

/** Good on the day, of a child that has a card. Undefined where its age or the photo is not known. */
export function isCardGood(kia: Answers, { months, monthsThen }: KiaChild): boolean | undefined {
  const photo = hasPhoto(kia, monthsThen);
  if (photo === true) return true;
  if (months === undefined) return undefined;
  return months < photoMonths ? true : photo;
}

/** Undefined while a card is being made, and where too little is known to tell. A good card stays good until 17. */
export function kiaKategori(kia: Answers, child: KiaChild): KiaKategori | undefined {
  const isAlmostAdult = (child.months ?? 0) >= almostAdultMonths;
  if (isOneOf(kia, 'kia_status', [1, 2])) {
    const isGood = isCardGood(kia, child);
    if (isGood === undefined) return undefined;
    return isGood ? 1 : isAlmostAdult ? 5 : 2;
  }
  if (!isOneOf(kia, 'kia_status', [3, 5])) return undefined;
  return isAlmostAdult ? 5 : kategoriOfAkta(child.akta_status);
}

function kategoriOfAkta(status: KiaChild['akta_status']): 3 | 4 | undefined {
  if (status === 1 || status === 2) return 3;
  return status === 3 || status === 4 ? 4 : undefined;
}

/** Red for an odd year of birth, blue for an even one (as in Madiun; local offices may differ). */
export function warnaLatarFoto(tglLahir: unknown): 'merah' | 'biru' | undefined {
  const year = typeof tglLahir === 'string' ? Number(tglLahir.slice(0, 4)) : Number.NaN;
  if (!Number.isInteger(year)) return undefined;
  return year % 2 === 1 ? 'merah' : 'biru';
}
