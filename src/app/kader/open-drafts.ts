import type { Draft } from '../../device/store/drafts.ts';
import { evaluateForm } from '../../domain/form/evaluate-form.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import { findForm } from '../../forms/register.ts';
import { factsFor } from '../../programme/dossier.ts';
import { type Directory, findDossier, formTitle, recordName, subjectName } from './record-name.ts';

/** An unfinished form, named, with what it still lacks. */
export type OpenDraft = {
  readonly record: string;
  readonly household: string | undefined;
  readonly name: string;
  readonly title: string;
  readonly left: number;
  readonly updatedAt: string;
};

export type DraftParts = { readonly directory: Directory; readonly today: string; readonly growth?: GrowthTables };

export function describeDrafts(drafts: readonly Draft[], parts: DraftParts): OpenDraft[] {
  return drafts.map((draft) => ({
    record: draft.record,
    household: householdOf(draft, parts.directory),
    name: draftName(draft, parts.directory),
    title: formTitle(draft),
    left: openQuestions(draft, parts),
    updatedAt: draft.updated_at,
  }));
}

function householdOf({ subject, place }: Draft, { householdOf: homes }: Directory): string | undefined {
  return subject.kind === 'household' ? subject.id : (homes.get(subject.id) ?? place.household);
}

/** Somebody or something new has no record yet: the name stands in the draft itself. */
function draftName({ subject, answers }: Draft, directory: Directory): string {
  if (subject.kind === 'desa') return recordName(directory, { subject, answers });
  const typed = subject.kind === 'enterprise' ? answers.usaha_nama : answers.nama;
  return typeof typed === 'string' && typed !== '' ? typed : subjectName(directory, subject);
}

function openQuestions(draft: Draft, { directory, today, growth }: DraftParts): number {
  const form = findForm(draft.form, draft.form_version);
  if (form === undefined) return 0;
  const facts = factsFor(findDossier(directory, draft.subject), {
    form: draft.form,
    subject: draft.subject,
    record: draft.record,
    ...(draft.period === undefined ? {} : { period: draft.period }),
    today,
    kode_desa: draft.place.desa,
    ...(growth === undefined ? {} : { growth }),
  });
  return evaluateForm(form, draft.answers, facts).unanswered.length;
}

/** Open questions by household, for the list of families. */
export function leftByHousehold(drafts: readonly OpenDraft[]): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const { household, left: count } of drafts) {
    if (household !== undefined) left.set(household, (left.get(household) ?? 0) + count);
  }
  return left;
}
