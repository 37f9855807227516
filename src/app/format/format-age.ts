export type Age = { days: number; months: number };

/** Complete days and months between two ISO days; `on` is not before `born`. */
export function measureAge(born: string, on: string): Age {
  const [birth, day] = [new Date(`${born}T00:00:00Z`), new Date(`${on}T00:00:00Z`)];
  const months = (day.getUTCFullYear() - birth.getUTCFullYear()) * 12 + day.getUTCMonth() - birth.getUTCMonth();
  return {
    days: Math.round((day.getTime() - birth.getTime()) / 86_400_000),
    months: day.getUTCDate() < birth.getUTCDate() ? months - 1 : months,
  };
}

/** Days under one month, months under five years, then years: "12 hari", "14 bulan", "7 tahun". */
export function formatAge({ days, months }: Age): string {
  if (months < 1) return `${days} hari`;
  return months < 60 ? `${months} bulan` : `${Math.floor(months / 12)} tahun`;
}

/** The same for narrow rows: "12 hr", "14 bln", "7 th". */
export function formatAgeShort({ days, months }: Age): string {
  if (months < 1) return `${days} hr`;
  return months < 60 ? `${months} bln` : `${Math.floor(months / 12)} th`;
}

/** Read back beside a birth date: "1 tahun 2 bulan"; "3 bulan" under a year, "12 hari" under a month. */
export function formatAgeInWords({ days, months }: Age): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (months < 1) return `${days} hari`;
  if (years === 0) return `${rest} bulan`;
  return rest === 0 ? `${years} tahun` : `${years} tahun ${rest} bulan`;
}
