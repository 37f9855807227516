import type { Office } from '../../domain/follow-up.ts';
import type { Role } from '../../domain/roles.ts';
import type { Column, FollowUpRule } from '../../programme/follow-up/follow-up.ts';

/** What a person may see of a rule's list. */
export type ListAccess = {
  readonly rule: FollowUpRule;
  readonly columns: readonly Column[];
  /** The list as the office gets it: what may be sent, and nothing else. */
  readonly office: Office | null;
  /** NIK and nomor KK only as far as needed to tell people apart. */
  readonly masksNumbers: boolean;
};

type Reader = { readonly role: Role; readonly office?: Office };

/**
 * Supervisors see every list, the kepala desa those whose rules name him, an officer those of his office and in them its
 * columns; everybody else none. What is confidential is for its office alone (domain rules 4.3: "Each OPD gets only its own cases and only the columns in its row").
 */
export function accessTo(rule: FollowUpRule, { role, office }: Reader): ListAccess | undefined {
  if (rule.confidential && role !== 'opd') return undefined;
  if (role === 'supervisor') return { rule, columns: rule.columns, office: null, masksNumbers: false };
  if (role === 'kepala_desa' && rule.readers.includes(role)) {
    return { rule, columns: rule.columns, office: null, masksNumbers: true };
  }
  if (role !== 'opd' || office === undefined) return undefined;
  const mine = rule.offices.find(({ code }) => code === office)?.columns;
  if (mine === undefined) return undefined;
  return { rule, columns: rule.columns.filter(({ key }) => mine.includes(key)), office, masksNumbers: false };
}

/**
 * The open cases that a list is made of, as `f`: of the desa, or of an office its parts of them. What of them the reader gets
 * is `officeSql`, the same once more as the policies decide.
 */
export function openCasesSql(office: Office | null): string {
  if (office === null) return '(select c.* from follow_up c where not c.confidential) f';
  return '(select r.*, r.follow_up as id from referral r where r.closed_on is null and r.may_be_sent) f';
}

/** Those that are done, as `f`. */
export function doneCasesSql(office: Office | null): string {
  if (office === null)
    return `(select c.* from follow_up_closed c where not c.confidential and c.outcome = 'terbukti') f`;
  return `(select r.* from referral r where r.outcome = 'terbukti' and r.may_be_sent) f`;
}

/** Whether a row of cases `f` is the reader's: `parameter` holds his office, or '' for the desa's own. */
export function officeSql(office: Office | null, parameter: string): string {
  return office === null ? `${parameter}::text = ''` : `f.office = ${parameter}`;
}
