import type { Answers } from '../../domain/answers.ts';
import type { Place, Subject } from '../../domain/revision.ts';
import type { Unlocked } from '../unlocked.ts';
import { inChunks } from './in-chunks.ts';
import { runStored } from './run-stored.ts';

/** An unfinished form. `key` lies in the store as it is: it is made of ids and form codes, never of a name or number. */
export type Draft = {
  readonly key: string;
  readonly form: string;
  readonly form_version: number;
  readonly record: string;
  readonly subject: Subject;
  readonly period?: string;
  readonly place: Place;
  readonly base: Answers;
  readonly known: readonly string[];
  readonly parents: readonly string[];
  readonly answers: Answers;
  readonly at_question?: string;
  readonly started_at: string;
  readonly updated_at: string;
};

export async function saveDraft({ vault, store }: Unlocked, draft: Draft): Promise<void> {
  const sealed = await vault.sealJson(['drafts', draft.key], draft);
  await runStored(store, () => store.relaxed.drafts.put({ key: draft.key, record: draft.record, sealed }));
}

export async function loadDraft({ vault, store }: Unlocked, key: string): Promise<Draft | undefined> {
  const row = await store.relaxed.drafts.get(key);
  return row === undefined ? undefined : vault.openJson<Draft>(['drafts', key], row.sealed);
}

/** The one touched last comes first. */
export async function listDrafts({ vault, store }: Unlocked): Promise<Draft[]> {
  const rows = await store.relaxed.drafts.toArray();
  const drafts = await inChunks(rows, (row) => vault.openJson<Draft>(['drafts', row.key], row.sealed));
  return drafts.sort((one, other) => other.updated_at.localeCompare(one.updated_at));
}

export async function dropDraft({ store }: Unlocked, key: string): Promise<void> {
  await runStored(store, () => store.relaxed.drafts.delete(key));
}
