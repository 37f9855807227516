import { evaluateForm } from '../../domain/form/evaluate-form.ts';
import type { Form } from '../../domain/form/form.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { HeldReason } from '../../domain/problem.ts';
import { isInScope, type Role } from '../../domain/roles.ts';
import { addDays, isDate } from '../../domain/time/calendar.ts';
import { findForm } from '../../forms/register.ts';
import { whoFills } from '../../forms/who-fills.ts';
import { factsFor } from '../../programme/dossier.ts';
import { isWellFormed, withoutMarks } from './check-content.ts';
import { dossierIn } from './dossier-records.ts';
import { answersAsSaved } from './merge-head.ts';
import { placeRecord } from './place-records.ts';
import { dayIn, type RecordState, revisionsOf, type StoredRevision, type Workspace } from './workspace.ts';

export type IntakeClock = { readonly now: Date; readonly growth: GrowthTables };

export type Decision =
  | { readonly state: 'counting'; readonly flags: readonly string[] }
  | { readonly state: 'held'; readonly reason: HeldReason };

/** After five days a revision counts without the parents that have not come. */
export const daysForParents = 5;

type Case = IntakeClock & {
  readonly workspace: Workspace;
  readonly revision: StoredRevision;
  /** The record as it would be with this revision alone: where it would be, what it would say. */
  readonly preview: RecordState;
  readonly today: string;
};

/** Whether a revision counts, and if not, why. Asked again whenever what held it may have changed. */
export async function decideRevision(
  workspace: Workspace,
  revision: StoredRevision,
  clock: IntakeClock,
): Promise<Decision> {
  const form = findForm(revision.form, revision.form_version);
  const about = caseOf(workspace, revision, clock);
  const reason =
    (isClosed(about) && 'account_closed') ||
    (form === undefined && 'form_unknown') ||
    (form !== undefined && (await reasonInContent(form, about)));
  if (reason) return { state: 'held', reason };
  return { state: 'counting', flags: flagsOf(about) };
}

async function reasonInContent(form: Form, about: Case): Promise<HeldReason | undefined> {
  const { workspace, revision, preview } = about;
  const record = workspace.records.get(revision.record);
  if (!(await isWellFormed(form, { revision, answers: preview.answers, record }))) return 'content_malformed';
  if (!mayCount(about)) return 'outside_scope';
  if (isClockWrong(about)) return 'clock_wrong';
  return reasonInParents(about) ?? (breaksRule(form, about) ? 'rule_broken' : undefined);
}

function caseOf(workspace: Workspace, revision: StoredRevision, clock: IntakeClock): Case {
  const answers = answersAsSaved(revisionsOf(workspace, revision.record), revision);
  const preview = placeRecord(workspace, newRecord(revision, answers), revision);
  const zone = workspace.desas.get(preview.region.desa)?.zone ?? 'Asia/Jakarta';
  return { ...clock, workspace, revision, preview, today: dayIn(zone, clock.now) };
}

/** A record of which only this revision is known. */
export function newRecord(revision: StoredRevision, answers: RecordState['answers'] = {}): RecordState {
  const { record, form, form_version, subject, period, place } = revision;
  return {
    ...{ record, form, form_version, subject, period, answers },
    household: place.household ?? null,
    region: { desa: place.desa, rw: place.rw ?? '', rt: place.rt ?? '' },
    tips: [],
    deleted: false,
    newest_revision: null,
    newest_at: null,
    newest_author: null,
    flags: [],
    verdict: 'menunggu',
    irrelevant: [],
    conflicts: {},
    revisions: [],
    writers: {},
  };
}

/** The server's own revisions have no author and are not asked. */
function isClosed({ workspace, revision: { author, device } }: Case): boolean {
  if (author === null) return false;
  const isRevoked = device !== null && workspace.devices.get(device)?.is_revoked === true;
  return isRevoked || workspace.authors.get(author)?.is_active !== true;
}

/** The scope counts as it is now, here; whoever once received the record may still change it. */
function mayCount(about: Case): boolean {
  const { workspace, revision, preview } = about;
  const target = preview.answers.kode_desa;
  const isKnownDesa = workspace.desas.has(typeof target === 'string' ? target : preview.region.desa);
  if (!isKnownDesa || revision.place.kab !== workspace.kab) return false;
  if (revision.author === null) return true;
  const author = workspace.authors.get(revision.author);
  if (author === undefined || !whoFills(revision.form).includes(author.role)) return false;
  return mayMerge(author.role, revision) && (isAtHome(about) || hasReceived(about));
}

/** That two are one is for a supervisor to say, who sees both. */
function mayMerge(role: Role, { set, unset }: StoredRevision): boolean {
  return role !== 'kader' || !(mergedPath in set || unset.includes(mergedPath));
}

const mergedPath = 'digabung_ke';

function isAtHome({ workspace, revision, preview }: Case): boolean {
  const scope = workspace.authors.get(revision.author ?? '')?.scope ?? [];
  const { region } = workspace.records.get(revision.record) ?? preview;
  // A desa is everybody's who works in any part of it.
  if (revision.subject.kind === 'desa') return scope.some(({ desa }) => desa === region.desa);
  return isInScope(scope, region);
}

/** Ids of revisions cannot be guessed: who names one that counts has received the record. */
function hasReceived({ workspace, revision }: Case): boolean {
  const known = workspace.revisions.get(revision.record);
  const namesParent = revision.parents.some((id) => known?.get(id)?.state === 'counting');
  return namesParent || workspace.seen.has(`${revision.author} ${revision.subject.id}`);
}

function isClockWrong({ revision, today }: Case): boolean {
  const { visited_on } = revision;
  return !isDate(visited_on) || visited_on > addDays(today, 1) || visited_on < '2000-01-01';
}

function reasonInParents(about: Case): HeldReason | undefined {
  const { workspace, revision } = about;
  const known = workspace.revisions.get(revision.record);
  if (revision.parents.some((id) => known?.get(id)?.state === 'held')) return 'parent_held';
  return lacksParents(about) && about.now < untilParents(revision) ? 'parents_missing' : undefined;
}

function lacksParents({ workspace, revision }: Case): boolean {
  const known = workspace.revisions.get(revision.record);
  return revision.parents.some((id) => !known?.has(id));
}

export function untilParents({ received_at }: Pick<StoredRevision, 'received_at'>): Date {
  return new Date(Date.parse(received_at) + daysForParents * 86_400_000);
}

function breaksRule(form: Form, about: Case): boolean {
  const { workspace, revision, preview, today, growth } = about;
  const dossier = preview.household === null ? undefined : dossierIn(workspace, preview.household);
  const { subject, period, record, visited_on } = revision;
  const facts = factsFor(dossier, {
    // The day's grace that a phone's clock is given holds for the form's own dates as well.
    ...{ form: revision.form, subject, record, today: visited_on > today ? visited_on : today },
    ...{ kode_desa: preview.region.desa, growth },
    ...(period === null ? {} : { period }),
  });
  const { violations } = evaluateForm(form, withoutMarks(preview.answers), facts);
  return violations.some(({ level }) => level === 'error');
}

function flagsOf(about: Case): string[] {
  const isMoved = about.revision.author !== null && !isAtHome(about);
  const isTorn = lacksParents(about) || namesDismissed(about);
  return [...(isMoved ? ['scope_moved'] : []), ...(isTorn ? ['parents_missing'] : [])];
}

/** Its author saw answers that will never count: nothing to wait for, but something to look at. */
function namesDismissed({ workspace, revision }: Case): boolean {
  const known = workspace.revisions.get(revision.record);
  return revision.parents.some((id) => known?.get(id)?.state === 'dismissed');
}
