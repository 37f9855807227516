import type { DeviceSession } from '../../device/device-session.ts';
import type { Draft } from '../../device/store/drafts.ts';
import { findForm } from '../../forms/register.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { ShownRecord } from '../records/shown-record.ts';
import { nowInstant, today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { type DraftWriter, openDraftWriter } from './draft-writer.ts';
import { factsOfDraft } from './form-facts.ts';
import { type FormRunner, openRunner } from './form-runner.ts';
import { isTouched } from './touched-draft.ts';

export type OpenForm = {
  readonly runner: FormRunner;
  readonly writer: DraftWriter;
  /** Answers were in the draft already when it was opened. */
  readonly isResumed: boolean;
  /** What the record said when the draft was opened. */
  readonly shown: ShownRecord | undefined;
  /** Questions with two answers that were both on the screen: saving settles them. */
  readonly settled: Set<string>;
  /** Writes what is pending; a draft in which nothing was answered leaves no trace. */
  leave(): void;
  /** Leaves no trace, whatever was answered. */
  abandon(): void;
};

const writeDelayMs = 250;

/** The draft of this record as a running form; undefined where there is no draft, or its form version is unknown. */
export async function openForm(record: string, parts: { session: DeviceSession; records: RecordStore }) {
  const draft = await parts.session.loadDraft(record);
  const form = draft && findForm(draft.form, draft.form_version);
  if (draft === undefined || form === undefined) return undefined;
  return runForm(draft, { ...parts, form });
}

type RunParts = {
  session: DeviceSession;
  records: RecordStore;
  form: NonNullable<ReturnType<typeof findForm>>;
};

/** Runs a draft that may not lie on the phone yet: it does with the first answer. */
export function runForm(draft: Draft, { session, records, form }: RunParts): OpenForm {
  const isResumed = isTouched(draft);
  const shown = records.records.value.get(draft.record);
  const writer = openDraftWriter({
    save: (next) => session.saveDraft(next),
    delayMs: writeDelayMs,
    ...(isResumed ? { before: draft.updated_at } : {}),
  });
  const runner = openRunner({
    form,
    draft,
    facts: factsOfDraft(draft, { records, today: today(), growth: growthTables }),
    notes: notesOf(shown),
    now: nowInstant,
    onChange: writer.put,
    write: writer.flush,
  });
  const abandon = () => {
    writer.close();
    void session.dropDraft(draft.key).catch(() => undefined);
  };
  const leave = () => {
    if (isTouched(runner.draft.peek())) void writer.flush();
    else abandon();
  };
  return { runner, writer, isResumed, shown, settled: new Set(), leave, abandon };
}

function notesOf(shown: ShownRecord | undefined) {
  const review = shown?.verdict === 'perlu_perbaikan' ? shown.review : null;
  return (review?.notes ?? []).map((note) => ({ ...note, from: review?.by ?? '' }));
}
