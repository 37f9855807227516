/**
 * How long the centre keeps photos. One year after the visit is domain section 5.2 (what belongs to a case, when nobody has
 * said otherwise); a photo that was taken out of its record, or whose record was deleted, is destroyed sooner: after a
 * time in which the mistake may be noticed, and within the 3 x 24 hours that a family has a right to.
 */
export const photoRetention = { months: 12, daysAfterRemoval: 30, daysAfterDeletion: 2 } as const;
