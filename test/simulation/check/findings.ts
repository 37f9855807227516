/** What was found wrong in the end; all but `saved` and `reported` must be nothing. */
export type Findings = {
  /** Revisions that a phone confirmed. */
  readonly saved: number;
  /** Photos that they name. */
  readonly photos: number;
  /** Confirmed on storage that was destroyed (the phone's, or the centre's with no copy left), and the centre names the number. */
  readonly reported: number;
  /** Confirmed, and neither here nor named. */
  readonly lost: number;
  /** Counted twice, or saved although the phone said that it was not. */
  readonly doubled: number;
  /** A phone shows something else than the centre, or the centre something else than what was written. */
  readonly diverged: number;
  /** Sums that a recount finds to be others. */
  readonly tally_mismatches: number;
  /** A line for each, for whoever looks for the cause. */
  readonly wrong: readonly string[];
};
