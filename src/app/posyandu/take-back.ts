import type { DeviceSession } from '../../device/device-session.ts';
import type { LocalRevision } from '../../device/store/local-record.ts';
import type { NewRevision } from '../../device/store/save-revisions.ts';
import { applyChange, diffAnswers } from '../../domain/answers.ts';
import { findForm } from '../../forms/register.ts';
import { sealingOf } from '../form/save-form.ts';
import type { SavedDraft } from './weighing-session.ts';

type TakingBack = { readonly session: Pick<DeviceSession, 'saveRevisions'>; readonly now: string };

/** Revisions are never erased: each is answered by one that restores what stood there before, all in one transaction. */
export async function takeBack(
  saved: readonly SavedDraft[],
  { session, now }: TakingBack,
): Promise<readonly LocalRevision[]> {
  return session.saveRevisions({ revisions: saved.map((one) => restoring(one, now)), dropDrafts: [] });
}

export function restoring({ draft, revision }: SavedDraft, now: string): NewRevision {
  const form = findForm(draft.form, draft.form_version);
  if (form === undefined) throw new Error(`no form ${draft.form} on the register`);
  const { set, unset } = diffAnswers(applyChange(draft.base, revision), draft.base);
  const { record, subject, period, place, visited_on } = revision;
  return {
    ...{ record, form: draft.form, form_version: draft.form_version, subject, place, visited_on },
    ...(period === undefined ? {} : { period }),
    parents: [revision.id],
    set: { ...set },
    unset: [...unset],
    started_at: now,
    known: [...draft.known, revision.id],
    ...sealingOf(form, now),
  };
}

/** What was typed, over the record as it stands again: nobody has to type it twice. */
export function typedAgain({ draft, revision }: SavedDraft, restored: LocalRevision): SavedDraft['draft'] {
  return { ...draft, parents: [restored.id], known: [...draft.known, revision.id, restored.id] };
}
