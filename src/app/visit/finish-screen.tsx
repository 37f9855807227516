import { useMemo } from 'preact/hooks';
import type { Dossier } from '../../programme/dossier.ts';
import { visitFindings } from '../../programme/visit-findings/register.ts';
import { formatNumber } from '../format/format-number.ts';
import { RecordsTrouble } from '../growth/records-trouble.tsx';
import type { FamilyRow } from '../kader/family-list.ts';
import { useKaderView } from '../kader/use-kader-view.ts';
import { Banner } from '../kit/banner.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import type { ShownRecord } from '../records/shown-record.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { Screen } from '../shell/screen.tsx';
import { finishTexts as words } from '../texts/id/finish.ts';
import { visitTexts } from '../texts/id/visit.ts';
import { FindingCard } from './finding-card.tsx';
import { keptRecords } from './kept-records.ts';
import { nextFamily } from './next-family.ts';
import { StillOpen } from './still-open.tsx';
import { useVisit } from './use-visit.ts';
import { openRows, type VisitRows } from './visit-rows.ts';
import { visitTitle } from './visit-title.ts';

/** The end of a visit: what it found and how to say it, what is open, what is safe, and whose turn it is. */
export function FinishScreen({ params }: { params: { household: string } }) {
  const { household } = params;
  const visit = useVisit(household);
  const view = useKaderView();
  const back = `/keluarga/${household}/kunjungan`;
  if (visit.state !== 'ready') {
    return (
      <Screen title={words.title} backHref={back}>
        {visit.state === 'failed' && <RecordsTrouble />}
        {visit.state === 'loading' && <LoadingState />}
        {visit.state === 'unknown' && <UnknownFamily />}
      </Screen>
    );
  }
  const { dossier, rows } = visit;
  const records = dossier?.records.flatMap(({ record }) => view.records.get(record) ?? []) ?? [];
  return (
    <Screen
      title={words.title}
      subtitle={visitTitle(dossier, rows)}
      backHref={back}
      hasNav={false}
      bottom={<NextFamily next={nextFamily(view.families, household, today())} />}
    >
      {rows.isOver ? <Over /> : <Findings dossier={dossier} rows={rows} />}
      <StillOpen rows={rows} visitHref={back} />
      <Kept records={records} />
    </Screen>
  );
}

function Over() {
  return (
    <Banner kind="info" title={words.declinedTitle}>
      {words.declined}
    </Banner>
  );
}

type FindingsProps = { dossier: Dossier | undefined; rows: VisitRows };

/** Of what is saved: what is still a draft may change on the next line. */
function Findings({ dossier, rows }: FindingsProps) {
  const growth = growthTables.value;
  const day = today();
  const findings = useMemo(
    () => (dossier === undefined || growth === undefined ? [] : visitFindings({ dossier, today: day, growth })),
    [dossier, growth, day],
  );
  if (growth === undefined) return <LoadingState />;
  return (
    <>
      {findings.map((finding) => (
        <FindingCard key={`${finding.code} ${finding.people.join()}`} finding={finding} />
      ))}
      {findings.length === 0 && openRows(rows).length === 0 && (
        <FindingCard
          finding={{ code: '', level: 'good', people: [], headline: words.nothing, say: words.nothingSay }}
        />
      )}
    </>
  );
}

function Kept({ records }: { records: readonly ShownRecord[] }) {
  const { onPhone, held, received } = keptRecords(records);
  return (
    <Card title={words.kept} flush>
      <RowList>
        {onPhone > 0 && (
          <ListRow title={<StateTag state="di_hp" />} subtitle={words.onPhone(formatNumber(onPhone))} href="/kirim" />
        )}
        {held > 0 && (
          <ListRow
            title={<StateTag state="ditahan" />}
            subtitle={words.held(formatNumber(held))}
            href="/kirim?saring=ditahan"
          />
        )}
        {received > 0 && (
          <ListRow title={<StateTag state="diterima" />} subtitle={words.received(formatNumber(received))} />
        )}
        {onPhone + held + received === 0 && <p class="card-line">{words.noneKept}</p>}
      </RowList>
    </Card>
  );
}

function NextFamily({ next }: { next: FamilyRow | undefined }) {
  if (next === undefined) {
    return (
      <BottomBar note={words.allVisited}>
        <Button kind="primary" wide href="/keluarga">
          {words.toFamilies}
        </Button>
      </BottomBar>
    );
  }
  const { name, house, household } = next;
  return (
    <BottomBar {...(house === undefined || house === name ? {} : { note: house })}>
      <Button kind="primary" wide href={`/keluarga/${household}`}>
        {words.next(name)}
      </Button>
    </BottomBar>
  );
}

function UnknownFamily() {
  const { unknownTitle, unknown, toFamilies } = visitTexts.hub;
  return <EmptyState title={unknownTitle} text={unknown} action={<Button href="/keluarga">{toFamilies}</Button>} />;
}
