import { type Dossier, personsOf } from '../../programme/dossier.ts';
import { formatMonth } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { RecordsTrouble } from '../growth/records-trouble.tsx';
import { familyTitle } from '../kader/family-name.ts';
import { useDrafts } from '../kader/use-kader-view.ts';
import { Banner } from '../kit/banner.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Icon } from '../kit/icon.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { getRecords } from '../records/current-records.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { formTexts } from '../texts/id/form.ts';
import { visitTexts } from '../texts/id/visit.ts';
import { nextRow, type VisitRow, type VisitRows, visitRows } from './visit-rows.ts';

const words = visitTexts.hub;

/** The visit's list: consent, household, members, children; each with what it still lacks. */
export function VisitScreen({ params }: { params: { household: string } }) {
  const { household } = params;
  const records = getRecords();
  const drafts = useDrafts();
  const dossier = records.dossiers.value.get(household);
  const isReady = records.state.value === 'ready' && drafts !== undefined;
  useKeptScroll(`kunjungan ${household}`, isReady);
  if (records.state.value === 'failed') {
    return (
      <Screen title={words.title} backHref="/keluarga">
        <RecordsTrouble />
      </Screen>
    );
  }
  if (!isReady) {
    return (
      <Screen title={words.title} backHref="/keluarga">
        <LoadingState />
      </Screen>
    );
  }
  const isBegun = drafts.some(({ subject, place }) => subject.id === household || place.household === household);
  if (dossier === undefined && !isBegun) return <UnknownFamily />;
  const rows = visitRows({
    household,
    dossier,
    drafts,
    today: today(),
    kode_desa: dossier?.place.desa ?? drafts.find(({ subject }) => subject.id === household)?.place.desa ?? '',
    growth: growthTables.value,
  });
  return <Hub rows={rows} household={household} title={titleOf(dossier, rows)} isKnown={dossier !== undefined} />;
}

/** By its head; before the head's form is saved, by the name that stands in it. */
function titleOf(dossier: Dossier | undefined, { members }: VisitRows): string {
  const isListed = dossier !== undefined && personsOf(dossier).length > 0;
  if (isListed) return familyTitle(dossier);
  const name = members[0]?.name ?? '';
  return name === '' ? formTexts.subject.newHousehold : words.family(name);
}

type HubProps = { rows: VisitRows; household: string; title: string; isKnown: boolean };

function Hub({ rows, household, title, isKnown }: HubProps) {
  const home = isKnown ? `/keluarga/${household}` : '/keluarga';
  return (
    <Screen
      title={title}
      subtitle={
        rows.respondent === undefined ? words.title : words.answeredBy(rows.respondent.name, rows.respondent.relation)
      }
      backHref={home}
      hasNav={false}
      bottom={<HubActions next={nextRow(rows)} home={home} />}
    >
      {rows.isOver && (
        <Banner kind="info" title={words.declinedTitle}>
          {words.declined}
        </Banner>
      )}
      {!rows.isOver && !rows.mayAsk && <Banner kind="info">{words.consentFirst}</Banner>}
      <Card flush>
        <RowList>
          <HubRow row={rows.visit} />
          <HubRow row={rows.household} />
        </RowList>
      </Card>
      <Card
        title={words.rows.members(formatNumber(rows.members.length))}
        aside={<a href={`/keluarga/${household}/anggota-baru`}>{words.addMember}</a>}
        flush
      >
        {rows.members.length === 0 ? (
          <p class="card-line">{words.noMembers}</p>
        ) : (
          <RowList>
            {rows.members.map((row) => (
              <HubRow key={row.subject} row={row} />
            ))}
          </RowList>
        )}
      </Card>
      {rows.children.length > 0 && (
        <Card title={words.rows.children(formatNumber(rows.children.length / 2))} flush>
          <RowList>
            {rows.children.map((row) => (
              <HubRow key={row.href} row={row} />
            ))}
          </RowList>
        </Card>
      )}
    </Screen>
  );
}

function HubRow({ row }: { row: VisitRow }) {
  const { state, left, isDraft, href } = row;
  const unsaved = left === 0 ? words.unsavedComplete : words.unsaved(formatNumber(left));
  return (
    <ListRow
      title={rowTitle(row)}
      href={href}
      {...(isDraft
        ? { below: <StateTag state="belum_selesai" word={unsaved} /> }
        : { trailing: <SavedState state={state} left={left} /> })}
    />
  );
}

const stateIcons = { complete: 'check', missing: 'quarter', look: 'quarter', empty: undefined } as const;

function SavedState({ state, left }: Pick<VisitRow, 'state' | 'left'>) {
  const { complete, empty, missing, look } = formTexts.section;
  const word = { complete, empty, missing: missing(formatNumber(left)), look: look('1') }[state];
  const icon = stateIcons[state];
  return (
    <span class={`section-state section-state--${state === 'look' ? 'missing' : state}`}>
      {icon && <Icon name={icon} size="small" />}
      {word}
    </span>
  );
}

/** What a row is called, also on the button that leads to it. */
function rowTitle({ form, name }: VisitRow): string {
  const titles: Record<string, string> = {
    kunjungan: words.rows.visit,
    keluarga: words.rows.household,
    anggota: name === '' ? formTexts.subject.newMember : name,
    balita: `${name}: ${words.rows.child}`,
    penimbangan: `${name}: ${words.rows.weighing(formatMonth(today()).split(' ')[0] ?? '')}`,
  };
  return titles[form] ?? form;
}

function HubActions({ next, home }: { next: VisitRow | undefined; home: string }) {
  return (
    <BottomBar note={words.mayStop}>
      <Button kind="primary" wide href={next?.href ?? home}>
        {next === undefined ? words.done : words.next(rowTitle(next))}
      </Button>
    </BottomBar>
  );
}

function UnknownFamily() {
  return (
    <Screen title={words.title} backHref="/keluarga">
      <EmptyState
        title={words.unknownTitle}
        text={words.unknown}
        action={<Button href="/keluarga">{words.toFamilies}</Button>}
      />
    </Screen>
  );
}
