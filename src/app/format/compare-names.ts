/** Names in the order of an Indonesian register. One comparer for all: making it costs more than comparing a thousand. */
export const compareNames = new Intl.Collator('id').compare;
