import { handlingStatuses, standingOf } from '../../domain/follow-up.ts';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import type { Query } from '../desk/query.ts';

/** How a case stands; before its first word it is new, and what later answers proved done is kept as `terbukti`. */
export const caseStatuses = ['baru', ...handlingStatuses, 'terbukti'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Which part of a list is shown; what is left out is not narrowed. An RT goes with its RW. */
export type WorklistPart = {
  readonly rule: string;
  readonly desa: string | undefined;
  readonly rw: string | undefined;
  readonly rt: string | undefined;
  readonly category: string | undefined;
  readonly status: CaseStatus | undefined;
};

export function wholeList(rule: string): WorklistPart {
  return { rule, desa: undefined, rw: undefined, rt: undefined, category: undefined, status: undefined };
}

/** As the address says it; `rule` where the address names none. */
export function readPart(query: Query, rule: string): WorklistPart {
  return {
    rule: query.daftar ?? rule,
    desa: query.desa,
    rw: query.rw,
    rt: query.rt,
    category: query.kategori,
    status: caseStatuses.find((status) => status === query.status),
  };
}

/** `more` is what else stands in the address of the screen. */
export function partHref(path: string, part: WorklistPart, more: Readonly<Record<string, string>> = {}): string {
  const { rule, desa, rw, rt, category, status } = part;
  const named = { daftar: rule, desa, rw, rt, kategori: category, status, ...more };
  const asked = Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${path}?${new URLSearchParams(asked)}`;
}

export function isWhole({ rule, desa, ...narrowed }: WorklistPart): boolean {
  return Object.values(narrowed).every((value) => value === undefined);
}

/** As far as it says how a case stands. */
export type Handled = Pick<FollowUpItem, 'handling'> & Partial<Pick<FollowUpItem, 'closed' | 'referrals'>>;

/** Where several offices act on it, as with the one that is furthest behind. */
export function statusOf({ handling, closed = null, referrals = [] }: Handled): CaseStatus {
  if (closed !== null) return 'terbukti';
  return standingOf(
    referrals.map(({ status }) => status),
    handling?.status,
  );
}

export type UnitFilter = Pick<WorklistPart, 'rw' | 'rt'>;

/** "001/003": an RW without RT is "001/". Empty: every RT. */
export function unitKey({ rw, rt }: { rw: string | null | undefined; rt: string | null | undefined }): string {
  return rw == null && rt == null ? '' : `${rw ?? ''}/${rt ?? ''}`;
}

export function unitOf(key: string): UnitFilter {
  const [rw = '', rt = ''] = key.split('/');
  return { rw: rw === '' ? undefined : rw, rt: rt === '' ? undefined : rt };
}
