import type { Facts } from '../../domain/form/facts.ts';
import { isDate } from '../../domain/time/calendar.ts';
import { formatAge, measureAge } from '../format/format-age.ts';
import { desaWords } from '../kader/desa-words.ts';
import { familyTitle } from '../kader/family-name.ts';
import { getRecords } from '../records/current-records.ts';
import { formTexts } from '../texts/id/form.ts';
import { dossierOfDraft, subjectNameIn } from './form-facts.ts';
import type { FormRunner } from './form-runner.ts';

/** Who or what the form is about: "Dimas, 7 tahun", "Kel. Sugeng", "Warung Bu Rini". */
export function aboutWords(runner: FormRunner): string {
  const { draft, facts } = runner;
  if (draft.value.subject.kind === 'household') return householdWords(runner);
  const { newBusiness, newMember } = formTexts.subject;
  if (draft.value.subject.kind === 'desa')
    return subjectNameIn(draft.value, facts.value) ?? desaWords(draft.value.place.desa);
  const isBusiness = draft.value.subject.kind === 'enterprise';
  const name = subjectNameIn(draft.value, facts.value) ?? (isBusiness ? newBusiness : newMember);
  const age = ageWords(runner);
  return age === undefined ? name : `${name}, ${age}`;
}

function householdWords({ draft }: FormRunner): string {
  const dossier = dossierOfDraft(draft.value, getRecords());
  return dossier === undefined ? formTexts.subject.newHousehold : familyTitle(dossier);
}

function ageWords({ draft, facts }: FormRunner): string | undefined {
  const born = draft.value.form === 'anggota' ? draft.value.answers.tgl_lahir : bornOf(facts.value);
  const on = facts.value.today;
  return isDate(born) && born <= on ? formatAge(measureAge(born, on)) : undefined;
}

function bornOf({ person }: Facts) {
  return person?.answers.tgl_lahir;
}
