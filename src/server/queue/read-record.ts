import type { Verdict } from '../../domain/head.ts';
import type { RecordView } from '../../domain/wire/review-messages.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { readHeads } from '../feed/read-heads.ts';
import { loadRevisions } from '../intake/load-revisions.ts';
import type { StoredRevision } from '../intake/workspace.ts';
import { centreName } from '../texts/id.ts';
import { toInstant } from '../texts/instant.ts';

type HistoryEntry = RecordView['history'][number];
type Spoken = { revision: string; verdict: Verdict; by: string | null; text: string; notes: HistoryEntry['notes'] };

/**
 * A record with its history and the rest of its household's dossier, for the reader whose settings the transaction
 * carries. That he looked is noted. Undefined where he may not see it, or there is none.
 */
export async function readRecord(
  tx: Transaction,
  actor: SessionActor,
  record: string,
): Promise<RecordView | undefined> {
  const revisions = await loadRevisions(tx, actor.kab, [record]);
  const heads = await readHeads(tx, actor.kab, [record]);
  const head = heads.get(record) ?? null;
  const newest = revisions.at(-1);
  if (newest === undefined) return undefined;
  await writeAudit(tx, { kab: actor.kab, account: actor.account, action: 'view_record', target: record });
  const about = aboutOf(head, newest);
  const household = householdOf(about);
  return {
    about,
    head,
    history: historyOf(revisions, await readSpoken(tx, actor.kab, record)),
    dossier: household === undefined ? [] : await readDossier(tx, actor.kab, { household, record }),
  };
}

/** What is said of the desa itself has no family, whatever a phone wrote beside it. */
function householdOf({ subject, place }: RecordView['about']): string | undefined {
  if (subject.kind === 'desa') return undefined;
  return subject.kind === 'household' ? subject.id : place.household;
}

/** A held first revision has no head yet: then the phone's own word says what it is about and where it belongs. */
function aboutOf(head: RecordView['head'], newest: StoredRevision): RecordView['about'] {
  const { form, form_version, subject, period, place } = head ?? newest;
  return { form, form_version, subject, period, place };
}

async function readDossier(
  tx: Transaction,
  kab: string,
  { household, record }: { household: string; record: string },
): Promise<RecordView['dossier']> {
  const rows = await tx.query<{ id: string }>(
    'select id from record where kab = $1 and household = $2 and id <> $3 and not deleted order by form, id limit 500',
    [kab, household, record],
  );
  const heads = await readHeads(
    tx,
    kab,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id }) => heads.get(id) ?? []);
}

/** The last word on each revision, by revision. */
async function readSpoken(tx: Transaction, kab: string, record: string): Promise<Map<string, Spoken>> {
  const rows = await tx.query<Spoken>(
    `select v.revision, v.verdict, a.name as by, v.text, v.notes
     from verdict v left join account a on a.kab = v.kab and a.id = v.account
     where v.kab = $1 and v.record = $2 order by v.at, v.id`,
    [kab, record],
  );
  return new Map(rows.map((row) => [row.revision, row]));
}

function historyOf(revisions: readonly StoredRevision[], spoken: ReadonlyMap<string, Spoken>): HistoryEntry[] {
  return revisions.map((one) => {
    const said = spoken.get(one.id);
    return {
      revision: one.id,
      author: one.author,
      author_name: one.author_name || centreName,
      receipt: one.receipt,
      visited_on: one.visited_on,
      saved_at: toInstant(one.saved_at),
      received_at: toInstant(one.received_at),
      duration_s: secondsBetween(one.started_at, one.saved_at),
      clock_offset_ms: one.clock_offset_ms,
      flags: [...one.flags],
      held: one.state === 'held' ? one.reason : null,
      ...(one.state === 'dismissed' ? { dismissed: true } : {}),
      verdict: one.verdict,
      verdict_by: said?.by ?? null,
      text: said?.text ?? null,
      notes: said?.notes ?? [],
      set: { ...one.set },
      unset: [...one.unset],
    };
  });
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}
