import type { Role } from '../../domain/roles.ts';

/** Everything that a request with a session may be about. What stands here is all there is: roles are checked nowhere else. */
export const deeds = [
  'sync',
  'read_queue',
  'read_record',
  'give_verdict',
  'release_held',
  'read_kader',
  'read_summary',
  'read_accounts',
  'create_account',
  'issue_code',
] as const;
export type Deed = (typeof deeds)[number];

/** `sync` is asking for one's own account and news; whose news are households is the feed's matter. */
const allowed: Readonly<Record<Deed, readonly Role[]>> = {
  sync: ['kader', 'supervisor', 'kepala_desa', 'opd', 'admin'],
  read_queue: ['supervisor'],
  read_record: ['supervisor'],
  give_verdict: ['supervisor'],
  release_held: ['supervisor'],
  read_kader: ['supervisor'],
  read_summary: ['supervisor', 'kepala_desa', 'admin'],
  read_accounts: ['supervisor', 'admin'],
  create_account: ['supervisor', 'admin'],
  issue_code: ['supervisor', 'admin'],
};

/** Whether the role may do it at all; how far it reaches is the scope's matter, and the database checks that as well. */
export function may(role: Role, deed: Deed): boolean {
  return allowed[deed].includes(role);
}
