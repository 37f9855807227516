import type { Draft } from '../../device/store/drafts.ts';
import { whoFills } from '../../forms/who-fills.ts';
import { childRows, nextChild } from '../posyandu/posyandu-rows.ts';
import { getRecords } from '../records/current-records.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { formTexts } from '../texts/id/form.ts';
import { visitTexts } from '../texts/id/visit.ts';
import { rowTitle } from '../visit/row-words.ts';
import { nextRow, type VisitRows } from '../visit/visit-rows.ts';
import { subjectNameIn } from './form-facts.ts';
import { desaHref, deskHref, householdOf } from './home-href.ts';
import type { OpenForm } from './open-form.ts';

export type NextThing = { readonly href: string; readonly label: string };

/** What a kader does after saving, the likeliest first. `visit`: the household's, as it stands with this form saved. */
export function nextThings({ runner }: OpenForm, visit: VisitRows | undefined): NextThing[] {
  const { saved } = formTexts;
  if (runner.draft.value.subject.kind === 'desa') return desaNext(runner.draft.value);
  if (!whoFills(runner.draft.value.form).includes('kader')) return [{ href: deskHref, label: saved.toList }];
  const home = householdOf(runner);
  const family = home === undefined ? [] : [{ href: `/keluarga/${home}`, label: saved.toFamily }];
  if (runner.notes.size > 0) return [{ href: '/perbaikan', label: saved.toRepairs }, ...family];
  const onward = home === undefined ? [] : goOn(home, visit, runner.facts.value.today);
  if (runner.draft.value.form !== 'penimbangan') return [...onward, ...family];
  return [...(isVisiting(visit) ? onward : []), ...weighingNext({ runner }), ...family];
}

/** Back to where the desa's records are listed; of activities there may be another one. */
function desaNext({ form, subject }: Pick<Draft, 'form' | 'subject'>): NextThing[] {
  const { toActivities, nextActivity, toProfile } = formTexts.saved;
  if (form !== 'kegiatan') return [{ href: desaHref(form), label: toProfile }];
  return [
    { href: desaHref(form), label: toActivities },
    { href: `/mulai/${form}/${subject.id}`, label: nextActivity },
  ];
}

/** A child weighed in the course of a visit: that goes on first. */
function isVisiting(visit: VisitRows | undefined): boolean {
  return visit !== undefined && Object.keys(visit.answers).length > 0;
}

/** Straight to the next open form; behind the last one, to what the visit found. */
function goOn(home: string, visit: VisitRows | undefined, today: string): NextThing[] {
  const list = { href: `/keluarga/${home}/kunjungan`, label: formTexts.saved.toVisit };
  if (visit === undefined || !isVisiting(visit)) return [list];
  const next = nextRow(visit);
  const { hub } = visitTexts;
  if (next === undefined) return [{ href: `/keluarga/${home}/selesai`, label: hub.finish }, list];
  return [
    { href: next.href, label: hub.next(rowTitle(next, today)) },
    { ...list, label: hub.list },
  ];
}

/** At the posyandu the next child is waiting already, in the list. */
function weighingNext({ runner }: Pick<OpenForm, 'runner'>): NextThing[] {
  const { saved } = formTexts;
  const { subject } = runner.draft.value;
  const { today } = runner.facts.value;
  const name = subjectNameIn(runner.draft.value, runner.facts.value) ?? '';
  const rows = childRows(getRecords().dossiers.value, { today, growth: growthTables.value });
  const next = nextChild(rows, subject.id);
  return [
    ...(next === undefined ? [] : [{ href: `/posyandu?anak=${next.id}`, label: saved.nextChild(next.name) }]),
    { href: `/anak/${subject.id}`, label: saved.toChild(name) },
    { href: '/posyandu', label: saved.toPosyandu },
  ];
}
