/** Codes of `kb_metode`: 1 pil, 2 suntik, 3 kondom, 4 IUD, 5 implan, 6 MOW, 7 MOP, 8 MAL, 9 traditional or other. */
export const methods = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The eight modern ways of PK21. */
export const modernMethods: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** MKJP: what lasts for years. */
export const lastingMethods: readonly number[] = [4, 5, 6, 7];

/** Breastfeeding alone protects while the youngest is younger than this, in completed months. */
export const breastfeeding = { code: 8, belowMonths: 6 } as const;

/** Nobody hands these out, so there is no place and no side effect to ask about: MAL, and what is traditional. */
export const withoutPlace: readonly number[] = [8, 9];

/** What somebody may wish for who uses none or another one; MAL and traditional ways need no service. */
export const wished = [0, 1, 2, 3, 4, 5, 6, 7] as const;
