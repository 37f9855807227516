/** Days as the phone's calendar has them (WIB), so that nobody in a story grows older than the story says. */
export function today(): string {
  return dayFromNow(0);
}

export function dayFromNow(days: number): string {
  return new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** The birth date of somebody who is this old, as it is typed: "14 8 2025". */
export function bornAgo({ years = 0, months = 0 }: { years?: number; months?: number }): string {
  const [year = 0, month = 1] = today().split('-').map(Number);
  // The first of the month: there is one in every month.
  return typed(new Date(Date.UTC(year - years, month - 1 - months, 1)).toISOString());
}

export function typed(day: string): string {
  return day.slice(0, 10).split('-').map(Number).reverse().join(' ');
}
