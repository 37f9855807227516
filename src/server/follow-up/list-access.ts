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
  if (role !== 'opd' || office === undefined || rule.office?.code !== office) return undefined;
  const mine = rule.office.columns;
  return { rule, columns: rule.columns.filter(({ key }) => mine.includes(key)), office, masksNumbers: false };
}

/** A row of cases `table`, open or closed, for a reader: `office` is the parameter with his office, null for the desa's own. */
export function forReaderSql(table: string, office: string): string {
  return `(case when ${office}::text is null then not ${table}.confidential
    else ${table}.office = ${office} and ${table}.may_be_sent end)`;
}
