/** Doses in the order in which they fall due, 0 to 18 months (Buku KIA). */
export const vaccines = [
  'hb0',
  'bcg',
  'opv1',
  'dpt1',
  'opv2',
  'pcv1',
  'rv1',
  'dpt2',
  'opv3',
  'pcv2',
  'rv2',
  'dpt3',
  'opv4',
  'ipv1',
  'rv3',
  'mr1',
  'ipv2',
  'pcv3',
  'dpt4',
  'mr2',
] as const;
export type Vaccine = (typeof vaccines)[number];

/** Completed months at which a dose falls due. */
export const dueMonths: Readonly<Record<Vaccine, number>> = {
  ...{ hb0: 0, bcg: 1, opv1: 1 },
  ...{ dpt1: 2, opv2: 2, pcv1: 2, rv1: 2 },
  ...{ dpt2: 3, opv3: 3, pcv2: 3, rv2: 3 },
  ...{ dpt3: 4, opv4: 4, ipv1: 4, rv3: 4 },
  ...{ mr1: 9, ipv2: 9, pcv3: 12, dpt4: 18, mr2: 18 },
};

const firstYearMonths = 11;

/** Imunisasi dasar lengkap: every dose that falls due by eleven months. */
export const basicVaccines: readonly Vaccine[] = vaccines.filter((vaccine) => dueMonths[vaccine] <= firstYearMonths);

/** The dose before this one: dpt2 → dpt1. None before a first dose. */
export function doseBefore(vaccine: string): string | undefined {
  const [, antigen, dose] = /^([a-z]+)(\d)$/.exec(vaccine) ?? [];
  return antigen === undefined || dose === undefined || Number(dose) < 2 ? undefined : `${antigen}${Number(dose) - 1}`;
}
