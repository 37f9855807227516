import { useComputed } from '@preact/signals';
import { dossierOfDraft } from '../form/form-facts.ts';
import type { FormRunner } from '../form/form-runner.ts';
import { getRecords } from '../records/current-records.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { assessDraft, type DraftVerdict } from './draft-weighing.ts';

/** The verdict on the weighing being typed; undefined until tables and child are there. */
export function useDraftVerdict(runner: FormRunner): DraftVerdict | undefined {
  return useComputed(() => {
    const draft = runner.draft.value;
    const dossier = dossierOfDraft(draft, getRecords());
    const growth = growthTables.value;
    if (dossier === undefined || growth === undefined) return undefined;
    return assessDraft(draft, dossier, { growth, today: runner.facts.value.today });
  }).value;
}
