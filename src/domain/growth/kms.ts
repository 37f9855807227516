import type { Jk } from '../identity/jk.ts';
import { addMonths, completedMonths, daysBetween, monthOf } from '../time/calendar.ts';
import { type KbmTable, kbmGrams, kbmTable } from './kbm-table.ts';

/** Naik, tidak naik, tidak ditimbang bulan lalu, baru. D = N + T + O + B. */
export type KmsStatus = 'N' | 'T' | 'O' | 'B';

export type KmsReason =
  | 'pertama'
  | 'tidak_ditimbang_bulan_lalu'
  | 'belum_ada_kbm'
  | 'naik_cukup'
  | 'naik_kurang_dari_kbm'
  | 'berat_tetap'
  | 'berat_turun';

export interface Weighing {
  /** YYYY-MM-DD */
  tanggal: string;
  bbKg: number;
}

export interface KmsInput {
  jk: Jk;
  tglLahir: string;
  weighings: readonly Weighing[];
}

export interface KmsEntry {
  tanggal: string;
  umurBulan: number;
  status: KmsStatus;
  reason: KmsReason;
  /** Since the weighing compared with, in grams; may be negative. */
  gainG?: number;
  kbmG?: number;
  /** This weighing and the one compared with are both T. */
  duaT: boolean;
}

const lastMonth = 60;

/**
 * The KMS of one child, oldest weighing first. Weighings before birth or after 60 completed months stand on no card and
 * are left out. A child that gained less than the KBM is T although it is heavier (Buku KIA 2023); a missed month is O
 * and is not pro-rated. In the month of birth the card has no KBM: such a weighing is O too, and in no N/D.
 */
export function kmsResult({ jk, tglLahir, weighings }: KmsInput, table: KbmTable = kbmTable): KmsEntry[] {
  const onCard: Marked[] = [];
  for (const weighing of inOrder(weighings)) {
    const { tanggal } = weighing;
    if (!isOnCard(tglLahir, tanggal)) continue;
    const umurBulan = completedMonths(tglLahir, tanggal);
    const before = comparedWith(onCard, tanggal);
    const verdict =
      before === undefined
        ? withoutComparison(onCard.length === 0)
        : verdictOn(gainGrams(before.weighing, weighing), kbmGrams(table, jk, umurBulan));
    const duaT = verdict.status === 'T' && before?.entry.status === 'T';
    onCard.push({ weighing, entry: { tanggal, umurBulan, ...verdict, duaT } });
  }
  return onCard.map(({ entry }) => entry);
}

interface Marked {
  weighing: Weighing;
  entry: KmsEntry;
}

function inOrder(weighings: readonly Weighing[]): Weighing[] {
  return [...weighings].sort((a, b) => (a.tanggal < b.tanggal ? -1 : Number(a.tanggal > b.tanggal)));
}

/** The last weighing of the calendar month before, else the last one of 21 to 45 days ago. */
function comparedWith(earlier: readonly Marked[], tanggal: string): Marked | undefined {
  const monthBefore = addMonths(monthOf(tanggal), -1);
  const latestFirst = [...earlier].reverse();
  return (
    latestFirst.find(({ weighing }) => monthOf(weighing.tanggal) === monthBefore) ??
    latestFirst.find(({ weighing }) => isMonthAgo(weighing.tanggal, tanggal))
  );
}

function isMonthAgo(earlier: string, tanggal: string): boolean {
  const days = daysBetween(earlier, tanggal);
  return days >= 21 && days <= 45;
}

function isOnCard(tglLahir: string, tanggal: string): boolean {
  return tanggal >= tglLahir && completedMonths(tglLahir, tanggal) <= lastMonth;
}

type Verdict = Pick<KmsEntry, 'status' | 'reason' | 'gainG' | 'kbmG'>;

function withoutComparison(isFirst: boolean): Verdict {
  return isFirst ? { status: 'B', reason: 'pertama' } : { status: 'O', reason: 'tidak_ditimbang_bulan_lalu' };
}

function verdictOn(gainG: number, kbmG: number | undefined): Verdict {
  if (kbmG === undefined) return { status: 'O', reason: 'belum_ada_kbm', gainG };
  if (gainG >= kbmG) return { status: 'N', reason: 'naik_cukup', gainG, kbmG };
  return { status: 'T', reason: shortfall(gainG), gainG, kbmG };
}

function shortfall(gainG: number): KmsReason {
  if (gainG > 0) return 'naik_kurang_dari_kbm';
  return gainG === 0 ? 'berat_tetap' : 'berat_turun';
}

// Whole grams: 8.3 − 8.1 is not quite 0.2 in binary.
function gainGrams(before: Weighing, now: Weighing): number {
  return Math.round(now.bbKg * 1000) - Math.round(before.bbKg * 1000);
}
