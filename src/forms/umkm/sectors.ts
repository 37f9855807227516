/** Codes of `usaha_sektor` that rules ask for: packaged food, a food stall, services, other products (soap, jamu). */
export const sectors = { olahan: 1, warung: 2, jasa: 6, produksi_lain: 8 } as const;

/** Food and drink, packaged or cooked: what a halal certificate is about. */
export const foodSectors: readonly number[] = [sectors.olahan, sectors.warung];
