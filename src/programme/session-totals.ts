import { numberAt } from '../domain/form/answer-values.ts';
import type { GrowthTables } from '../domain/growth/tables.ts';
import { endOfMonth } from '../domain/time/calendar.ts';
import { type Dossier, isPersonAlone } from './dossier.ts';
import { type BalitaInMonth, balitaOf } from './indicators/month-view.ts';

/** SKDN of a posyandu in a month, and what the growth cards said: S, K, D, N, T, O, B, 2T, BGM. Counts of children. */
export type SessionTotals = {
  readonly s: number;
  readonly k: number;
  readonly d: number;
  readonly n: number;
  readonly t: number;
  readonly o: number;
  readonly b: number;
  readonly twiceT: number;
  readonly bgm: number;
};

export type SessionOf = {
  readonly month: string;
  readonly growth: GrowthTables;
  /** Every posyandu where none is named. */
  readonly posyandu: string | undefined;
};

const seen = [1, 2];

/** By the rules of the indicators B1 to B6, for one posyandu: guests are in none of it, age is taken on the month's last day. */
export function sessionTotals(dossiers: Iterable<Dossier>, { posyandu, ...at }: SessionOf): SessionTotals {
  const children = [...dossiers]
    .filter((dossier) => !isPersonAlone(dossier))
    .flatMap((dossier) => balitaOf(dossier, { ...at, cutoff: endOfMonth(at.month) }))
    .filter(({ is_known, master }) => is_known && (posyandu === undefined || master?.posyandu_id === posyandu));
  const count = (is: (child: BalitaInMonth) => boolean) => children.filter(is).length;
  const hasStatus = (status: 'N' | 'T' | 'O' | 'B') => count(({ weighing }) => weighing?.kms?.status === status);
  return {
    s: children.length,
    k: count(({ master }) => seen.includes(numberAt(master ?? {}, 'punya_buku_kia') ?? 0)),
    d: count(({ weighing }) => weighing?.weight_kg !== undefined),
    n: hasStatus('N'),
    t: hasStatus('T'),
    o: hasStatus('O'),
    b: hasStatus('B'),
    twiceT: count(({ weighing }) => weighing?.kms?.duaT === true),
    bgm: count(({ weighing }) => weighing?.line === 'bawah_garis_merah'),
  };
}
