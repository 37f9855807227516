import type { Role } from '../domain/roles.ts';

/** Families are surveyed by kaders, and corrected by whoever looks after them. */
const survey: readonly Role[] = ['kader', 'supervisor', 'admin'];

/**
 * A kampung's profile is the kepala desa's and the pendamping's own word about it. What the desa proposes for a family is
 * said by whoever works for the desa and reads its families, and by no kader.
 */
const others: Readonly<Record<string, readonly Role[]>> = {
  profil: ['supervisor', 'kepala_desa', 'admin'],
  usulan: ['supervisor', 'admin'],
};

/** Whose answers to this form count. */
export function whoFills(form: string): readonly Role[] {
  return others[form] ?? survey;
}
