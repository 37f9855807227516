import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { monthOf } from '../../domain/time/calendar.ts';
import type { Query } from '../desk/query.ts';
import { formatDateWithDay } from '../format/format-date.ts';
import { RecordsTrouble } from '../growth/records-trouble.tsx';
import { isRejected } from '../kader/rejected.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { getRecords } from '../records/current-records.ts';
import { OpeningRecords } from '../records/opening-records.tsx';
import type { ShownRecord } from '../records/shown-record.ts';
import { useEveryDossier } from '../records/use-every-dossier.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { IdleBar } from './idle-bar.tsx';
import { type ChildRow, childrenAt, filterRows, markRejected, sortChildren } from './posyandu-rows.ts';
import { SessionChoices } from './session-choices.tsx';
import { SessionList } from './session-list.tsx';
import { readSessionPlace, type SessionPlace, sessionHref } from './session-place.ts';
import { useBegunWeighings } from './use-begun-weighings.ts';
import { WeighBar } from './weigh-bar.tsx';
import { type FreshRow, lastDeedOf, useWeighingSession, type WeighingSession, withFresh } from './weighing-session.ts';

const words = posyanduTexts.list;

/** A posyandu's session: the children by name, weighed in their rows one after the other. */
export function PosyanduScreen({ query }: { query: Query }) {
  const { state } = getRecords();
  const { route } = useLocation();
  const { posyandu } = getSession();
  const day = today();
  const place = readSessionPlace(query, { today: day, posyandu });
  const session = useWeighingSession(place);
  const found = useSessionRows(session);
  const rows = found ?? [];
  session.rows.current = rows;
  const isReady = state.value === 'ready' && found !== undefined;
  useKeptScroll('posyandu', isReady);
  useBegunWeighings(session, isReady ? rows : undefined, query.anak);
  useEffect(() => {
    lastDeedOf(getSession()).value = undefined;
  }, [session]);
  // Whom to begin with is said once: the way back to this address opens the list as it was left.
  useEffect(() => {
    if (query.anak !== undefined && isReady) route(sessionHref('/posyandu', place, day), true);
  }, [query.anak, isReady]);
  const name = posyandu.find(({ id }) => id === place.posyandu)?.name;
  return (
    <SessionFrame session={session} rows={rows} title={name ?? words.title}>
      {state.value === 'failed' && <RecordsTrouble />}
      {state.value !== 'failed' && !isReady && <OpeningRecords />}
      {isReady && (
        <SessionBody
          session={session}
          rows={rows}
          place={place}
          choices={(search) => (
            <SessionChoices
              posyandu={posyandu}
              place={place}
              today={day}
              onChoose={(chosen) => route(sessionHref('/posyandu', chosen, day), true)}
            >
              {search}
            </SessionChoices>
          )}
        />
      )}
    </SessionFrame>
  );
}

type BodyProps = {
  session: WeighingSession;
  rows: readonly ChildRow[];
  place: SessionPlace;
  choices: (search: ComponentChildren) => ComponentChildren;
};

function SessionBody({ session, rows, place, choices }: BodyProps) {
  const newChildHref = sessionHref('/posyandu/anak-baru', place, today());
  if (rows.length > 0) {
    return <SessionList session={session} rows={rows} newChildHref={newChildHref} choices={choices} />;
  }
  const actions = (
    <>
      <Button icon="userPlus" href={newChildHref}>
        {words.newChild}
      </Button>
      <Button kind="quiet" href="/keluarga">
        {words.toFamilies}
      </Button>
    </>
  );
  return (
    <>
      {choices(undefined)}
      <EmptyState title={words.noneTitle} text={words.noneText} action={actions} />
    </>
  );
}

type FrameProps = { session: WeighingSession; rows: readonly ChildRow[]; title: string; children: ComponentChildren };

/** The menu gives way to the pad. The list inside is handed through as it is, so that opening a row does not draw it anew. */
function SessionFrame({ session, rows, title, children }: FrameProps) {
  const isOpen = session.openChild.value !== undefined;
  const bar = <WeighBar session={session} idle={<IdleBar session={session} rows={rows} />} />;
  return (
    <Screen
      title={title}
      subtitle={formatDateWithDay(session.place.day)}
      hasNav={!isOpen}
      bottom={(isOpen || rows.length > 0) && bar}
    >
      {children}
    </Screen>
  );
}

/**
 * Worked out when records arrive, and not while somebody types; undefined until all families are looked through. Not from
 * the first few that are opened: whoever was begun and not saved is looked for among all, once.
 */
function useSessionRows({ place, fresh }: WeighingSession): readonly ChildRow[] | undefined {
  const { state, records, dossiers } = getRecords();
  const { day, posyandu } = place;
  const children = childrenAt({ today: day, growth: growthTables.value });
  const every = useEveryDossier(dossiers.value, state.value === 'ready' ? children : undefined);
  const stored = useMemo(() => {
    if (every === undefined) return undefined;
    const rejected = rejectedWeighings(records.peek().values(), monthOf(day));
    const rows = markRejected(sortChildren(every.flat()), rejected);
    return filterRows(rows, { query: '', posyandu, state: undefined });
  }, [every, records.value, day, posyandu]);
  const isRead = ({ record, revision }: FreshRow) => isKnown(records.value.get(record), revision);
  return useMemo(() => stored && withFresh(stored, fresh.value, isRead), [stored, fresh.value, records.value]);
}

function isKnown(record: ShownRecord | undefined, revision: string): boolean {
  return record?.known.includes(revision) === true;
}

/** Children whose weighing of that month no longer counts. */
function rejectedWeighings(records: Iterable<ShownRecord>, month: string): ReadonlySet<string> {
  const found = [...records].filter((one) => one.form === 'penimbangan' && one.period === month && isRejected(one));
  return new Set(found.map(({ subject }) => subject.id));
}
