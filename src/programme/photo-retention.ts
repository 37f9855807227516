/**
 * How long the centre keeps photos, by domain section 5.2: while an office needs what they show, and a year at most.
 * - `months` after its visit a photo goes in any case ("1 year for case attachments").
 * - `daysAfterClosing`: once the last case of its family that any office had since that visit is closed, and the visit was
 *   looked at ("deleted after the case is closed"). The month is for a case that turns out not to be done.
 * - `daysAfterRemoval`: it was taken out of its record; a time in which the mistake may be noticed.
 * - `daysAfterDeletion`, `daysAfterWithdrawal`: its record was deleted, or consent withdrawn. Within the 3 x 24 hours that a
 *   family has a right to, the day included that may pass before the job runs.
 */
export const photoRetention = {
  months: 12,
  daysAfterClosing: 30,
  daysAfterRemoval: 30,
  daysAfterDeletion: 2,
  daysAfterWithdrawal: 2,
} as const;
