import { readPoint } from '../../domain/form/point.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import { mergeRevisionId } from '../../domain/record-id.ts';
import { formRank, lastFormRank } from '../../forms/form-rank.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { irrelevantAnswers } from '../../programme/irrelevant-answers.ts';
import type { Winners } from '../../programme/merged-records.ts';
import { reviewFlags } from '../../programme/review-flags.ts';
import type { Transaction } from '../db/database.ts';
import { numberFeed } from '../feed/number-feed.ts';
import { arrivalOf } from '../follow-up/arrival.ts';
import { refreshCases } from '../follow-up/refresh-cases.ts';
import { noteIdentities } from '../identity/note-identities.ts';
import { announcePhotos } from '../photos/announce-photos.ts';
import { noteConsent } from '../photos/note-consent.ts';
import { countQueue } from '../queue/count-queue.ts';
import { storeGrowth } from '../summary/store-growth.ts';
import { tallyChanges } from '../summary/tally-changes.ts';
import { withoutMarks } from './check-content.ts';
import type { IntakeClock } from './decide-revision.ts';
import { dossierIn, placeOf } from './dossier-records.ts';
import { changesOf, householdsOf, type RecordChange } from './find-changes.ts';
import { sha256 } from './merge-head.ts';
import { placeAll, winnersIn } from './place-records.ts';
import {
  type Desa,
  isMergeRevision,
  putRevision,
  type RecordState,
  revisionsOf,
  type StoredRevision,
  type Workspace,
} from './workspace.ts';
import { writeRecords } from './write-records.ts';
import { writeRevisions } from './write-revisions.ts';

/** Works out everything that follows from the revisions of a workspace and writes what has changed. */
export async function settleWorkspace(tx: Transaction, workspace: Workspace, clock: IntakeClock): Promise<void> {
  await joinTips(workspace, clock.now);
  placeAll(workspace, newestRevisions(workspace));
  const touched = changesOf(workspace);
  for (const household of householdsOf(touched)) settleRelevance(workspace, household, clock);
  settleOfDesa(workspace, touched, clock);
  const twins = await noteIdentities(tx, workspace, changesOf(workspace));
  flagRevisions(workspace, clock, twins);
  const changes = changesOf(workspace);
  const written = await writeRevisions(tx, workspace);
  await announcePhotos(tx, { kab: workspace.kab, now: clock.now }, written);
  await writeRecords(tx, workspace.kab, changes);
  await countQueue(tx, workspace.kab, changes);
  await numberFeed(tx, { kab: workspace.kab, now: clock.now }, changes);
  await storeGrowth(tx, workspace, { changes, growth: clock.growth });
  await tallyChanges(tx, workspace, { changes, ...clock });
  const { kab, settings, desas } = workspace;
  const dossiers = householdsOf(changes).map((household) => ({
    household,
    dossier: dossierIn(workspace, household),
    arrival: arrivalOf(workspace, household),
  }));
  await noteConsent(tx, { kab, now: clock.now }, dossiers);
  await refreshCases(tx, { kab, settings, desas, ...clock }, dossiers);
}

/** Where phones wrote apart from each other, a revision of the server's own joins what they wrote. It changes no answer. */
async function joinTips(workspace: Workspace, now: Date): Promise<void> {
  for (const record of workspace.revisions.keys()) {
    const state = workspace.records.get(record);
    if (state === undefined || state.tips.length < 2) continue;
    const id = await mergeRevisionId(state.tips, sha256);
    const newest = workspace.revisions.get(record)?.get(state.newest_revision ?? '');
    if (newest !== undefined && workspace.revisions.get(record)?.has(id) !== true) {
      putRevision(workspace, await mergeRevisionOver(newest, { id, parents: state.tips, at: now.toISOString() }));
    }
    workspace.records.set(record, { ...state, tips: [id] });
  }
}

async function mergeRevisionOver(
  newest: StoredRevision,
  { id, parents, at }: { id: string; parents: readonly string[]; at: string },
): Promise<StoredRevision> {
  return {
    ...newest,
    ...{ id, parents, set: {}, unset: [], author: null, author_name: '', device: null, number: null, receipt: null },
    ...{ started_at: at, saved_at: at, received_at: at, clock_offset_ms: null, app_version: 'server' },
    ...{ verdict: 'menunggu', flags: [], content_hash: await sha256(new TextEncoder().encode(id)) },
  };
}

function newestRevisions(workspace: Workspace): Map<string, StoredRevision> {
  const newest = [...workspace.revisions].flatMap(([record, revisions]) => {
    const found = revisions.get(workspace.records.get(record)?.newest_revision ?? '');
    return found === undefined ? [] : [[record, found] as const];
  });
  return new Map(newest);
}

/** Which answers no longer count, because what they hang on was answered differently elsewhere. */
function settleRelevance(workspace: Workspace, household: string, { growth }: IntakeClock): void {
  const winners = winnersIn(workspace);
  for (let rank = 0; rank <= lastFormRank; rank++) {
    const dossier = dossierIn(workspace, household);
    for (const state of workspace.records.values()) {
      if (state.household !== household || formRank(state.form) !== rank) continue;
      workspace.records.set(state.record, {
        ...state,
        irrelevant: irrelevantOf(workspace, state, { dossier, growth, winners }),
      });
    }
  }
}

/** The same for what is said of the desa itself: it hangs on nothing but its own answers. */
function settleOfDesa(workspace: Workspace, changes: readonly RecordChange[], { growth }: IntakeClock): void {
  for (const { after } of changes) {
    if (after.subject.kind !== 'desa') continue;
    const irrelevant = irrelevantOf(workspace, after, { dossier: undefined, growth, winners: new Map() });
    workspace.records.set(after.record, { ...after, irrelevant });
  }
}

function irrelevantOf(
  { kab }: Workspace,
  state: RecordState,
  { dossier, growth, winners }: { dossier: Dossier | undefined; growth: GrowthTables; winners: Winners },
): readonly string[] {
  const visited_on = state.revisions.at(-1)?.visited_on;
  if (visited_on === undefined) return [];
  // Of somebody who was written down twice the rules know the one that both are.
  const subject = { ...state.subject, id: winners.get(state.subject.id) ?? state.subject.id };
  const said = { ...state, subject, visited_on, place: placeOf(kab, state), answers: withoutMarks(state.answers) };
  return irrelevantAnswers(dossier, said, growth);
}

/** Reasons for a supervisor to look at a revision first, worked out when it begins to count. */
function flagRevisions(workspace: Workspace, { growth }: IntakeClock, twins: ReadonlySet<string>): void {
  for (const record of workspace.revisions.keys()) {
    const household = workspace.records.get(record)?.household;
    const dossier = household == null ? undefined : dossierIn(workspace, household);
    if (dossier === undefined) continue;
    const centre = centreOf(workspace.desas.get(dossier.place.desa));
    for (const one of revisionsOf(workspace, record)) {
      if (!beginsToCount(workspace, one)) continue;
      const facts = { growth, twins, centre };
      const flags = [...one.flags, ...reviewFlags({ ...one, parents: [...one.parents] }, dossier, facts)];
      flagRevision(workspace, { ...one, flags: [...new Set(flags)] });
    }
  }
}

function centreOf(desa: Desa | undefined) {
  return readPoint(`${desa?.centre ?? ''},0`);
}

/** The record carries its newest revision's flags. */
function flagRevision(workspace: Workspace, revision: StoredRevision): void {
  putRevision(workspace, revision);
  const record = workspace.records.get(revision.record);
  if (record?.newest_revision !== revision.id) return;
  workspace.records.set(revision.record, { ...record, flags: revision.flags });
}

function beginsToCount({ revisionsBefore }: Workspace, revision: StoredRevision): boolean {
  if (revision.state !== 'counting' || isMergeRevision(revision)) return false;
  return revisionsBefore.get(revision.id)?.state !== 'counting';
}
