export const roles = ['kader', 'supervisor', 'kepala_desa', 'opd', 'admin'] as const;
export type Role = (typeof roles)[number];

/** One unit of a scope: a desa, or of it an RW, or of it an RT. */
export type ScopeUnit = { readonly desa: string; readonly rw: string | null; readonly rt: string | null };

export function isInScope(
  scope: readonly ScopeUnit[],
  at: { desa: string; rw?: string | null; rt?: string | null },
): boolean {
  return scope.some(
    (unit) =>
      unit.desa === at.desa && (unit.rw === null || unit.rw === at.rw) && (unit.rt === null || unit.rt === at.rt),
  );
}
