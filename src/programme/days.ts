/** The first of these days that has not come yet; null where none is left. */
export function nextDay(today: string, days: readonly string[]): string | null {
  return days.filter((day) => day > today).sort()[0] ?? null;
}
