import { type Verdict, verdicts } from '../../domain/head.ts';
import type { HeldReason } from '../../domain/problem.ts';
import type { Subject } from '../../domain/revision.ts';
import type { QueueAnswer, QueueAsk, QueueItem } from '../../domain/wire/review-messages.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { centreName } from '../texts/id.ts';
import { toInstant } from '../texts/instant.ts';
import { nameSubjects } from './name-subjects.ts';
import { pageSize, pageSql } from './page-sql.ts';
import { desasOf, readChoices } from './read-choices.ts';
import { readSealed } from './read-sealed.ts';

type QueueRow = {
  record: string;
  revision: string;
  form: string;
  subject_kind: Subject['kind'];
  subject: string;
  desa: string;
  rw: string;
  rt: string;
  author: string | null;
  author_name: string | null;
  visited_on: string;
  received_at: string;
  duration_s: number;
  verdict: Verdict;
  held: HeldReason | null;
  flags: string[];
  weight: number;
  is_changed: boolean;
};

/**
 * A page of the queue for the reader whose settings the transaction carries, by risk unless asked otherwise, with how much
 * there is of everything that it could be narrowed to.
 */
export async function readQueue(tx: Transaction, actor: SessionActor, ask: QueueAsk): Promise<QueueAnswer> {
  const rows = await readRows(tx, actor, ask);
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  const names = await nameSubjects(tx, page);
  return {
    items: page.map((row) => itemOf(row, names.get(row.subject) ?? '')),
    next: last === undefined ? null : `${last.weight}_${last.received_at}_${last.revision}`,
    sealed: ask.before === undefined && asksForSealed(ask) ? await readSealed(tx, { actor, ask }) : [],
    ...(await readChoices(tx, actor, ask)),
  };
}

function readRows(tx: Transaction, actor: SessionActor, ask: QueueAsk): Promise<QueueRow[]> {
  const { state, desa, kader = null, form = null, flag = null, reason = null, order = 'risk' } = ask;
  const asked = verdicts.filter((verdict) => reason === null && (state === undefined || state === verdict));
  const desas = desasOf(actor).filter((code) => desa === undefined || desa === code);
  const [weight = null, at = null, revision = null] = readCursor(ask.before);
  return tx.query<QueueRow>(pageSql(order), [
    ...[asked, desas, kader, form, flag, asksForHeld(ask), reason],
    ...[weight, at, revision],
  ]);
}

/** What is held has not been looked at by any rule. */
function asksForHeld({ state, flag }: QueueAsk): boolean {
  return flag === undefined && (state === undefined || state === 'ditahan');
}

/** Of which form a sealed envelope is, nobody knows. */
function asksForSealed(ask: QueueAsk): boolean {
  return asksForHeld(ask) && ask.form === undefined;
}

const cursorShape = /^(\d{1,4})_(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/;

export function isQueueCursor(text: string): boolean {
  return cursorShape.test(text);
}

function readCursor(text: string | undefined): string[] {
  return cursorShape.exec(text ?? '')?.slice(1) ?? [];
}

function itemOf({ subject, ...row }: QueueRow, name: string): QueueItem {
  return {
    ...row,
    subject_name: name,
    rw: row.rw || null,
    rt: row.rt || null,
    author_name: row.author_name ?? centreName,
    received_at: toInstant(row.received_at),
  };
}
