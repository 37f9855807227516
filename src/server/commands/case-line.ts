import type { Office } from '../../domain/follow-up.ts';
import type { Subject } from '../../domain/revision.ts';

/** A case as other programmes read it: no name and no answer is in it. */
export type CaseLine = {
  readonly id: string;
  readonly rule: string;
  readonly subject: Subject;
  readonly household: string;
  readonly since: string;
  readonly due: string | null;
  readonly categories: readonly string[];
  /** The foremost; null where kader and desa see to it alone. */
  readonly office: Office | null;
  readonly offices: readonly Office[];
  readonly may_be_sent: boolean;
  readonly opened_by: string;
};

export function caseLine({
  id,
  rule,
  subject,
  household,
  since,
  due,
  categories,
  office,
  offices,
  may_be_sent,
  opened_by,
}: CaseLine): string {
  return JSON.stringify({
    ...{ id, rule, subject: { kind: subject.kind, id: subject.id }, household, since, due },
    ...{ categories, office, offices, may_be_sent, opened_by },
  });
}
