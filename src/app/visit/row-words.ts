import type { Form } from '../../domain/form/form.ts';
import { findForm } from '../../forms/register.ts';
import { formatDayMonth } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { shortName } from '../kader/family-name.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import { visitTexts } from '../texts/id/visit.ts';
import type { VisitRow } from './form-row.ts';

/** "Akta", "Timbang Nov": a form by a name that fits on a button. What is asked every month says which. */
export function formWords(code: string, today: string): string {
  const form = findForm(code);
  const word = visitTexts.forms[code] ?? form?.texts.id.title ?? code;
  return form !== undefined && isMonthly(form) ? `${word} ${formatDayMonth(today).split(' ')[1] ?? ''}` : word;
}

/** Its month is the month of the visit, not that of something that happened once. */
function isMonthly({ structure: { cardinality, visited_on } }: Form): boolean {
  return cardinality.kind === 'one_per_subject_and_period' && cardinality.dated_by === visited_on;
}

/** "Akta Dimas P.": the form and whom it is about, for a button and for whoever hears it without seeing the rows around. */
export function rowTitle(row: VisitRow, today: string): string {
  const word = formWords(row.form, today);
  if (row.subject.kind === 'household') return word;
  if (row.name === '') return kaderTexts.newSubject(row.subject.kind);
  return row.subject.kind === 'person' ? `${word} ${shortName(row.name)}` : `${word} ${row.name}`;
}

/** "kurang 2". */
export function progressWords({ state, due, left, isDraft }: VisitRow): string {
  const { progress } = visitTexts;
  if (isDraft) return progress.draft;
  if (state === 'empty' && due === 'offered') return progress.offered;
  return state === 'missing' ? progress.missing(formatNumber(left)) : progress[state];
}
