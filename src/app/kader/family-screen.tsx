import { maskNumber } from '../../domain/identity/mask.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { DeedsUndo } from '../changes/deeds-undo.tsx';
import { FamilyPictureCard } from '../family-picture/family-picture-card.tsx';
import { formatDayNear } from '../format/format-date.ts';
import { FamilyFollowUps } from '../kader-lists/family-follow-ups.tsx';
import { Banner } from '../kit/banner.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { PhotosCard } from '../photos/photos-card.tsx';
import { OpeningRecords } from '../records/opening-records.tsx';
import type { ShownRecord } from '../records/shown-record.ts';
import { today } from '../shell/clock.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { familyTexts } from '../texts/id/family.ts';
import { GuardianBanner } from '../visit/guardian-banner.tsx';
import { useVisit } from '../visit/use-visit.ts';
import { CardHistory } from './card-history.tsx';
import { ConflictCards } from './conflict-cards.tsx';
import type { FamilyRow } from './family-list.ts';
import { familyTitle, placeWords } from './family-name.ts';
import { HistoryCard } from './history-card.tsx';
import { HouseholdCard } from './household-card.tsx';
import { LoadFailed } from './load-failed.tsx';
import { cardNumber } from './member-view.ts';
import { MembersCard } from './members-card.tsx';
import { listRejected, rejectedOf } from './rejected.ts';
import { RejectedCard } from './rejected-card.tsx';
import { type KaderView, useKaderView } from './use-kader-view.ts';
import { VisitsCard } from './visits-card.tsx';

type FamilyProps = { params: { household: string } };

/** Berkas keluarga: who lives there, what is known, what still waits. */
export function FamilyScreen({ params }: FamilyProps) {
  const view = useKaderView();
  const dossier = view.directory.dossiers.get(params.household);
  useKeptScroll(`keluarga ${params.household}`, dossier !== undefined);
  if (dossier === undefined) return <NoFamily view={view} />;
  return (
    <Screen
      title={familyTitle(dossier)}
      subtitle={placeWords(dossier)}
      backHref="/keluarga"
      bottom={<VisitBar household={params.household} hasDraft={hasVisitDraft(view, params.household)} />}
    >
      <FamilyBody view={view} dossier={dossier} />
    </Screen>
  );
}

function FamilyBody({ view, dossier }: { view: KaderView; dossier: Dossier }) {
  const records = dossier.records.flatMap(({ record }) => view.records.get(record) ?? []);
  const rejected = rejectedOf(view.records.values(), dossier.household);
  const row = view.families.find(({ household }) => household === dossier.household);
  const visit = useVisit(dossier.household);
  const forms = visit.state === 'ready' ? visit.rows : undefined;
  const ofHome = [...(forms?.opening ?? []), ...(forms?.closing ?? [])].filter(({ form }) => form !== 'kunjungan');
  return (
    <>
      <DeedsUndo household={dossier.household} />
      {row?.reassigned && (
        <Banner kind="info" title={familyTexts.reassigned.title}>
          {familyTexts.reassigned.text}
        </Banner>
      )}
      {forms?.awaitsGuardian && <GuardianBanner />}
      <StatusCard dossier={dossier} records={records} row={row} />
      <ConflictCards dossier={dossier} records={records} directory={view.directory} />
      <RejectedCard rejected={listRejected(rejected, view.directory)} />
      <MembersCard dossier={dossier} records={view.records} forms={forms?.members ?? []} />
      <HouseholdCard household={dossier.household} rows={ofHome} records={view.records} />
      <FamilyPictureCard dossier={dossier} />
      <FamilyFollowUps dossier={dossier} directory={view.directory} />
      <PhotosCard records={records} />
      <VisitsCard records={records} drafts={view.drafts} />
      <HistoryCard records={[...dossier.records, ...rejected].map(({ record }) => record)} directory={view.directory} />
    </>
  );
}

type StatusCardProps = { dossier: Dossier; records: readonly ShownRecord[]; row: FamilyRow | undefined };

function StatusCard({ dossier, records, row }: StatusCardProps) {
  const number = cardNumber(dossier);
  const receipt = [...records].sort((one, other) => one.visited_on.localeCompare(other.visited_on)).at(-1)?.receipt;
  const shows = row?.state === 'diterima' || row?.state === 'disetujui';
  return (
    <Card>
      <div class="family-status">
        {row && <StateTag state={row.state} size="large" />}
        {shows && receipt && <span>{familyTexts.receipt(receipt)}</span>}
        {row?.visitedOn && <span>{familyTexts.visitedOn(formatDayNear(row.visitedOn, today()))}</span>}
      </div>
      <p class="quiet-line">{number === undefined ? familyTexts.noKk : familyTexts.kk(maskNumber(number))}</p>
      {number !== undefined && <CardHistory household={dossier.household} />}
    </Card>
  );
}

function hasVisitDraft({ drafts }: KaderView, household: string): boolean {
  return drafts.some((draft) => draft.household === household);
}

function VisitBar({ household, hasDraft }: { household: string; hasDraft: boolean }) {
  return (
    <BottomBar>
      <Button kind="primary" wide icon="edit" href={`/keluarga/${household}/kunjungan`}>
        {hasDraft ? familyTexts.goOn : familyTexts.begin}
      </Button>
    </BottomBar>
  );
}

function NoFamily({ view }: { view: KaderView }) {
  const { title, text, back } = familyTexts.lost;
  return (
    <Screen title={familyTexts.lost.title} backHref="/keluarga">
      {view.state === 'loading' && <OpeningRecords />}
      {view.state === 'failed' && <LoadFailed />}
      {view.state === 'ready' && (
        <EmptyState title={title} text={text} action={<Button href="/keluarga">{back}</Button>} />
      )}
    </Screen>
  );
}
