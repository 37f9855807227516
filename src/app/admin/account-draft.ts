import type { Office } from '../../domain/follow-up.ts';
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
  /** Of an officer: whose lists, and the whole desa that the office serves. */
  readonly office: Office | undefined;
  readonly served: readonly string[];
};

export const emptyUnit: UnitDraft = { rw: '', rt: '' };
export const emptyAccount: AccountDraft = {
  ...{ name: '', role: undefined, desa: undefined, units: [emptyUnit] },
  ...{ office: undefined, served: [] },
};

export type AccountIssue = 'name' | 'role' | 'office' | 'served' | 'too_many' | 'desa' | 'units' | 'rt';

/** As many places as the centre takes for one account. */
const mostServed = 50;

/** What stands in the way, in the order of the form. */
export function issuesOf(draft: AccountDraft): AccountIssue[] {
  const { name, role } = draft;
  const issues: AccountIssue[] = [];
  if (name.trim() === '') issues.push('name');
  if (role === undefined) issues.push('role');
  return [...issues, ...(role === 'opd' ? officeIssues(draft) : placeIssues(draft))];
}

function officeIssues({ office, served }: AccountDraft): AccountIssue[] {
  const issues: AccountIssue[] = office === undefined ? ['office'] : [];
  if (served.length === 0) return [...issues, 'served'];
  return served.length > mostServed ? [...issues, 'too_many'] : issues;
}

function placeIssues({ role, desa, units }: AccountDraft): AccountIssue[] {
  const filled = units.filter(isFilled);
  const issues: AccountIssue[] = desa === undefined ? ['desa'] : [];
  if (filled.some((unit) => !isUnit(unit))) return [...issues, 'units'];
  return role === 'kader' && !filled.some(({ rt }) => rt.trim() !== '') ? [...issues, 'rt'] : issues;
}

/** Undefined while something is missing. */
export function newAccountOf(draft: AccountDraft): NewAccount | undefined {
  const { role, desa, units, office, served } = draft;
  if (role === undefined || issuesOf(draft).length > 0) return undefined;
  const name = draft.name.trim().replace(/\s+/g, ' ');
  if (role === 'opd') return { name, role, office, scope: served.map((code) => ({ desa: code, rw: null, rt: null })) };
  return desa === undefined ? undefined : { name, role, scope: scopeOf(desa, units) };
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

/** What an office can be given: a whole kecamatan at once, or a desa; what it has already is left out. */
export function areaChoices(regions: Enrolment['regions'], served: readonly string[]): Choice[] {
  const kecamatan = regions
    .filter(({ code }) => regionLevel(code) === 'kecamatan')
    .map(({ code, name }) => ({ code, name, open: desaIn(regions, code).filter((one) => !served.includes(one)) }))
    .filter(({ open }) => open.length > 1)
    .map(({ code, name, open }) => ({ code, label: `Kec. ${name}`, hint: `${open.length} desa` }));
  return [...kecamatan, ...desaChoices(regions).filter(({ code }) => !served.includes(code))];
}

/** The desa that a choice stands for. */
export function desaIn(regions: Enrolment['regions'], area: string): string[] {
  return regions
    .map(({ code }) => code)
    .filter((code) => regionLevel(code) === 'desa' && (code === area || code.startsWith(`${area}.`)));
}
