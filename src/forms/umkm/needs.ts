/** What a business may want help with, in the order in which the office for small businesses asks. */
export const needs = ['nib', 'pirt', 'halal', 'modal', 'pelatihan', 'kemasan', 'pemasaran_digital'] as const;
export type Need = (typeof needs)[number];
