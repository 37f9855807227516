import { recordsOf } from '../../programme/dossier.ts';
import { childRows } from '../posyandu/posyandu-rows.ts';
import { getRecords } from '../records/current-records.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { formTexts } from '../texts/id/form.ts';
import { subjectNameIn } from './form-facts.ts';
import { householdOf } from './home-href.ts';
import type { OpenForm } from './open-form.ts';

export type NextThing = { readonly href: string; readonly label: string };

/** What a kader does after saving, the likeliest first. */
export function nextThings({ runner }: OpenForm): NextThing[] {
  const { saved } = formTexts;
  const home = householdOf(runner);
  const family = home === undefined ? [] : [{ href: `/keluarga/${home}`, label: saved.toFamily }];
  if (runner.notes.size > 0) return [{ href: '/perbaikan', label: saved.toRepairs }, ...family];
  const visit = home === undefined ? [] : [{ href: `/keluarga/${home}/kunjungan`, label: saved.toVisit }];
  if (runner.draft.value.form !== 'penimbangan') return [...visit, ...family];
  const isAtHome = home !== undefined && isVisitedToday(home, runner.facts.value.today);
  return [...(isAtHome ? visit : []), ...weighingNext({ runner }), ...family];
}

/** A child weighed in the course of a visit: that goes on first. */
function isVisitedToday(household: string, today: string): boolean {
  const dossier = getRecords().dossiers.value.get(household);
  const visits = dossier === undefined ? [] : recordsOf(dossier, 'kunjungan', household);
  return visits.some(({ visited_on }) => visited_on === today);
}

/** At the posyandu the next child is waiting already. */
function weighingNext({ runner }: Pick<OpenForm, 'runner'>): NextThing[] {
  const { saved } = formTexts;
  const { subject } = runner.draft.value;
  const { today } = runner.facts.value;
  const name = subjectNameIn(runner.draft.value, runner.facts.value) ?? '';
  const rows = childRows(getRecords().dossiers.value, { today, growth: growthTables.value });
  const waiting = rows.filter(({ id, state }) => state === 'belum' && id !== subject.id);
  const next = waiting.find((row) => row.name.localeCompare(name, 'id') > 0) ?? waiting[0];
  return [
    ...(next === undefined ? [] : [{ href: `/mulai/penimbangan/${next.id}`, label: saved.nextChild(next.name) }]),
    { href: `/anak/${subject.id}`, label: saved.toChild(name) },
    { href: '/posyandu', label: saved.toPosyandu },
  ];
}
