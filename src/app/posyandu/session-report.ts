import type { GrowthTables } from '../../domain/growth/tables.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { findRecord } from '../../programme/dossier.ts';
import { type SessionTotals, sessionTotals } from '../../programme/session-totals.ts';
import { type Referral, referralsOf, sortReferrals } from '../kader/referrals.ts';
import { type ChildRow, childRows, filterRows, isInState } from './posyandu-rows.ts';
import type { SessionPlace } from './session-place.ts';

/** What a kader tells at the end of the day: the figures of the board, whom to refer, whom to look for at home. */
export type SessionReport = {
  readonly totals: SessionTotals;
  readonly referrals: readonly Referral[];
  readonly absent: readonly ChildRow[];
  readonly unrecorded: number;
  readonly guests: number;
};

type ReportParts = { readonly place: SessionPlace; readonly growth: GrowthTables };

export function reportSession(dossiers: ReadonlyMap<string, Dossier>, { place, growth }: ReportParts): SessionReport {
  const { day, posyandu } = place;
  const month = monthOf(day);
  const all = childRows(dossiers, { today: day, growth });
  const rows = filterRows(all, { query: '', posyandu, state: undefined });
  return {
    totals: sessionTotals(dossiers.values(), { month, growth, posyandu }),
    referrals: sortReferrals(
      [...dossiers.values()].flatMap((dossier) =>
        referralsOf(dossier, { month, growth }).filter(({ person }) => isHere(dossier, person, posyandu)),
      ),
    ),
    absent: rows.filter((row) => isInState(row, 'absen')),
    unrecorded: rows.filter((row) => isInState(row, 'belum')).length,
    guests: rows.filter((row) => row.isGuest && isInState(row, 'sudah')).length,
  };
}

function isHere(dossier: Dossier, person: string, posyandu: string | undefined): boolean {
  return posyandu === undefined || findRecord(dossier, 'balita', person)?.answers.posyandu_id === posyandu;
}
