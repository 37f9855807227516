import { useState } from 'preact/hooks';
import type { Dossier } from '../../programme/dossier.ts';
import { asksForChanges } from '../changes/asked-changes.ts';
import { ChangesCard } from '../changes/changes-card.tsx';
import { DeedsUndo } from '../changes/deeds-undo.tsx';
import { lastDeeds } from '../changes/last-deeds.ts';
import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { RecordsTrouble } from '../growth/records-trouble.tsx';
import { Banner } from '../kit/banner.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { UndoBar } from '../kit/undo-bar.tsx';
import { OpeningRecords } from '../records/opening-records.tsx';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { changeTexts } from '../texts/id/changes.ts';
import { familyTexts } from '../texts/id/family.ts';
import { visitTexts } from '../texts/id/visit.ts';
import { type Confirmed, confirmedForms, confirmForms, restoreForms } from './confirmed-forms.ts';
import { FormLine } from './form-line.tsx';
import type { VisitRow } from './form-row.ts';
import { GuardianBanner } from './guardian-banner.tsx';
import { MemberLines } from './member-lines.tsx';
import { formWords, rowTitle } from './row-words.ts';
import { useVisit } from './use-visit.ts';
import { agedRows, nextRow, type VisitRows } from './visit-rows.ts';
import { visitTitle } from './visit-title.ts';

const { hub: words, still } = visitTexts;

/** The visit's list: consent, household, each member, house and businesses; each form with what it still lacks. */
export function VisitScreen({ params }: { params: { household: string } }) {
  const { household } = params;
  const view = useVisit(household);
  useKeptScroll(`kunjungan ${household}`, view.state === 'ready');
  if (view.state === 'unknown') return <UnknownFamily />;
  if (view.state !== 'ready') {
    return (
      <Screen title={words.title} backHref="/keluarga">
        {view.state === 'failed' ? <RecordsTrouble /> : <OpeningRecords />}
      </Screen>
    );
  }
  return <Hub {...view} household={household} />;
}

type HubProps = { rows: VisitRows; household: string; dossier: Dossier | undefined };

function Hub({ rows, household, dossier }: HubProps) {
  const next = nextRow(rows);
  const confirmed = confirmedForms(getSession()).value ?? new Map();
  const asks = dossier !== undefined && asksForChanges(dossier, { confirmed, today: today() });
  return (
    <Screen
      title={visitTitle(dossier, rows)}
      subtitle={
        rows.respondent === undefined ? words.title : words.answeredBy(rows.respondent.name, rows.respondent.relation)
      }
      backHref={dossier === undefined ? '/keluarga' : `/keluarga/${household}`}
      hasNav={false}
      bottom={<HubActions next={next} household={household} />}
    >
      {rows.isOver && (
        <Banner kind="info" title={words.declinedTitle}>
          {words.declined}
        </Banner>
      )}
      {!rows.isOver && !rows.mayAsk && <Banner kind="info">{words.consentFirst}</Banner>}
      {!rows.isOver && rows.awaitsGuardian && <GuardianBanner />}
      {!rows.isOver && rows.mayAsk && asks && dossier !== undefined && <ChangesCard dossier={dossier} />}
      <HubLists rows={rows} household={household} next={next} asksForChanges={asks} />
      <DeedsUndo household={household} />
    </Screen>
  );
}

type ListsProps = { rows: VisitRows; household: string; next: VisitRow | undefined };

function HubLists({ rows, household, next, asksForChanges: asks }: ListsProps & { asksForChanges: boolean }) {
  const { noted, confirm, takeBack } = useConfirming();
  const onStill = rows.mayAsk ? confirm : undefined;
  return (
    <>
      {rows.mayAsk && !asks && <AgedForms aged={agedRows(rows)} onConfirm={confirm} />}
      <Card flush>
        <RowList>
          {rows.opening.map((row) => (
            <FormLine key={row.form} row={row} onStill={onStill} />
          ))}
        </RowList>
      </Card>
      {(!rows.isOver || rows.members.length > 0) && (
        <Members rows={rows} household={household} next={next} onStill={onStill} />
      )}
      {!rows.isOver && <Closing rows={rows} household={household} onStill={onStill} />}
      {next !== undefined && <p class="quiet-line">{words.mayStop}</p>}
      <UndoBar text={noted} onUndo={takeBack} />
    </>
  );
}

type StillProps = { onStill: ((records: readonly string[]) => void) | undefined };

function useConfirming() {
  const session = getSession();
  const [last, setLast] = useState<{ count: number; before: Confirmed }>();
  const confirm = async (records: readonly string[]) => {
    setLast({ count: records.length, before: await confirmForms(session, records, today()) });
    // One deed at a time can be taken back: the last.
    lastDeeds(session).value = undefined;
  };
  const takeBack = () => {
    if (last !== undefined) restoreForms(session, last.before);
    setLast(undefined);
  };
  return { noted: last && still.noted(formatNumber(last.count)), confirm, takeBack };
}

type AgedFormsProps = { aged: readonly VisitRow[]; onConfirm: (records: readonly string[]) => void };

/** Nobody is asked twice: one question for everything that an earlier visit has written down. */
function AgedForms({ aged, onConfirm }: AgedFormsProps) {
  const oldest = aged.map(({ since }) => since ?? '').sort()[0];
  if (oldest === undefined) return null;
  const records = aged.flatMap(({ record }) => record ?? []);
  return (
    <Banner
      kind="info"
      title={still.title(formatDayNear(oldest, today()))}
      actions={<Button onClick={() => onConfirm(records)}>{still.all(formatNumber(records.length))}</Button>}
    >
      {still.ask}
    </Banner>
  );
}

function Members({ rows, household, next, onStill }: ListsProps & StillProps) {
  const { members } = rows;
  return (
    <Card
      title={words.members(formatNumber(members.length))}
      aside={
        <a href={`/keluarga/${household}/anggota-baru`} aria-label={familyTexts.addLong}>
          {familyTexts.add}
        </a>
      }
      flush
    >
      {members.length === 0 ? (
        <p class="card-line">{words.noMembers}</p>
      ) : (
        <RowList>
          {members.map((member) => (
            <MemberLines
              key={member.person.id}
              member={member}
              isNext={next?.subject.id === member.person.id}
              onStill={onStill}
            />
          ))}
        </RowList>
      )}
    </Card>
  );
}

function Closing({ rows, household, onStill }: StillProps & Omit<ListsProps, 'next'>) {
  return (
    <Card title={words.closing} flush>
      <RowList>
        {rows.closing.map((row) => (
          <FormLine key={row.href} row={row} title={closingTitle(row)} onStill={onStill} />
        ))}
        <ListRow
          icon="family"
          title={changeTexts.card.more}
          subtitle={changeTexts.card.moreHint}
          href={`/keluarga/${household}/perubahan`}
        />
        <ListRow
          icon="plus"
          title={familyTexts.addBusiness}
          subtitle={rows.mayTrade ? words.mayTrade : words.ifAny}
          href={`/keluarga/${household}/usaha-baru`}
        />
      </RowList>
    </Card>
  );
}

/** A business goes by its own name. */
function closingTitle(row: VisitRow): string {
  return row.subject.kind === 'enterprise' && row.name !== '' ? row.name : formWords(row.form, today());
}

function HubActions({ next, household }: { next: VisitRow | undefined; household: string }) {
  const finish = `/keluarga/${household}/selesai`;
  if (next === undefined) {
    return (
      <BottomBar>
        <Button kind="primary" wide href={finish}>
          {words.finish}
        </Button>
      </BottomBar>
    );
  }
  return (
    <BottomBar>
      <div class="visit-actions">
        <Button href={finish}>{words.finishShort}</Button>
        <Button kind="primary" href={next.href}>
          {words.next(rowTitle(next, today()))}
        </Button>
      </div>
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
