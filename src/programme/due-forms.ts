import type { GrowthTables } from '../domain/growth/tables.ts';
import type { Subject } from '../domain/revision.ts';
import { monthOf } from '../domain/time/calendar.ts';
import { findForm } from '../forms/register.ts';
import { isListed } from './coverage.ts';
import { type Dossier, findRecord, personsOf } from './dossier.ts';
import { personRules } from './due-person-forms.ts';
import { deliveryOf } from './pregnancies.ts';
import { isTargetFamily, mayTrade } from './target-family.ts';

/** `due`: has to be asked; `offered`: may be; `none`: not of this subject, or not now. */
export type Due = 'due' | 'offered' | 'none';

export type DueView = {
  readonly dossier: Dossier;
  readonly today: string;
  readonly growth: GrowthTables | undefined;
};

/** The forms of a visit in the paper's order: the door, the house's people one by one, the house itself, its businesses. */
export const paperOrder: readonly string[] = [
  'kunjungan',
  'keluarga',
  'anggota',
  'akta',
  'kia',
  'balita',
  'penimbangan',
  'kasus_stunting',
  'sekolah',
  'remaja',
  'kb',
  'ibu_hamil',
  'pascasalin',
  'krs',
  'ibangga',
  'kesejahteraan',
  'umkm',
];

/** Whether a visit asks this form about this subject; `umkm` is asked of a household where a new one is begun. */
export function dueOf(form: string, subject: Subject, view: DueView): Due {
  switch (subject.kind) {
    case 'household':
      return dueOfHome(form, view);
    case 'person':
      return dueOfPerson(form, subject.id, view);
    case 'enterprise':
      return form === 'umkm' && !isPassingThrough(view.dossier) ? 'due' : 'none';
    case 'desa':
      return 'none';
  }
}

function dueOfHome(form: string, { dossier, today }: DueView): Due {
  if (form === 'kunjungan' || form === 'keluarga') return 'due';
  if (isPassingThrough(dossier)) return 'none';
  if (form === 'krs') return isTargetFamily(dossier, today) === true ? 'due' : 'offered';
  if (yearly.includes(form)) return dueThisYear(form, { dossier, today });
  return form === 'umkm' ? dueOfFirstBusiness(dossier, today) : 'none';
}

/** What a listed family is asked once a calendar year; any later visit may look at it again. */
const yearly: readonly string[] = ['ibangga', 'kesejahteraan'];

function dueThisYear(form: string, { dossier, today }: Pick<DueView, 'dossier' | 'today'>): Due {
  const last = findRecord(dossier, form, dossier.household)?.visited_on ?? '';
  return isListed(dossier, today) && last.slice(0, 4) < today.slice(0, 4) ? 'due' : 'offered';
}

function dueOfPerson(form: string, id: string, view: DueView): Due {
  const person = personsOf(view.dossier).find((one) => one.id === id);
  const rule = personRules[form];
  if (person === undefined || rule === undefined || isPassingThrough(view.dossier)) return 'none';
  return rule(person, view);
}

/** Offered where somebody trades and nothing is recorded yet; any other family can add one from its own page. */
function dueOfFirstBusiness(dossier: Dossier, today: string): Due {
  return findRecord(dossier, 'umkm') === undefined && mayTrade(dossier, today) ? 'offered' : 'none';
}

/** The month whose record a visit of today opens; undefined where the form has one record for good. */
export function periodOf(form: string, subject: Subject, { dossier, today }: DueView): string | undefined {
  if (findForm(form)?.structure.cardinality.kind !== 'one_per_subject_and_period') return undefined;
  const delivered = form === 'pascasalin' ? deliveryOf(dossier, subject.id, today) : undefined;
  return monthOf(delivered ?? today);
}

/** Who will not stay is counted elsewhere: nothing but the house is written down. */
function isPassingThrough(dossier: Dossier): boolean {
  return findRecord(dossier, 'keluarga', dossier.household)?.answers.niat_menetap === 'tidak';
}
