import type { Answers } from '../domain/answers.ts';
import { isOneOf, numberAt } from '../domain/form/answer-values.ts';
import {
  cardMonths,
  hasPhoto,
  isCardGood,
  type KiaChild,
  type KiaKategori,
  kiaKategori,
} from '../forms/kia/kategori.ts';
import { type Dossier, type DossierRecord, findRecord, personsOf } from './dossier.ts';
import { ageInMonths, isResident, type Known, type Person } from './persons.ts';

/** Somebody under 18 who lives here, or of whom nobody knows it, with what the forms `akta` and `kia` say. */
export type Child = {
  readonly person: Person;
  /** Completed months on the day asked about; undefined without a birth date. */
  readonly months: number | undefined;
  /** Under 18 and resident on that day; false: one of the two is unknown. */
  readonly is_known: boolean;
  readonly akta: DossierRecord | undefined;
  readonly kia: DossierRecord | undefined;
};

/** The law gives no age (UU 27/2022): whoever is not yet 18 is a child here. */
export const adultMonths = 18 * 12;

/** The household's children on a day, in the family's order; those who only come to be weighed are of another place. */
export function childrenOf(dossier: Dossier, on: string): Child[] {
  return personsOf(dossier).flatMap((person) => {
    const [akta, kia] = [findRecord(dossier, 'akta', person.id), findRecord(dossier, 'kia', person.id)];
    const months = ageInMonths(person.answers, on);
    const isChild =
      months === undefined ? akta !== undefined || kia !== undefined : months >= 0 && months < adultMonths;
    const resident = isResident(person.answers, on);
    if (!isChild || resident === false || isGuest(dossier, person)) return [];
    return [{ person, months, is_known: months !== undefined && resident === true, akta, kia }];
  });
}

/** Weighed here, at home elsewhere. */
export function isGuest(dossier: Dossier, { id }: Person): boolean {
  return findRecord(dossier, 'balita', id)?.answers.bukan_warga === 'ya';
}

export function aktaOf({ akta }: Child): Answers {
  return akta?.answers ?? {};
}

export function kiaOf({ kia }: Child): Answers {
  return kia?.answers ?? {};
}

/** Wajib KIA: under 17 and unmarried. Below ten nobody is asked whether he or she is. */
export function needsCard({ person, months }: Child): Known {
  if (isOneOf(person.answers, 'status_kawin', [2, 3, 4])) return false;
  if (months === undefined) return undefined;
  if (months >= cardMonths) return false;
  return person.answers.status_kawin === undefined || person.answers.status_kawin === 1 ? true : undefined;
}

/** Whether a card that the child has is good on the day: an old one without a photo expired on the fifth birthday. */
export function hasGoodCard(child: Child): Known {
  return isCardGood(kiaOf(child), cardOf(child));
}

export function hasPhotoCard(child: Child): Known {
  return hasPhoto(kiaOf(child), cardOf(child).monthsThen);
}

export function kategoriOf(child: Child): KiaKategori | undefined {
  return kiaKategori(kiaOf(child), cardOf(child));
}

function cardOf(child: Child): KiaChild {
  const { person, months, kia } = child;
  return {
    months,
    monthsThen: kia === undefined ? undefined : ageInMonths(person.answers, kia.visited_on),
    akta_status: numberAt(aktaOf(child), 'akta_status') ?? numberAt(kiaOf(child), 'syarat_akta'),
  };
}
