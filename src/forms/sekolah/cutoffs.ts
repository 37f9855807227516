/**
 * Ages and limits of schooling, and the only place where they stand. Those of the ATS groups are the education office's;
 * at which age a class is usual, and from how many hours a week on a child's work is long, await a confirmed source.
 */
export const schoolLimits = {
  /** Completed years of whom the form asks, both included. */
  asked: { from: 5, to: 18 },
  /** Completed years of a child that should be at school (ATS), both included. */
  ats: { from: 7, to: 18 },
  /** PIP is for 6 to 21; the form ends at 18. */
  pipFrom: 6,
  /** Completed years at which a child's work is asked about, both included. */
  work: { from: 7, to: 17 },
  /** From ten on the family's list of members tells an occupation. */
  occupationFrom: 10,
  /** The usual age in the first class of SD: class k is usual at k + 6. */
  firstClassAge: 7,
  /** More years above the usual age than this: at risk of leaving school. */
  yearsBehind: 2,
  /** Hours of work a week from which an alert says "long hours", by completed years. Below 13 any work is. */
  longHours: [
    { below: 13, hours: 1 },
    { below: 15, hours: 15 },
    { below: 18, hours: 40 },
  ],
} as const;
