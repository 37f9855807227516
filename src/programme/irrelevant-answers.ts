import type { Answers } from '../domain/answers.ts';
import { evaluateForm } from '../domain/form/evaluate-form.ts';
import type { GrowthTables } from '../domain/growth/tables.ts';
import { findForm } from '../forms/register.ts';
import { type Dossier, type DossierRecord, factsFor } from './dossier.ts';

export type SaidInRecord = Pick<
  DossierRecord,
  'record' | 'form' | 'form_version' | 'subject' | 'period' | 'place' | 'visited_on'
> & { readonly answers: Answers };

/**
 * Questions of a record whose answers do not count, because what they hang on was answered differently elsewhere. As of
 * the record's last visit and not of today: what a head says must not change by itself.
 */
export function irrelevantAnswers(
  dossier: Dossier | undefined,
  said: SaidInRecord,
  growth: GrowthTables,
): readonly string[] {
  const { form: code, record, subject, period, place, visited_on } = said;
  const form = findForm(code, said.form_version);
  if (form === undefined) return [];
  const facts = factsFor(dossier, {
    ...{ form: code, subject, record, today: visited_on, kode_desa: place.desa, growth },
    ...(period === null ? {} : { period }),
  });
  return evaluateForm(form, said.answers, facts).irrelevant;
}
