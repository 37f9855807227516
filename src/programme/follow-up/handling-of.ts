import type { Handling, Standing } from '../../domain/follow-up.ts';
import type { SubjectKind } from '../../domain/revision.ts';
import type { Dossier } from '../dossier.ts';
import type { Referral } from './referrals.ts';

/** The form that says who or what a subject is. Its head carries what offices say about the subject's cases. */
export const ownForms = { household: 'keluarga', person: 'anggota', enterprise: 'umkm' } as const satisfies Partial<
  Record<SubjectKind, string>
>;

/** What stands of all that offices and supervisor said about a case, as far as it has come to this phone. */
export function handlingsOf(dossier: Dossier, caseId: string): Handling[] {
  return dossier.records.flatMap(({ handling = [] }) => handling).filter(({ follow_up }) => follow_up === caseId);
}

/** An office's part in a case, and how it stands with it. */
export type OfficeStanding = Referral & { readonly status: Standing; readonly handling: Handling | null };

/** By the words that stand: an office's own, else the supervisor's. */
export function standingsOf(referrals: readonly Referral[], words: readonly Handling[]): OfficeStanding[] {
  return referrals.map((referral) => {
    const of = (office: Handling['office']) => words.filter((word) => word.office === office).at(-1);
    const handling = of(referral.office) ?? of(null) ?? null;
    return { ...referral, status: handling?.status ?? 'baru', handling };
  });
}
