import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DeviceSession } from '../../device/device-session.ts';
import type { LocalRecord } from '../../device/store/local-record.ts';
import type { Head } from '../../domain/head.ts';
import { assembleDossiers, type Dossier } from '../../programme/dossier.ts';
import { type ShownRecord, showRecord } from './shown-record.ts';

/** What this phone knows, decrypted in memory after the PIN, and kept up as revisions and heads arrive. */
export type RecordStore = {
  readonly state: ReadonlySignal<'loading' | 'ready' | 'failed'>;
  readonly records: ReadonlySignal<ReadonlyMap<string, ShownRecord>>;
  readonly dossiers: ReadonlySignal<ReadonlyMap<string, Dossier>>;
  /** Which household a person or a business belongs to. */
  readonly householdOf: ReadonlySignal<ReadonlyMap<string, string>>;
  reload(): Promise<void>;
  close(): void;
};

export function openRecordStore(session: DeviceSession): RecordStore {
  const state = signal<'loading' | 'ready' | 'failed'>('loading');
  const records = signal<ReadonlyMap<string, ShownRecord>>(new Map());
  const dossiers = computed(() => dossiersOf(records.value));
  const householdOf = computed(() => householdsOf(dossiers.value));
  const show = rememberShown();
  const reload = latestOnly(async () => {
    try {
      const shown = (await session.loadRecords()).map(show);
      records.value = new Map(shown.flatMap((one) => (one === undefined ? [] : [[one.record, one] as const])));
      state.value = 'ready';
    } catch {
      if (state.value !== 'ready') state.value = 'failed';
    }
  });
  const unsubscribe = session.subscribe((what) => {
    if (what === 'records' || what === 'outbox') void reload();
  });
  void reload();
  return { state, records, dossiers, householdOf, reload, close: unsubscribe };
}

/** What the centre alone says stays the same thing until it says something else: what hangs on it need not be worked out anew. */
function rememberShown(): (local: LocalRecord) => ShownRecord | undefined {
  const held = new WeakMap<Head, ShownRecord>();
  return (local) => {
    const { head, waiting } = local;
    if (head === undefined || waiting.length > 0) return showRecord(local);
    const shown = held.get(head) ?? showRecord(local);
    if (shown !== undefined) held.set(head, shown);
    return shown;
  };
}

/** A record of which every revision was rejected says nothing, not even when the visit was. */
function dossiersOf(records: ReadonlyMap<string, ShownRecord>): ReadonlyMap<string, Dossier> {
  const living = [...records.values()].filter((one) => !one.deleted && one.revisions > 0);
  return new Map(assembleDossiers(living).map((dossier) => [dossier.household, dossier]));
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
