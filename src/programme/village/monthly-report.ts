import { addMonths, monthOf } from '../../domain/time/calendar.ts';
import { poktanKinds } from '../../forms/kegiatan/kinds.ts';
import { type Activity, participantsOf } from './activity.ts';

/** Somebody who came to a poktan within a year: the register has a line for each. */
export type PoktanMember = {
  readonly id: string;
  /** In the order of the month's meetings: whether the member was there. */
  readonly came: readonly boolean[];
};

/** The register R/I of one poktan in one month. */
export type PoktanRegister = {
  readonly kind: number;
  readonly meetings: readonly Activity[];
  /** Everybody who was named at one of its meetings in the twelve months up to this one. */
  readonly members: readonly PoktanMember[];
  /** Members who came at least once this month. */
  readonly active: number;
  /** Of all meetings together, guests and all; undefined where no meeting was counted. */
  readonly participants: number | undefined;
};

export type MonthlyReport = {
  readonly month: string;
  /** By day. */
  readonly activities: readonly Activity[];
  /** All five, those without a meeting too: that nobody met is what the register has to say. */
  readonly poktan: readonly PoktanRegister[];
  /** The day by which the registers are with the PLKB (domain rules 1.6). */
  readonly due: string;
};

const dueDay = 3;
const membershipMonths = 12;

/** What a month's activities add up to. `activities` may be of any time; oldest first. */
export function reportMonth(activities: readonly Activity[], month: string): MonthlyReport {
  return {
    month,
    activities: activities.filter(({ on }) => monthOf(on) === month),
    poktan: poktanKinds.map((kind) => registerOf(kind, activities, month)),
    due: dueOf(month),
  };
}

export function dueOf(month: string): string {
  return `${addMonths(month, 1)}-0${dueDay}`;
}

/** The month whose registers are due, from the first to the third of a month; undefined on any other day. */
export function monthDue(today: string): string | undefined {
  return Number(today.slice(8)) <= dueDay ? addMonths(monthOf(today), -1) : undefined;
}

/** The first month whose meetings make somebody a member in `month`. */
export function firstOfMembership(month: string): string {
  return addMonths(month, 1 - membershipMonths);
}

function registerOf(kind: number, activities: readonly Activity[], month: string): PoktanRegister {
  const own = activities.filter((one) => one.kind === kind);
  const meetings = own.filter(({ on }) => monthOf(on) === month);
  const first = firstOfMembership(month);
  const lately = own.filter(({ on }) => monthOf(on) >= first && monthOf(on) <= month);
  const ids = [...new Set(lately.flatMap(({ present }) => present))];
  const members = ids.map((id) => ({ id, came: meetings.map(({ present }) => present.includes(id)) }));
  return {
    kind,
    meetings,
    members,
    active: members.filter(({ came }) => came.some(Boolean)).length,
    participants: sumOf(meetings.map(participantsOf)),
  };
}

function sumOf(counts: readonly (number | undefined)[]): number | undefined {
  const known = counts.filter((count) => count !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0);
}
