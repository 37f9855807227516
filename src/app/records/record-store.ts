import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DeviceSession } from '../../device/device-session.ts';
import type { Asked } from '../../device/store/load-records.ts';
import type { LocalRecord } from '../../device/store/local-record.ts';
import { assembleDossiers, assembleVillages, type Dossier } from '../../programme/dossier.ts';
import { kabupatenSettings } from '../shell/kabupaten-settings.ts';
import { keepDossiers } from './keep-dossiers.ts';
import { openPending } from './pending-records.ts';
import { type ShownRecord, showRecord } from './shown-record.ts';

/** How many records are opened, of how many. */
export type Opening = { readonly done: number; readonly all: number };

/** What this phone knows, decrypted in memory after the PIN, and kept up as revisions and heads arrive. */
export type RecordStore = {
  readonly state: ReadonlySignal<'loading' | 'ready' | 'failed'>;
  /** While everything is opened after the PIN; undefined before and afterwards. */
  readonly opening: ReadonlySignal<Opening | undefined>;
  readonly records: ReadonlySignal<ReadonlyMap<string, ShownRecord>>;
  readonly dossiers: ReadonlySignal<ReadonlyMap<string, Dossier>>;
  /** What is said of each desa itself, by the desa's id as a subject. */
  readonly villages: ReadonlySignal<ReadonlyMap<string, Dossier>>;
  /** Which household a person or a business belongs to. */
  readonly householdOf: ReadonlySignal<ReadonlyMap<string, string>>;
  reload(): Promise<void>;
  /** Resolves when everything that was saved or pulled until now is in memory. */
  catchUp(): Promise<void>;
  close(): void;
};

export function openRecordStore(session: DeviceSession): RecordStore {
  const state = signal<'loading' | 'ready' | 'failed'>('loading');
  const records = signal<ReadonlyMap<string, ShownRecord>>(new Map());
  const opening = signal<Opening | undefined>(undefined);
  const dossiers = keptDossiers(records);
  const villages = computed(
    () =>
      new Map(assembleVillages(livingIn(records.value), kabupatenSettings.value).map((one) => [one.household, one])),
  );
  const householdOf = computed(() => householdsOf(dossiers.value));
  const pending = openPending();
  const refill = latestOnly(async () => {
    const asked = pending.take();
    if (asked === undefined) return;
    try {
      records.value = asked === 'everything' ? await openAll() : await openSome(asked);
      state.value = 'ready';
    } catch {
      pending.putBack(asked);
      if (state.value !== 'ready') state.value = 'failed';
    }
    opening.value = undefined;
  });
  const openAll = async () => {
    const found = new Map<string, ShownRecord>();
    await session.loadRecords(undefined, (some, all) => {
      addShown(found, some);
      opening.value = { done: found.size, all };
    });
    return found;
  };
  const openSome = async (asked: Asked) => withChanges(records.peek(), asked, await session.loadRecords(asked));
  const reload = () => {
    pending.addAll();
    return refill();
  };
  const unsubscribe = session.subscribe((what, changed) => {
    if (what !== 'records' && what !== 'delivered') return;
    if (what === 'delivered') pending.addOwn();
    else if (changed === undefined) pending.addAll();
    else pending.add(changed);
    void refill();
  });
  void reload();
  return { state, opening, records, dossiers, villages, householdOf, reload, catchUp: refill, close: unsubscribe };
}

function addShown(records: Map<string, ShownRecord>, found: readonly LocalRecord[]): void {
  for (const local of found) {
    const shown = showRecord(local);
    if (shown !== undefined) records.set(shown.record, shown);
  }
}

/** What was asked for and is not there any more is gone. */
function withChanges(
  before: ReadonlyMap<string, ShownRecord>,
  { records }: Asked,
  found: readonly LocalRecord[],
): ReadonlyMap<string, ShownRecord> {
  const here = new Set(found.map(({ record }) => record));
  const after = new Map(before);
  for (const record of records) if (!here.has(record)) after.delete(record);
  addShown(after, found);
  return after;
}

/** A record of which every revision was rejected says nothing, not even when the visit was. */
function livingIn(records: ReadonlyMap<string, ShownRecord>): ShownRecord[] {
  return [...records.values()].filter((one) => !one.deleted && one.revisions > 0);
}

function keptDossiers(records: ReadonlySignal<ReadonlyMap<string, ShownRecord>>) {
  let last: ReadonlyMap<string, Dossier> = new Map();
  return computed(() => {
    last = keepDossiers(last, assembleDossiers(livingIn(records.value), kabupatenSettings.value));
    return last;
  });
}

function householdsOf(dossiers: ReadonlyMap<string, Dossier>): ReadonlyMap<string, string> {
  const pairs = [...dossiers.values()].flatMap((dossier) =>
    dossier.records.flatMap(({ form, subject }) =>
      form === 'anggota' || form === 'umkm' ? [[subject.id, dossier.household] as const] : [],
    ),
  );
  return new Map(pairs);
}

/** Runs `work` once at a time; calls that come meanwhile are answered by one more run. */
export function latestOnly(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
    running = undefined;
  };
  return () => {
    if (running === undefined) running = run();
    else again = true;
    return running;
  };
}
