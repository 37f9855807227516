import type { SaveOutcome } from '../form/save-form.ts';
import { saveForm } from '../form/save-form.ts';
import { getSession } from '../session/current-session.ts';
import { nowInstant } from '../shell/clock.ts';
import type { OpenRow, SavedDraft } from './weighing-session.ts';

/** Saves the open row as any form is saved: one revision in one strict transaction. Undefined: nothing was saved. */
export async function saveRow({
  open,
  isSaving,
  trouble,
  done,
}: OpenRow): Promise<SavedDraft | 'unchanged' | undefined> {
  const { runner, writer } = open;
  isSaving.value = true;
  trouble.value = undefined;
  await writer.flush();
  const draft = runner.draft.peek();
  const saving = {
    session: getSession(),
    form: runner.form,
    facts: runner.facts.peek(),
    settles: [],
    now: nowInstant(),
  };
  const outcome: SaveOutcome = await saveForm(draft, saving).catch(() => ({ kind: 'failed' }) as const);
  isSaving.value = false;
  if (outcome.kind !== 'saved' && outcome.kind !== 'unchanged') {
    trouble.value = outcome;
    return undefined;
  }
  writer.close();
  done.current = true;
  const revision = outcome.kind === 'saved' ? outcome.revision : undefined;
  return revision === undefined ? 'unchanged' : { draft, revision };
}
