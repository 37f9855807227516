import type { Answers } from '../../domain/answers.ts';
import { isAnswered, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { completedMonths, daysBetween, isDate } from '../../domain/time/calendar.ts';
import type { Known } from '../known.ts';
import type { KrsLimits } from './cutoffs.ts';
import { bornBy, type Member } from './family.ts';

/** How many wives of a household the form can tell apart. */
export const slots = [1, 2, 3] as const;
export type Slot = (typeof slots)[number];

/** The first wife's keys are the plain ones: `anak_lahir_hidup`, `anak_lahir_hidup_2`, … */
export function slotKey(key: string, slot: Slot): string {
  return slot === 1 ? key : `${key}_${slot}`;
}

/** The place on the form where this wife is asked about. */
export function slotOf(answers: Answers, wife: string): Slot | undefined {
  return slots.find((slot) => answers[slotKey('istri', slot)] === wife);
}

type Family = {
  readonly members: readonly Member[];
  readonly answers: Answers;
  /** Answers of the form `kb`, by wife. */
  readonly kb?: Readonly<Record<string, Answers>> | undefined;
  readonly on: string;
};

/** A mother's children as far as members and form tell: also those who died or live elsewhere. */
export type Births = {
  /** Her children on the list of members. */
  readonly listed: number;
  /** Birth dates that are known, oldest first. */
  readonly dates: readonly string[];
  /** Children born alive, as she said. */
  readonly said: number | undefined;
};

/**
 * `slot` is where the form asks about her, if it does; `kb` asks her too. Births only grow in number, so of two answers the
 * greater one is the newer.
 */
export function birthsOf(wife: string, slot: Slot | undefined, { members, answers, kb = {}, on }: Family): Births {
  const children = listedChildren(wife, members, on);
  const dates = children.flatMap(({ answers: child }) => (isDate(child.tgl_lahir) ? [child.tgl_lahir] : [])).sort();
  const places = [...(slot === undefined ? [] : [{ of: answers, slot }]), { of: kb[wife] ?? {}, slot: slots[0] }];
  const last = places.map((place) => textAt(place.of, slotKey('tgl_lahir_anak_terakhir', place.slot)));
  const said = places.map((place) => numberAt(place.of, slotKey('anak_lahir_hidup', place.slot)));
  return {
    listed: children.length,
    dates: dates.length > 0 ? dates : newestBy(last, on),
    said: said
      .filter((count) => count !== undefined)
      .sort((one, other) => one - other)
      .at(-1),
  };
}

function newestBy(days: readonly (string | undefined)[], on: string): string[] {
  return days
    .flatMap((day) => (day === undefined || day > on ? [] : [day]))
    .sort()
    .slice(-1);
}

export function listedChildren(mother: string, members: readonly Member[], on: string): Member[] {
  return bornBy(members, on).filter(({ answers }) => answers.ibu_kandung_id === mother);
}

export function hasMany({ listed, said }: Births, { many_from }: KrsLimits): Known {
  if (Math.max(listed, said ?? 0) >= many_from) return true;
  return said === undefined ? undefined : false;
}

/** `said` is her own answer to whether two of them are too near to each other. */
export function hasNear(births: Births, said: Answers[string] | undefined, limits: KrsLimits): Known {
  if (nearInList(births, limits)) return true;
  if (areAllDated(births)) return false;
  return said === 'ya' || said === 'tidak' ? said === 'ya' : undefined;
}

/** Whether the spacing has to be asked: the number of children is answered, and the dates do not settle it. */
export function mustAskSpacing(births: Births, said: Answers[string] | undefined, limits: KrsLimits): boolean {
  return isAnswered(said) && !nearInList(births, limits) && !areAllDated(births);
}

function areAllDated({ listed, dates, said }: Births): boolean {
  return said !== undefined && (Math.max(said, listed) <= 1 || Math.max(said, listed) <= dates.length);
}

function nearInList({ dates }: Births, { near_below_months }: KrsLimits): boolean {
  return dates.some((date, at) => {
    const before = dates[at - 1];
    return before !== undefined && !isSameBirth(before, date) && completedMonths(before, date) < near_below_months;
  });
}

/** Twins may have been born around midnight, or been written down under different days. */
function isSameBirth(before: string, date: string): boolean {
  return daysBetween(before, date) <= 31;
}
