import type { Answers } from '../../domain/answers.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import { endOfMonth, monthOf } from '../../domain/time/calendar.ts';
import type { Welfare } from '../../forms/kesejahteraan/house.ts';
import type { KrsVerdict } from '../../forms/krs/factors.ts';
import { type Business, runningBusinesses } from '../businesses.ts';
import { type Child, childrenOf } from '../children.ts';
import { type Couple, couplesOf } from '../couples.ts';
import { isListed } from '../coverage.ts';
import { type Dossier, findRecord, personsOf } from '../dossier.ts';
import { ageInMonths, isResident, type Known, type Person } from '../persons.ts';
import { krsOfDossier } from '../target-family.ts';
import { type AssessedWeighing, weighingsOf } from '../weighings.ts';
import { welfareOf } from '../welfare.ts';

/** A dossier as it stands for one month: what an indicator looks at. */
export type MonthView = {
  readonly month: string;
  /** The month's last day. Ages and residence are taken on it, so no figure changes by the passing of days. */
  readonly cutoff: string;
  readonly dossier: Dossier;
  readonly balita: readonly BalitaInMonth[];
  /** Under 18 on the cut-off day, with their papers. */
  readonly children: readonly Child[];
  /** Active or seasonal ones. */
  readonly businesses: readonly Business[];
  /** In the list of families to be surveyed. */
  readonly is_listed: boolean;
  /** Wives of 15 to 49 of a family in the list, with what they say of family planning. */
  readonly couples: readonly Couple[];
  /** House, goods and help, empty where nobody asked. */
  readonly welfare: Welfare;
  /** What puts the family at risk of stunting; undefined where it is not in the list of families. */
  readonly krs: KrsVerdict | undefined;
};

/** A child of S, or one of whom nobody knows whether it belongs there. */
export type BalitaInMonth = {
  readonly person: string;
  /** 0 to 59 completed months, resident and no visitor on the cut-off day; false: something of that is unknown. */
  readonly is_known: boolean;
  /** Answers of the form `balita`. */
  readonly master: Answers | undefined;
  /** The month's latest record of the form `penimbangan`, also of a child that was absent. */
  readonly weighing: AssessedWeighing | undefined;
};

export function viewMonth(dossier: Dossier, { month, growth }: { month: string; growth: GrowthTables }): MonthView {
  const cutoff = endOfMonth(month);
  const balita = personsOf(dossier).flatMap((person) => {
    const master = findRecord(dossier, 'balita', person.id)?.answers;
    const belongs = isBalita(person, master, cutoff);
    if (belongs === false) return [];
    const weighing = weighingsOf(dossier, person.id, growth)
      .filter((one) => monthOf(one.date) === month)
      .at(-1);
    return [{ person: person.id, is_known: belongs === true, master, weighing }];
  });
  const is_listed = isListed(dossier, cutoff);
  const krs = is_listed ? krsOfDossier(dossier, cutoff) : undefined;
  const [couples, welfare] = [is_listed ? couplesOf(dossier, cutoff) : [], welfareOf(dossier, cutoff)];
  const [children, businesses] = [childrenOf(dossier, cutoff), runningBusinesses(dossier, cutoff)];
  return { month, cutoff, dossier, balita, children, businesses, is_listed, couples, welfare, krs };
}

const balitaMonths = 60;

function isBalita(person: Person, master: Answers | undefined, cutoff: string): Known {
  if (master?.bukan_warga === 'ya') return false;
  const age = ageInMonths(person.answers, cutoff);
  // Of whom there is neither a birth date nor the form for balita, nothing says that it is one.
  if (age === undefined ? master === undefined : age < 0 || age >= balitaMonths) return false;
  const resident = isResident(person.answers, cutoff);
  if (resident === false) return false;
  return age === undefined || resident === undefined ? undefined : true;
}
