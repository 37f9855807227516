import { normaliseRt, regionLevel } from '../../domain/identity/region.ts';
import { type Role, roles, type ScopeUnit } from '../../domain/roles.ts';
import type { Enrolment } from '../../domain/wire/messages.ts';
import type { NewAccount } from '../desk/accounts.ts';
import type { Choice } from '../kit/find-choices.ts';

export type UnitDraft = { readonly rw: string; readonly rt: string };
/** As typed; nothing is preselected. */
export type AccountDraft = {
  readonly name: string;
  readonly role: Role | undefined;
  readonly desa: string | undefined;
  readonly units: readonly UnitDraft[];
};

export const emptyUnit: UnitDraft = { rw: '', rt: '' };
export const emptyAccount: AccountDraft = { name: '', role: undefined, desa: undefined, units: [emptyUnit] };

export type AccountIssue = 'name' | 'role' | 'desa' | 'units' | 'rt';

/** What stands in the way, in the order of the form. */
export function issuesOf({ name, role, desa, units }: AccountDraft): AccountIssue[] {
  const filled = units.filter(isFilled);
  const issues: AccountIssue[] = [];
  if (name.trim() === '') issues.push('name');
  if (role === undefined) issues.push('role');
  if (desa === undefined) issues.push('desa');
  if (filled.some((unit) => !isUnit(unit))) issues.push('units');
  else if (role === 'kader' && !filled.some(({ rt }) => rt.trim() !== '')) issues.push('rt');
  return issues;
}

/** Undefined while something is missing. */
export function newAccountOf(draft: AccountDraft): NewAccount | undefined {
  const { name, role, desa, units } = draft;
  if (role === undefined || desa === undefined || issuesOf(draft).length > 0) return undefined;
  return { name: name.trim().replace(/\s+/g, ' '), role, scope: scopeOf(desa, units) };
}

function scopeOf(desa: string, units: readonly UnitDraft[]): ScopeUnit[] {
  const filled = units.filter(isFilled);
  if (filled.length === 0) return [{ desa, rw: null, rt: null }];
  return filled.map(({ rw, rt }) => ({ desa, rw: normaliseRt(rw) ?? null, rt: normaliseRt(rt) ?? null }));
}

function isFilled({ rw, rt }: UnitDraft): boolean {
  return rw.trim() !== '' || rt.trim() !== '';
}

/** An RT is one of an RW: "RT 003" alone may be three different ones. */
function isUnit({ rw, rt }: UnitDraft): boolean {
  return normaliseRt(rw) !== undefined && (rt.trim() === '' || normaliseRt(rt) !== undefined);
}

/** In the order of the office: most accounts are kaders. */
export function roleChoices(names: Readonly<Record<Role, string>>): Choice[] {
  return roles.map((role) => ({ code: role, label: names[role] }));
}

/** Every desa of the kabupaten, with its kecamatan beside it: names repeat. */
export function desaChoices(regions: Enrolment['regions']): Choice[] {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return regions
    .filter(({ code }) => regionLevel(code) === 'desa')
    .map(({ code, name }) => {
      const kecamatan = names.get(code.slice(0, 8));
      return { code, label: name, ...(kecamatan === undefined ? {} : { hint: `Kec. ${kecamatan}` }) };
    });
}
