import { roles } from '../../domain/roles.ts';
import type { DemoPerson } from '../../domain/wire/messages.ts';
import type { Transaction } from '../db/database.ts';
import { readDemoMark } from './demo-mark.ts';

type PersonRow = Pick<DemoPerson, 'account' | 'name' | 'role'>;

/** Whom one may be in the demo; undefined where the people are real. */
export async function listDemoPeople(tx: Transaction): Promise<DemoPerson[] | undefined> {
  const mark = await readDemoMark(tx);
  if (mark?.state !== 'ready') return undefined;
  const rows = await tx.query<PersonRow>(
    'select id as account, name, role from account where is_active order by name, id limit 50',
  );
  return rows
    .sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role))
    .map((row) => ({ ...row, task: mark.tasks[row.account] ?? '' }));
}
