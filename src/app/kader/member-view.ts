import type { GrowthTables } from '../../domain/growth/tables.ts';
import { cardMonths } from '../../forms/kia/kategori.ts';
import { findForm } from '../../forms/register.ts';
import type { FindingCode } from '../../programme/case-words.ts';
import { type Dossier, findRecord, personsOf } from '../../programme/dossier.ts';
import { ageInMonths, dateOf, type Person } from '../../programme/persons.ts';
import { findingOfPupil, schoolMeasure } from '../../programme/school-measure.ts';
import { weighingsOf } from '../../programme/weighings.ts';
import { formatAge, measureAge } from '../format/format-age.ts';
import { formatDayMonth } from '../format/format-date.ts';
import { formatPlain } from '../format/format-number.ts';
import { familyTexts } from '../texts/id/family.ts';
import { kaderTexts } from '../texts/id/kader.ts';

/** One member as a row of the family's file. */
export type MemberView = {
  readonly person: string;
  readonly name: string;
  readonly age: string;
  readonly relation: string | undefined;
  /** "8,2 kg · 3 Nov". */
  readonly weight: string | undefined;
  readonly finding: FindingCode | undefined;
  /** Documents known to be missing; what nobody asked is not. */
  readonly lacks: readonly string[];
  /** Dead or moved away. */
  readonly gone: string | undefined;
  readonly isBalita: boolean;
};

export type MemberParts = { readonly today: string; readonly growth: GrowthTables | undefined };

const balitaMonths = 60;
const [documentMissing, cardLost] = [3, 5];

export function viewMembers(dossier: Dossier, parts: MemberParts): MemberView[] {
  return personsOf(dossier).map((person) => viewMember(dossier, person, parts));
}

function viewMember(dossier: Dossier, { id, answers }: Person, { today, growth }: MemberParts): MemberView {
  const months = ageInMonths(answers, today);
  const isBalita = months !== undefined && months >= 0 && months < balitaMonths;
  return {
    person: id,
    name: typeof answers.nama === 'string' && answers.nama !== '' ? answers.nama : kaderTexts.newSubject('person'),
    age: ageWords(answers.tgl_lahir, today),
    relation: relationWords(answers.hub_kk),
    ...(growth === undefined ? unmeasured : lastMeasure(dossier, id, { growth, isBalita })),
    lacks: lacksOf(dossier, { id, answers }, months),
    gone: answers.mutasi === 3 || answers.mutasi === 4 ? familyTexts.left[answers.mutasi] : undefined,
    isBalita,
  };
}

/** A grown-up's certificate is an answer of the person, a child's papers have forms of their own. */
function lacksOf(dossier: Dossier, { id, answers }: Person, months: number | undefined): string[] {
  const akta = answers.akta_lahir ?? findRecord(dossier, 'akta', id)?.answers.akta_status;
  const kia = (months ?? 0) < cardMonths ? findRecord(dossier, 'kia', id)?.answers.kia_status : undefined;
  return [
    ...(akta === documentMissing ? [familyTexts.noAkta] : []),
    ...(kia === documentMissing || kia === cardLost ? [familyTexts.noKia] : []),
  ];
}

function ageWords(born: Person['answers'][string] | undefined, today: string): string {
  const day = dateOf(born);
  return day === undefined || day > today ? familyTexts.guessedAge : formatAge(measureAge(day, today));
}

function relationWords(code: Person['answers'][string] | undefined): string | undefined {
  const words = findForm('anggota')?.texts.id.questions.hub_kk?.options;
  return typeof code === 'number' ? words?.[code]?.toLowerCase() : undefined;
}

type Measured = Pick<MemberView, 'weight' | 'finding'>;
const unmeasured: Measured = { weight: undefined, finding: undefined };

/** Of a small child the last weighing, of a pupil what was measured at school. */
function lastMeasure(
  dossier: Dossier,
  person: string,
  { growth, isBalita }: { growth: GrowthTables; isBalita: boolean },
): Measured {
  if (isBalita) return lastWeighing(dossier, person, growth);
  const measured = schoolMeasure(dossier, person, growth);
  if (measured === undefined) return unmeasured;
  const { date, weight_kg } = measured;
  return { weight: weightOn(weight_kg, date), finding: findingOfPupil(measured) };
}

function lastWeighing(dossier: Dossier, person: string, growth: GrowthTables): Measured {
  const last = weighingsOf(dossier, person, growth).at(-1);
  if (last === undefined) return unmeasured;
  return { weight: weightOn(last.weight_kg, last.date), finding: last.words.findings[0]?.code };
}

function weightOn(kg: number | undefined, date: string): string {
  const day = formatDayMonth(date);
  return kg === undefined ? day : `${formatPlain(kg)}\u00a0kg · ${day}`;
}

/** The household's own card number, for the eye. */
export function cardNumber(dossier: Dossier): string | undefined {
  const number = findRecord(dossier, 'keluarga')?.answers.no_kk;
  return typeof number === 'string' ? number : undefined;
}
