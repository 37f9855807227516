import { whoFills } from '../../forms/who-fills.ts';
import { getRecords } from '../records/current-records.ts';
import { dossierOfDraft } from './form-facts.ts';
import type { FormRunner } from './form-runner.ts';

/** The family this form belongs to. */
export function householdOf({ draft }: FormRunner): string | undefined {
  const { subject, place } = draft.value;
  if (subject.kind === 'desa') return undefined;
  if (subject.kind === 'household') return subject.id;
  return dossierOfDraft(draft.value, getRecords())?.household ?? place.household;
}

/** Where the form belongs to, for whoever opened it by its address alone. */
export function homeHref(runner: FormRunner): string {
  const { subject, form } = runner.draft.value;
  if (subject.kind === 'desa') return desaHref(form);
  if (!whoFills(form).includes('kader')) return deskHref;
  const home = householdOf(runner);
  return home === undefined ? '/' : `/keluarga/${home}/kunjungan`;
}

/** Where the desa's own word about a family was asked for. */
export const deskHref = '/daftar?daftar=miskin';

/** Where what is said of the desa itself is listed. */
export function desaHref(form: string): string {
  return form === 'kegiatan' ? '/kegiatan' : '/kampung';
}
