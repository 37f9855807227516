import { getRecords } from '../records/current-records.ts';
import { awaitsGuardian, isChild } from '../visit/awaits-guardian.ts';
import { GuardianBanner } from '../visit/guardian-banner.tsx';
import { dossierOfDraft } from './form-facts.ts';
import type { FormRunner } from './form-runner.ts';

/** On a child's form, while only a carer has agreed to it. */
export function GuardianNotice({ runner: { draft, facts } }: { runner: FormRunner }) {
  const { person, today } = facts.value;
  const dossier = dossierOfDraft(draft.value, getRecords());
  if (person === undefined || dossier === undefined || !isChild(person.answers, today)) return null;
  return awaitsGuardian(dossier, today) ? <GuardianBanner /> : null;
}
