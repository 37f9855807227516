import type { Handling } from '../../domain/follow-up.ts';
import type { SubjectKind } from '../../domain/revision.ts';
import type { Dossier } from '../dossier.ts';

/** The form that says who or what a subject is. Its head carries what offices say about the subject's cases. */
export const ownForms = { household: 'keluarga', person: 'anggota', enterprise: 'umkm' } as const satisfies Partial<
  Record<SubjectKind, string>
>;

/** The newest word of an office about a case, as far as it has come to this phone. */
export function handlingOf(dossier: Dossier, caseId: string): Handling | undefined {
  return dossier.records.flatMap(({ handling = [] }) => handling).find(({ follow_up }) => follow_up === caseId);
}
