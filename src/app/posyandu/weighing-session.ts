import { type Signal, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Draft } from '../../device/store/drafts.ts';
import type { LocalRevision } from '../../device/store/local-record.ts';
import type { AssessedWeighing } from '../../programme/weighings.ts';
import { perSession } from '../desk/per-session.ts';
import type { PadTarget } from '../form/number-pad-bar.tsx';
import type { OpenForm } from '../form/open-form.ts';
import type { PadKey } from '../kit/type-number.ts';
import type { ChildRow, ChildState } from './posyandu-rows.ts';
import type { SessionPlace } from './session-place.ts';

/** The row that is open, once its form is. */
export type OpenRow = {
  readonly child: ChildRow;
  readonly open: OpenForm;
  /** The measure that our own pad types into. */
  readonly pad: Signal<PadTarget | undefined>;
  /** Questions that were unfolded by their chip. */
  readonly unfolded: Signal<ReadonlySet<string>>;
  readonly trouble: Signal<RowTrouble | undefined>;
  readonly isSaving: Signal<boolean>;
  /** Its draft has become a revision. */
  readonly done: { current: boolean };
};

export type RowTrouble =
  | { readonly kind: 'impossible'; readonly questions: readonly string[] }
  | { readonly kind: 'full' | 'failed' };

/** What a row says from the moment it is saved until the phone has read its records again. */
export type FreshRow = {
  readonly record: string;
  readonly revision: string;
  readonly state: ChildState;
  readonly now: AssessedWeighing | undefined;
};

/** A saved revision with the draft it came from: enough to take it back. */
export type SavedDraft = { readonly draft: Draft; readonly revision: LocalRevision };

/** The last thing done, said in a sentence; it can be taken back until the next one. */
export type Deed = {
  readonly text: string;
  readonly saved: readonly SavedDraft[];
  /** Whose row opens again with what was typed. */
  readonly reopens: string | undefined;
};

/** Shared by the list and the page of totals. */
export const lastDeedOf = perSession<Deed | undefined>(undefined);

/** A posyandu's session as it is worked through: every part a signal, so that typing draws one row and not forty. */
export type WeighingSession = {
  readonly place: SessionPlace;
  /** The posyandu's children by name, as they were last drawn. */
  readonly rows: { current: readonly ChildRow[] };
  /** The child whose row is open. */
  readonly openChild: Signal<string | undefined>;
  readonly row: Signal<OpenRow | undefined>;
  /** That row cannot be filled in: it is open in another window, or the phone would not read it. */
  readonly isStuck: Signal<boolean>;
  /** Measures that are taken of everybody today: opened once, they stay open in the next rows. */
  readonly measures: Signal<ReadonlySet<string>>;
  readonly fresh: Signal<ReadonlyMap<string, FreshRow>>;
  /** Children of whom something is typed and not saved. */
  readonly begun: Signal<ReadonlySet<string>>;
  /** Keys of the pad that were faster than the row. */
  readonly ahead: PadKey[];
};

export function openWeighingSession(place: SessionPlace): WeighingSession {
  return {
    place,
    rows: { current: [] },
    openChild: signal(undefined),
    row: signal(undefined),
    isStuck: signal(false),
    measures: signal(new Set()),
    fresh: signal(new Map()),
    begun: signal(new Set()),
    ahead: [],
  };
}

export function useWeighingSession({ day, posyandu }: SessionPlace): WeighingSession {
  return useMemo(() => openWeighingSession({ day, posyandu }), [day, posyandu]);
}

export function openChild({ openChild: open, ahead }: WeighingSession, child: string | undefined): void {
  ahead.length = 0;
  open.value = child;
}

export function putFresh({ fresh }: WeighingSession, child: string, row: FreshRow): void {
  fresh.value = new Map([...fresh.value, [child, row]]);
}

/** Rows as they stand, with what was saved a moment ago on top. */
export function withFresh(
  rows: readonly ChildRow[],
  fresh: ReadonlyMap<string, FreshRow>,
  isRead: (row: FreshRow) => boolean,
): readonly ChildRow[] {
  if (fresh.size === 0) return rows;
  return rows.map((row) => {
    const saved = fresh.get(row.id);
    return saved === undefined || isRead(saved)
      ? row
      : { ...row, state: saved.state, now: saved.now, isRejected: false };
  });
}
