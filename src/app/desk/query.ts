/**
 * What stands behind the "?" of a screen's own address, as the router hands it to the screen. Not from `useLocation`: while the
 * next screen is still being loaded, the one that is being left would already see the next one's address.
 */
export type Query = Readonly<Record<string, string | undefined>>;
