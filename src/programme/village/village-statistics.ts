import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import { type Couple, couplesOf, womanOf } from '../couples.ts';
import { isListed } from '../coverage.ts';
import { type Dossier, personsOf } from '../dossier.ts';
import { ageInMonths, isResident, type Person } from '../persons.ts';

/** Why a couple of childbearing age uses nothing, as the profile page of a Kampung KB has it. */
export const idleReasons = ['hamil', 'segera', 'ditunda', 'tidak_lagi', 'lainnya'] as const;
export type IdleReason = (typeof idleReasons)[number];

/** The figures of a kampung's public page: counted from the families, never asked. */
export type VillageStatistics = {
  readonly people: number;
  readonly families: number;
  readonly couples: number;
  readonly withToddlers: number;
  readonly withTeens: number;
  readonly withElders: number;
  readonly teens: number;
  /** Couples by the method they use; keys are codes of `kb_metode`, 0 where the method is not known. */
  readonly byMethod: Readonly<Record<number, number>>;
  readonly byReason: Readonly<Record<IdleReason, number>>;
  /** Couples of whom nobody knows whether they use anything. */
  readonly unasked: number;
};

const toddlerMonths = 5 * 12;
/** BKR and PIK-R: ten to 24 and unmarried. */
const teens = { from: 10 * 12, to: 25 * 12 };
const elderMonths = 60 * 12;
const everMarried = [2, 3, 4];

/** Families of the list on a day, and who lives in them. */
export function villageStatistics(dossiers: readonly Dossier[], on: string): VillageStatistics {
  const homes = dossiers.filter((dossier) => isListed(dossier, on)).map((dossier) => viewHome(dossier, on));
  const couples = homes.flatMap(({ couples: mine }) => mine);
  const count = <T>(all: readonly T[], holds: (one: T) => boolean) => all.filter(holds).length;
  return {
    people: homes.reduce((sum, { people }) => sum + people, 0),
    families: homes.length,
    couples: couples.length,
    withToddlers: count(homes, ({ hasToddler }) => hasToddler),
    withTeens: count(homes, (home) => home.teens > 0),
    withElders: count(homes, ({ hasElder }) => hasElder),
    teens: homes.reduce((sum, home) => sum + home.teens, 0),
    byMethod: methodsOf(couples),
    byReason: Object.fromEntries(
      idleReasons.map((reason) => [reason, count(couples, (couple) => couple.reason === reason)]),
    ) as Record<IdleReason, number>,
    unasked: count(couples, ({ isAsked }) => !isAsked),
  };
}

/** What a couple uses; without a method it says why not, and of some nobody has asked. */
type Use = {
  readonly isAsked: boolean;
  readonly method: number | undefined;
  readonly reason: IdleReason | undefined;
};
type Home = {
  readonly people: number;
  readonly hasToddler: boolean;
  readonly teens: number;
  readonly hasElder: boolean;
  readonly couples: readonly Use[];
};

function viewHome(dossier: Dossier, on: string): Home {
  const people = personsOf(dossier).filter(({ answers }) => isResident(answers, on) !== false);
  const isAged = (person: Person, from: number, to: number) => {
    const months = ageInMonths(person.answers, on);
    return months !== undefined && months >= from && months < to;
  };
  return {
    people: people.length,
    hasToddler: people.some((one) => isAged(one, 0, toddlerMonths)),
    teens: people.filter((one) => isAged(one, teens.from, teens.to) && !hasMarried(one)).length,
    hasElder: people.some((one) => isAged(one, elderMonths, Number.POSITIVE_INFINITY)),
    couples: couplesOf(dossier, on)
      .filter(({ is_known }) => is_known)
      .map((couple) => useOf(couple, dossier, on)),
  };
}

function hasMarried({ answers }: Person): boolean {
  return isOneOf(answers, 'status_kawin', everMarried);
}

const [using, pregnantReason, otherMethod] = [1, 1, 0];

/** A pregnant wife uses nothing and is asked nothing else: that says why. */
function useOf(couple: Couple, dossier: Dossier, on: string): Use {
  const { answers, isExpecting } = womanOf(couple, dossier, on);
  if (isExpecting === true || isOneOf(answers, 'kb_alasan_tidak', [pregnantReason])) return idle('hamil');
  const use = numberAt(answers, 'kb_saat_ini');
  if (use === undefined) return { isAsked: false, method: undefined, reason: undefined };
  if (use === using) return { isAsked: true, method: numberAt(answers, 'kb_metode') ?? otherMethod, reason: undefined };
  const wishes: Readonly<Record<number, IdleReason>> = { 1: 'segera', 2: 'ditunda', 3: 'tidak_lagi' };
  return idle(wishes[numberAt(answers, 'ingin_anak') ?? 0] ?? 'lainnya');
}

function idle(reason: IdleReason): Use {
  return { isAsked: true, method: undefined, reason };
}

function methodsOf(couples: readonly Use[]): Record<number, number> {
  const byMethod: Record<number, number> = {};
  for (const { method } of couples) if (method !== undefined) byMethod[method] = (byMethod[method] ?? 0) + 1;
  return byMethod;
}
