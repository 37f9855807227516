import type { Office } from '../../domain/follow-up.ts';
import type { Role, ScopeUnit } from '../../domain/roles.ts';
import type { Account } from '../../domain/wire/messages.ts';
import type { TransactionOptions } from '../db/database.ts';

/** Who asks, as the session says. `account` and `device` are ids. */
export type SessionActor = {
  readonly account: string;
  readonly device: string;
  readonly kab: string;
  readonly role: Role;
  readonly name: string;
  readonly scope: readonly ScopeUnit[];
  /** Of an OPD officer. */
  readonly office?: Office;
};

/** The scope as the policies of the database read it: `desa/rw/rt`, empty parts for "all of it". */
export function scopeSetting(scope: readonly ScopeUnit[]): string {
  return scope.map(({ desa, rw, rt }) => `${desa}/${rw ?? ''}/${rt ?? ''}`).join(',');
}

/** How a query of this person runs: as a reader who sees his own scope and nothing else. */
export function readerOptions(actor: SessionActor): TransactionOptions {
  const { kab, account, scope } = actor;
  return {
    actor: 'reader',
    settings: {
      'cacah.kab': kab,
      'cacah.account': account,
      'cacah.scope': scopeSetting(scope),
      'cacah.office': officeSetting(actor),
    },
  };
}

/** Whoever reads for an office sees its cases and no records; an officer of no office is one of an office without cases. */
function officeSetting({ role, office }: SessionActor): string {
  return role === 'opd' ? (office ?? 'none') : '';
}

export function accountOf({ account, name, role, kab, scope, office }: SessionActor): Account {
  return { id: account, name, role, kab, scope: [...scope], ...(office === undefined ? {} : { office }) };
}
