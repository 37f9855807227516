import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeviceSession } from '../../device/device-session.ts';
import type { Draft } from '../../device/store/drafts.ts';
import { isTouched } from '../form/touched-draft.ts';
import { getRecords } from '../records/current-records.ts';
import type { ShownRecord } from '../records/shown-record.ts';
import { useEveryDossier } from '../records/use-every-dossier.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { type FamilyRow, familyRowsOf, sortFamilies } from './family-list.ts';
import { describeDrafts, leftByHousehold, type OpenDraft } from './open-drafts.ts';
import type { Directory } from './record-name.ts';

/** What the kader's screens show of the records in memory, worked out when these change. */
export type KaderView = {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly records: ReadonlyMap<string, ShownRecord>;
  readonly directory: Directory;
  readonly drafts: readonly OpenDraft[];
  readonly families: readonly FamilyRow[];
};

export function useKaderView(): KaderView {
  const store = getRecords();
  const [records, dossiers, homes] = [store.records.value, store.dossiers.value, store.householdOf.value];
  const growth = growthTables.value;
  const stored = useDrafts();
  const day = today();
  const directory = useMemo(() => ({ dossiers, householdOf: homes }), [dossiers, homes]);
  const drafts = useMemo(
    () => describeDrafts(stored ?? [], { directory, today: day, ...(growth === undefined ? {} : { growth }) }),
    [directory, growth, stored, day],
  );
  const memory = useMemo(
    () => familyRowsOf({ records, drafts: leftByHousehold(drafts), today: day }),
    [records, drafts, day],
  );
  const rows = useEveryDossier(dossiers, memory);
  const families = useMemo(() => sortFamilies(rows ?? []), [rows]);
  const isReady = store.state.value !== 'ready' || (stored !== undefined && rows !== undefined);
  return { state: isReady ? store.state.value : 'loading', records, directory, drafts, families };
}

/** So that going from screen to screen does not begin with an empty page; gone with the session. */
const lastRead = new WeakMap<DeviceSession, readonly Draft[]>();

/** Unfinished forms on this phone, in which something was answered; undefined until they have been read. */
export function useDrafts(): readonly Draft[] | undefined {
  const session = getSession();
  const [drafts, setDrafts] = useState(() => lastRead.get(session));
  useEffect(() => {
    let isGone = false;
    const show = (all: readonly Draft[]) => {
      const found = all.filter(isTouched);
      lastRead.set(session, found);
      if (!isGone) setDrafts(found);
    };
    const read = () => session.listDrafts().then(show, () => isGone || setDrafts((last) => last ?? []));
    void read();
    const stop = session.subscribe((what) => what === 'drafts' && void read());
    return () => {
      isGone = true;
      stop();
    };
  }, [session]);
  return drafts;
}
