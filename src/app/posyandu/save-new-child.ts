import type { DeviceSession } from '../../device/device-session.ts';
import type { NewRevision } from '../../device/store/save-revisions.ts';
import { findForm } from '../../forms/register.ts';
import { prepareRecord } from '../form/begin-record.ts';
import { finishDraft } from '../form/finish-draft.ts';
import { factsOfDraft } from '../form/form-facts.ts';
import { sealingOf } from '../form/save-form.ts';
import type { RecordStore } from '../records/record-store.ts';
import { nowInstant, today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { answersOf, type NewChild } from './new-child-draft.ts';

type Saving = { readonly session: DeviceSession; readonly records: RecordStore };

/**
 * The person and what the posyandu knows of her, in one transaction. A guest is a person of nowhere: her records stand in a
 * dossier of her own, and no figure of the village counts her.
 */
export async function saveNewChild(child: NewChild, saving: Saving): Promise<void> {
  const { anggota, balita } = answersOf(child);
  const revisions = [
    await revisionOf('anggota', { child, given: anggota }, saving),
    await revisionOf('balita', { child, given: balita }, saving),
  ];
  await saving.session.saveRevisions({ revisions: revisions.flatMap((one) => one ?? []), dropDrafts: [] });
  await saving.records.catchUp();
}

type Given = { readonly child: NewChild; readonly given: ReturnType<typeof answersOf>['anggota'] };

/** Undefined where the phone has it already: a second press. */
async function revisionOf(code: string, { child, given }: Given, saving: Saving): Promise<NewRevision | undefined> {
  const form = findForm(code);
  if (form === undefined) throw new Error(`no form ${code} on the register`);
  const household = child.where === 'serumah' ? child.household : undefined;
  const request = { form, subject: child.id, given, ...(household === undefined ? {} : { household }) };
  const { draft } = await prepareRecord(request, saving);
  const facts = factsOfDraft(draft, { records: saving.records, today: today(), growth: growthTables }).peek();
  const finished = finishDraft(form, draft, { facts });
  if (finished.kind === 'impossible') throw new Error(`impossible: ${finished.questions.join(', ')}`);
  return finished.kind === 'unchanged' ? undefined : { ...finished.revision, ...sealingOf(form, nowInstant()) };
}
