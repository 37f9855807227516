import { type Answers, isMissing } from '../../domain/answers.ts';
import { codesAt } from '../../domain/form/answer-values.ts';
import type { Role } from '../../domain/roles.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import type { ActivitiesAnswer, VillageActivity } from '../../domain/wire/village-messages.ts';
import { activitiesIn, mayNamePresent } from '../../programme/village/activity.ts';
import { firstOfMembership } from '../../programme/village/monthly-report.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Database, Transaction } from '../db/database.ts';
import { dayIn } from '../intake/workspace.ts';
import { nameSubjects } from '../queue/name-subjects.ts';
import { findDesa } from './find-desa.ts';
import { loadDesaRecords } from './load-desa-records.ts';

export type VillageParts = { readonly db: Database; readonly now: () => Date };

type Asked = {
  readonly desa?: string | undefined;
  readonly month?: string | undefined;
  readonly export?: 'cetak' | undefined;
};

/**
 * A year of a desa's activities, the month asked for being the last. Names of those who were there leave the centre here,
 * so the look is noted; a kepala desa gets stand-ins where he is not to know them, which still can be counted.
 */
export async function readActivities(
  { db, now }: VillageParts,
  actor: SessionActor,
  asked: Asked,
): Promise<Omit<ActivitiesAnswer, 'server_time'> | 'not_found'> {
  return db.transaction(readerOptions(actor), async (tx) => {
    const desa = await findDesa(tx, actor, asked.desa);
    if (desa === undefined) return 'not_found';
    const month = asked.month ?? monthOf(dayIn(desa.zone, now()));
    const { kab, account } = actor;
    const action = asked.export === undefined ? 'view_activities' : 'export_activities';
    await writeAudit(tx, { kab, account, action, target: `${desa.code} ${month}` });
    const records = await loadDesaRecords(tx, kab, { desa: desa.code, form: 'kegiatan' });
    const inYear = activitiesIn(records).filter(({ on }) => isWithin(monthOf(on), month));
    const hide = standIns();
    const activities = inYear.flatMap(({ record, kind }) => {
      const found = records.find((one) => one.record === record);
      return found === undefined ? [] : [activityFor(found, { isNamed: isNamedTo(actor.role, kind), hide })];
    });
    return { desa: desa.code, desa_name: desa.name, month, activities, names: await namesIn(tx, activities) };
  });
}

function isWithin(month: string, last: string): boolean {
  return month >= firstOfMembership(last) && month <= last;
}

function isNamedTo(role: Role, kind: number): boolean {
  return role === 'supervisor' || mayNamePresent(kind);
}

type Told = Pick<VillageActivity, 'record' | 'visited_on' | 'verdict' | 'answers'>;

function activityFor(
  { record, visited_on, verdict, answers }: Told,
  { isNamed, hide }: { isNamed: boolean; hide: (id: string) => string },
): VillageActivity {
  return { record, visited_on, verdict, is_named: isNamed, answers: isNamed ? answers : withHidden(answers, hide) };
}

function withHidden(answers: Answers, hide: (id: string) => string): Answers {
  const { hadir } = answers;
  if (hadir === undefined || isMissing(hadir)) return answers;
  return { ...answers, hadir: codesAt(answers, 'hadir').map(hide) };
}

/** The same stand-in for the same person throughout one answer, and for nobody else. */
function standIns(): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const held = known.get(id) ?? `orang-${known.size + 1}`;
    known.set(id, held);
    return held;
  };
}

/** Whoever has left the reader's scope, or of whom no form says the name, is not in it. */
async function namesIn(tx: Transaction, activities: readonly VillageActivity[]): Promise<Record<string, string>> {
  const ids = activities.flatMap(({ answers, is_named }) => (is_named ? codesAt(answers, 'hadir') : []));
  const named = await nameSubjects(
    tx,
    [...new Set(ids)].map((subject) => ({ subject_kind: 'person', subject })),
  );
  return Object.fromEntries([...named].filter(([, name]) => name !== ''));
}
