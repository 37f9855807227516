import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { FindingCode, StepCode } from '../../programme/case-words.ts';
import { type Dossier, findRecord, recordsOf } from '../../programme/dossier.ts';
import { weighingsOf } from '../../programme/weighings.ts';

/** A child whose weighing of this month asks for a step. */
export type Referral = {
  readonly person: string;
  readonly household: string;
  readonly name: string;
  readonly born: string | undefined;
  readonly step: StepCode;
  readonly finding: FindingCode;
};

/** Most urgent first: the order in which the home screen says them. */
export const urgentSteps = [
  'rujuk_hari_ini',
  'ukur_ulang',
  'rujuk_3_hari',
  'rujuk_minggu_ini',
  'pastikan_puskesmas',
] as const satisfies readonly StepCode[];

const urgentOrder: readonly StepCode[] = urgentSteps;

export function referralsOf(dossier: Dossier, at: { month: string; growth: GrowthTables }): Referral[] {
  const weighed = recordsOf(dossier, 'penimbangan').filter(({ period }) => period === at.month);
  const persons = [...new Set(weighed.map(({ subject }) => subject.id))];
  return persons.flatMap((person) => referralOf(dossier, person, at) ?? []);
}

function referralOf(
  dossier: Dossier,
  person: string,
  { month, growth }: { month: string; growth: GrowthTables },
): Referral | undefined {
  const weighing = weighingsOf(dossier, person, growth).findLast(({ period }) => period === month);
  const step = weighing?.words.step;
  const finding = weighing?.words.findings.find((one) => one.step === step);
  if (!step || finding === undefined || !urgentOrder.includes(step)) return undefined;
  const { nama, tgl_lahir } = findRecord(dossier, 'anggota', person)?.answers ?? {};
  return {
    person,
    household: dossier.household,
    name: typeof nama === 'string' ? nama : '',
    born: typeof tgl_lahir === 'string' ? tgl_lahir : undefined,
    step,
    finding: finding.code,
  };
}

export function sortReferrals(referrals: readonly Referral[]): Referral[] {
  const rank = ({ step }: Referral) => urgentOrder.indexOf(step);
  return [...referrals].sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, 'id'));
}
