import type { DeviceSession } from '../../device/device-session.ts';
import { Refusal } from '../../device/refusal.ts';
import type { Draft } from '../../device/store/drafts.ts';
import type { LocalRevision } from '../../device/store/local-record.ts';
import type { NewRevision } from '../../device/store/save-revisions.ts';
import type { Path } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Form } from '../../domain/form/form.ts';
import { formName } from '../../domain/form/form-fingerprint.ts';
import { findDictionary } from '../../forms/register.ts';
import { appVersion } from '../shell/app-version.ts';
import { finishDraft } from './finish-draft.ts';

/** What became of *Simpan*. `full` and `failed`: nothing was saved, the draft is still there. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: LocalRevision | undefined; readonly at: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'impossible'; readonly questions: readonly string[] }
  | { readonly kind: 'full' | 'failed' };

type SaveParts = {
  readonly session: Pick<DeviceSession, 'saveRevisions' | 'dropDraft'>;
  readonly form: Form;
  readonly facts: Facts;
  readonly settles: readonly Path[];
  readonly now: string;
};

export async function saveForm(draft: Draft, { session, form, facts, settles, now }: SaveParts): Promise<SaveOutcome> {
  const finished = finishDraft(form, draft, { facts, settles });
  if (finished.kind === 'impossible') return finished;
  try {
    if (finished.kind === 'unchanged') {
      await session.dropDraft(draft.key);
      return finished;
    }
    const saved = await session.saveRevisions({
      revisions: [{ ...finished.revision, ...sealingOf(form, now) }],
      dropDrafts: [draft.key],
    });
    return { kind: 'saved', revision: saved[0], at: now };
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: fault.code === 'storage_full' ? 'full' : 'failed' };
    throw fault;
  }
}

/** What comes with the saving of any revision: the moment, the app's version and the form's dictionary. */
export function sealingOf(form: Form, now: string): Pick<NewRevision, 'saved_at' | 'app_version' | 'dictionary'> {
  return { saved_at: now, app_version: appVersion, dictionary: dictionaryOf(form) };
}

function dictionaryOf({ structure }: Form): NewRevision['dictionary'] {
  const name = formName(structure);
  const bytes = findDictionary(name);
  if (bytes === undefined) throw new Error(`form ${name} has no dictionary on the register`);
  return { name, bytes };
}
