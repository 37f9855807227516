import type { FollowUpView } from '../follow-up/follow-up.ts';

/** `urgent`: somebody must be seen to today or this week; `act`: there is something to do; `good`: worth saying too. */
export const findingLevels = ['urgent', 'act', 'good'] as const;

/** What a visit found out and what the kader says about it before she leaves. */
export type VisitFinding = {
  readonly code: string;
  readonly level: (typeof findingLevels)[number];
  /** Names of whom it is about; empty where it is about the family. */
  readonly people: readonly string[];
  /** "3 anak belum punya akta". */
  readonly headline: string;
  /** To be read aloud to the family: what it means, what to do, what to bring. */
  readonly say: string;
};

export type VisitFindingRule = (view: FollowUpView) => readonly VisitFinding[];
