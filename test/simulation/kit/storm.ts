import type { Dice } from './dice.ts';

/** Everything that is made to go wrong. */
export const faultKinds = [
  'request_dropped',
  'request_delayed',
  'request_twice',
  'request_cut',
  'request_garbled',
  'answer_lost',
  'answer_cut',
  'hot_spot',
  'cut_between_pieces',
  'piece_late',
  'signal_gone',
  'tab_killed',
  'tab_killed_before_commit',
  'tab_killed_after_commit',
  'worker_killed',
  'power_cut',
  'relaxed_writes_lost',
  'disk_full',
  'storage_closed',
  'storage_error',
  'storage_wiped',
  'storage_put_back',
  'clock_wrong',
  'app_updated',
  'form_newer',
  'logged_out',
  'account_closed',
  'session_expired',
  'handed_over',
  'server_killed',
  'server_killed_in_statement',
  'server_killed_before_commit',
  'server_killed_after_commit',
  'database_ill',
  'database_deadlock',
  'intake_stumbles',
  'feed_epoch_new',
  'server_restored',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Decides whether something goes wrong here, and counts what did. Calm once it is over. */
export type Storm = {
  isOn: boolean;
  readonly counts: Record<FaultKind, number>;
  strikes(kind: FaultKind, probability: number): boolean;
  count(kind: FaultKind): void;
};

export function createStorm(dice: Dice): Storm {
  const counts = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>;
  const storm: Storm = {
    isOn: false,
    counts,
    strikes(kind, probability) {
      if (!storm.isOn || !dice.chance(probability)) return false;
      storm.count(kind);
      return true;
    },
    count(kind) {
      counts[kind] += 1;
    },
  };
  return storm;
}
