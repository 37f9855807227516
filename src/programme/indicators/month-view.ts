import type { Answers } from '../../domain/answers.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import type { Welfare } from '../../forms/kesejahteraan/house.ts';
import type { KrsVerdict } from '../../forms/krs/factors.ts';
import { type Business, runningBusinesses } from '../businesses.ts';
import { type Child, childrenOf } from '../children.ts';
import { type Couple, couplesOf } from '../couples.ts';
import { isListed } from '../coverage.ts';
import { type Dossier, findRecord, personsOf } from '../dossier.ts';
import { type Marriage, marriagesOf } from '../marriages.ts';
import { ageInMonths, dateOf, isResident, type Known, type Person } from '../persons.ts';
import { krsOfDossier } from '../target-family.ts';
import { type AssessedWeighing, weighingsOf } from '../weighings.ts';
import { welfareOf } from '../welfare.ts';
import { type Young, youngOf } from '../young.ts';

/** A dossier as it stands for one month: what an indicator looks at. */
export type MonthView = {
  readonly month: string;
  /** The month's last day, or today while it runs: ages, residence and visits are taken on it. */
  readonly cutoff: string;
  readonly dossier: Dossier;
  /** In the list of families on the cut-off day. */
  readonly is_listed: boolean;
  /** Everybody who lives here, or of whom nobody knows it; visitors are of another place. */
  readonly members: readonly MemberInMonth[];
  readonly marriages: readonly Marriage[];
  readonly balita: readonly BalitaInMonth[];
  /** Under 18 on the cut-off day, with their papers. */
  readonly children: readonly Child[];
  /** Of 5 to 24 years on the cut-off day, with what is known of school and youth. */
  readonly young: readonly Young[];
  /** Active or seasonal ones. */
  readonly businesses: readonly Business[];
  /** Wives of 15 to 49 of a family in the list, with what they say of family planning. */
  readonly couples: readonly Couple[];
  /** House, goods and help, empty where nobody asked. */
  readonly welfare: Welfare;
  /** What puts the family at risk of stunting; undefined where it is not in the list of families. */
  readonly krs: KrsVerdict | undefined;
};

export type MemberInMonth = {
  readonly answers: Answers;
  /** Completed months on the cut-off day; undefined without a birth date. */
  readonly months: number | undefined;
  readonly is_resident: Known;
};

/** A child of S, or one of whom nobody knows whether it belongs there. */
export type BalitaInMonth = {
  readonly person: string;
  /** 0 to 59 completed months, resident and no visitor on the cut-off day; false: something of that is unknown. */
  readonly is_known: boolean;
  /** Completed months on the cut-off day. */
  readonly months: number | undefined;
  readonly born: string | undefined;
  /** Answers of the form `balita`. */
  readonly master: Answers | undefined;
  /** The month's latest record of the form `penimbangan`, also of a child that was absent. */
  readonly weighing: AssessedWeighing | undefined;
  /** Every record of the form `penimbangan` up to the cut-off day, oldest first. */
  readonly weighings: readonly AssessedWeighing[];
};

/** `cutoff`: a day of the month. */
export function viewMonth(dossier: Dossier, { month, cutoff, growth }: Until): MonthView {
  const listed = isListed(dossier, cutoff);
  return {
    ...{ month, cutoff, dossier, is_listed: listed },
    members: membersOf(dossier, cutoff),
    marriages: marriagesOf(dossier, cutoff),
    couples: listed ? couplesOf(dossier, cutoff) : [],
    welfare: welfareOf(dossier, cutoff),
    balita: balitaOf(dossier, { month, cutoff, growth }),
    young: youngOf(dossier, cutoff),
    children: childrenOf(dossier, cutoff),
    businesses: runningBusinesses(dossier, cutoff),
    krs: listed ? krsOfDossier(dossier, cutoff) : undefined,
  };
}

function membersOf(dossier: Dossier, cutoff: string): MemberInMonth[] {
  return personsOf(dossier).flatMap(({ id, answers }) => {
    const [months, resident] = [ageInMonths(answers, cutoff), isResident(answers, cutoff)];
    if (resident === false || (months !== undefined && months < 0) || isVisitor(dossier, id)) return [];
    return [{ answers, months, is_resident: resident }];
  });
}

function isVisitor(dossier: Dossier, person: string): boolean {
  return findRecord(dossier, 'balita', person)?.answers.bukan_warga === 'ya';
}

type Until = { readonly month: string; readonly cutoff: string; readonly growth: GrowthTables };

export function balitaOf(dossier: Dossier, { month, cutoff, growth }: Until): BalitaInMonth[] {
  return personsOf(dossier).flatMap((person) => {
    const master = findRecord(dossier, 'balita', person.id)?.answers;
    const belongs = isBalita(person, master, cutoff);
    if (belongs === false) return [];
    const weighings = weighingsOf(dossier, person.id, growth).filter(({ date }) => date <= cutoff);
    return [
      {
        ...{ person: person.id, is_known: belongs === true, master, weighings },
        ...{ months: ageInMonths(person.answers, cutoff), born: dateOf(person.answers.tgl_lahir) },
        weighing: weighings.filter((one) => monthOf(one.date) === month).at(-1),
      },
    ];
  });
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
