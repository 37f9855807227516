import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { RepairNote } from '../kit/repair-note.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { OpeningRecords } from '../records/opening-records.tsx';
import { dayOf, today } from '../shell/clock.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { repairsTexts } from '../texts/id/repairs.ts';
import { LoadFailed } from './load-failed.tsx';
import { listRejected, recentlyRejected } from './rejected.ts';
import { RejectedCard } from './rejected-card.tsx';
import { countMended, listRepairs, type Repair } from './repairs.ts';
import { type KaderView, useKaderView } from './use-kader-view.ts';

/** Perbaikan: what a supervisor asks, with a way to each question. */
export function RepairsScreen() {
  const view = useKaderView();
  const repairs = listRepairs(view.records.values(), view.directory);
  useKeptScroll('perbaikan', view.state === 'ready');
  const isReady = view.state === 'ready';
  return (
    <Screen title={isReady ? repairsTexts.title(formatNumber(repairs.length)) : repairsTexts.plain} backHref="/">
      {view.state === 'loading' && <OpeningRecords />}
      {view.state === 'failed' && <LoadFailed />}
      {isReady && <RepairList view={view} repairs={repairs} />}
    </Screen>
  );
}

function RepairList({ view, repairs }: { view: KaderView; repairs: readonly Repair[] }) {
  const mended = countMended(view.records.values());
  const rejected = listRejected(recentlyRejected(view.records.values(), today()), view.directory);
  const begun = new Set(view.drafts.map(({ record }) => record));
  const { title, text, back } = repairsTexts.empty;
  return (
    <>
      {repairs.length === 0 && <EmptyState title={title} text={text} action={<Button href="/">{back}</Button>} />}
      {repairs.length > 0 && <p>{repairsTexts.safe}</p>}
      {repairs.map((repair) => (
        <RepairCard key={repair.record} repair={repair} isBegun={begun.has(repair.record)} />
      ))}
      <RejectedCard rejected={rejected} />
      {mended > 0 && <Banner kind="info">{repairsTexts.mended(formatNumber(mended))}</Banner>}
    </>
  );
}

function RepairCard({ repair, isBegun }: { repair: Repair; isBegun: boolean }) {
  const { name, family, title, by, at, text, notes, href } = repair;
  return (
    <Card title={family === undefined ? name : `${name}, ${family}`} aside={formatDayNear(dayOf(at), today())}>
      <p class="quiet-line">{title}</p>
      <div class="repair-tags">
        <StateTag state="perbaiki" />
        {isBegun && <span>{repairsTexts.goOn}</span>}
      </div>
      {text && <RepairNote from={by} text={text} />}
      {notes.map((note) => (
        <div key={`${note.question} ${note.text}`} class="repair-ask">
          <RepairNote from={by} text={note.text} />
          <Button wide icon="repair" href={note.href}>
            {repairsTexts.open(note.label)}
          </Button>
        </div>
      ))}
      {notes.length === 0 && (
        <Button wide icon="repair" href={href}>
          {repairsTexts.openForm(title)}
        </Button>
      )}
    </Card>
  );
}
