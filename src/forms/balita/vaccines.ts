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

/** The dose before this one: dpt2 → dpt1. None before a first dose. */
export function doseBefore(vaccine: string): string | undefined {
  const [, antigen, dose] = /^([a-z]+)(\d)$/.exec(vaccine) ?? [];
  return antigen === undefined || dose === undefined || Number(dose) < 2 ? undefined : `${antigen}${Number(dose) - 1}`;
}
