import type { Answers } from '../../domain/answers.ts';
import type { Place } from '../../domain/revision.ts';
import { assembleDossiers, type Dossier, type DossierRecord } from '../../programme/dossier.ts';
import type { Kabupaten, RecordState, Workspace } from './workspace.ts';

/** Answers that count: marks like `~deleted` and what a merge made irrelevant are left out. */
export function countingAnswers({ answers, irrelevant }: Pick<RecordState, 'answers' | 'irrelevant'>): Answers {
  const counts = ([key]: [string, unknown]) => !key.startsWith('~') && !irrelevant.includes(key);
  return Object.fromEntries(Object.entries(answers).filter(counts));
}

export function placeOf(kab: string, { region, household }: Pick<RecordState, 'region' | 'household'>): Place {
  const { desa, rw, rt } = region;
  return {
    kab,
    desa,
    ...(rw === '' ? {} : { rw }),
    ...(rt === '' ? {} : { rt }),
    ...(household === null ? {} : { household }),
  };
}

/** The dossier of a household from records as stored. Deleted records and those of which nothing counts are no part of it. */
export function dossierOf(
  { kab, settings }: Kabupaten,
  household: string,
  records: Iterable<RecordState>,
): Dossier | undefined {
  const mine = [...records]
    .filter((one) => one.household === household && !one.deleted && one.revisions.length > 0)
    .sort((one, other) => (one.record < other.record ? -1 : 1));
  const found = mine.map((one) => dossierRecord(kab, one));
  return assembleDossiers(found, settings).find((one) => one.household === household);
}

export function dossierIn(workspace: Workspace, household: string): Dossier | undefined {
  return dossierOf(workspace, household, workspace.records.values());
}

/** A stored record as the programme reads it. */
export function dossierRecord(kab: string, state: RecordState): DossierRecord {
  const { record, form, form_version, subject, period, conflicts, verdict } = state;
  return {
    record,
    form,
    form_version,
    subject,
    period,
    conflicts,
    verdict,
    review: null,
    place: placeOf(kab, state),
    answers: countingAnswers(state),
    visited_on: state.revisions.at(-1)?.visited_on ?? '',
    revisions: state.revisions.length,
    history: state.revisions,
    writers: state.writers,
    received: true,
  };
}
