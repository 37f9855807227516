import { isInScope, type Role, roles, type ScopeUnit } from '../../domain/roles.ts';
import type { SessionActor } from '../accounts/session-actor.ts';

/** Everything that a request with a session may be about. Who may do what is decided here and nowhere else. */
export const deeds = [
  'sync',
  'read_queue',
  'read_record',
  'view_photo',
  'give_verdict',
  'settle_answers',
  'release_held',
  'dismiss_held',
  'read_cards',
  'read_twins',
  'settle_twins',
  'move_family',
  'read_kader',
  'read_summary',
  'read_village',
  'read_follow_ups',
  'handle_follow_up',
  'find_case',
  'read_accounts',
  'create_account',
  'issue_code',
  'read_settings',
  'set_settings',
] as const;
export type Deed = (typeof deeds)[number];

/** `sync` is asking for one's own account and news; whose news are households is the feed's matter. */
const allowed: Readonly<Record<Deed, readonly Role[]>> = {
  sync: ['kader', 'supervisor', 'kepala_desa', 'opd', 'admin'],
  read_queue: ['supervisor'],
  read_record: ['supervisor'],
  // Which ones is the record's matter (photos/read-photo.ts).
  view_photo: ['kader', 'supervisor', 'kepala_desa'],
  give_verdict: ['supervisor'],
  settle_answers: ['supervisor'],
  release_held: ['supervisor'],
  dismiss_held: ['supervisor'],
  read_cards: ['kader', 'supervisor'],
  read_twins: ['supervisor'],
  settle_twins: ['supervisor'],
  move_family: ['supervisor'],
  read_kader: ['supervisor'],
  read_summary: ['supervisor', 'kepala_desa', 'admin'],
  // Whose names he reads there is decided activity by activity.
  read_village: ['supervisor', 'kepala_desa'],
  // By name: which lists and which columns is the rules' matter (follow-up/list-access.ts).
  read_follow_ups: ['supervisor', 'kepala_desa', 'opd'],
  handle_follow_up: ['supervisor', 'opd'],
  // Whom a case in confidence is about; the officer knows its code, and nothing else.
  find_case: ['supervisor'],
  read_accounts: ['admin'],
  create_account: ['admin'],
  issue_code: ['supervisor', 'admin'],
  // With who settled what and why; what holds comes to everybody with the feed.
  read_settings: ['admin'],
  set_settings: ['admin'],
};

/** Whose codes one gives out. */
const lookedAfter: Readonly<Record<Role, readonly Role[]>> = {
  kader: [],
  supervisor: ['kader'],
  kepala_desa: [],
  opd: [],
  admin: roles,
};

/** Whether the role may do it at all; how far it reaches is the scope's matter, and the database checks that as well. */
export function may(role: Role, deed: Deed): boolean {
  return allowed[deed].includes(role);
}

/** An admin looks after everybody in the kabupaten, a supervisor after the kaders that work wholly within his units. */
export function mayLookAfter(
  actor: Pick<SessionActor, 'role' | 'scope'>,
  { role, scope }: { role: Role; scope: readonly ScopeUnit[] },
): boolean {
  if (!lookedAfter[actor.role].includes(role)) return false;
  return actor.role === 'admin' || (scope.length > 0 && scope.every((unit) => isInScope(actor.scope, unit)));
}
