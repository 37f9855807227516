import type { Transaction } from '../db/database.ts';

/** `target` is an id or a count, never a name or an answer. */
export type AuditEntry = {
  readonly kab: string;
  readonly account: string | null;
  readonly action:
    | 'create_account'
    | 'issue_code'
    | 'enrol_device'
    | 'report_lost_device'
    | 'view_record'
    | 'view_activities'
    | 'export_activities'
    | 'give_verdict'
    | 'settle_answers'
    | 'release_held'
    | 'dismiss_held'
    | 'open_held'
    | 'view_twins'
    | 'settle_twins'
    | 'move_family'
    | 'view_follow_ups'
    | 'view_follow_up_history'
    | 'export_follow_ups'
    | 'handle_follow_up'
    | 'find_case'
    | 'set_settings'
    | 'view_photo'
    | 'refuse_photo'
    | 'destroy_photos';
  readonly target: string;
};

export async function writeAudit(tx: Transaction, ...entries: readonly AuditEntry[]): Promise<void> {
  await tx.query(
    `insert into audit (kab, account, action, target)
     select kab, account, action, target
     from jsonb_to_recordset($1::jsonb) as a (kab text, account uuid, action text, target text)`,
    [JSON.stringify(entries)],
  );
}
