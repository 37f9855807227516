import { useEffect, useState } from 'preact/hooks';
import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { getSession } from '../session/current-session.ts';
import { dayOf, timeOf, today } from '../shell/clock.ts';
import { familyTexts } from '../texts/id/family.ts';
import { type HistoryEntry, historyOf } from './family-history.ts';
import { type Directory, recordTitle } from './record-name.ts';

const rowsPerStep = 20;

type HistoryProps = { records: readonly string[]; directory: Directory };

/** Who wrote what when, with receipts and verdicts; read only when asked for. */
export function HistoryCard({ records, directory }: HistoryProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={familyTexts.history} flush={isOpen}>
      <div class={isOpen ? 'more-rows' : undefined}>
        <Button kind="quiet" icon={isOpen ? 'chevronUp' : 'chevronDown'} onClick={() => setOpen(!isOpen)}>
          {isOpen ? familyTexts.hideHistory : familyTexts.showHistory}
        </Button>
      </div>
      {isOpen && <HistoryRows records={records} directory={directory} />}
    </Card>
  );
}

function HistoryRows({ records, directory }: HistoryProps) {
  const [shown, setShown] = useState(rowsPerStep);
  const entries = useHistory(records);
  if (entries === 'failed') return <Banner kind="warn">{familyTexts.historyFailed}</Banner>;
  if (entries === undefined) return <LoadingState />;
  const left = entries.length - shown;
  return (
    <>
      <RowList>
        {entries.slice(0, shown).map((entry) => (
          <ListRow
            key={`${entry.record} ${entry.key}`}
            title={recordTitle(directory, entry)}
            subtitle={`${formatDayNear(dayOf(entry.at), today())}, ${timeOf(entry.at)} · ${entry.words}`}
            below={<EntryNotes entry={entry} />}
          />
        ))}
      </RowList>
      {left > 0 && (
        <div class="more-rows">
          <Button kind="quiet" onClick={() => setShown(shown + rowsPerStep)}>
            {familyTexts.moreHistory(formatNumber(Math.min(left, rowsPerStep)))}
          </Button>
        </div>
      )}
    </>
  );
}

function EntryNotes({ entry: { state, receipt, text } }: { entry: HistoryEntry }) {
  return (
    <>
      <StateTag state={state} />
      {receipt && <span class="row-note">{familyTexts.receipt(receipt)}</span>}
      {text && <span class="row-note">{text}</span>}
    </>
  );
}

function useHistory(records: readonly string[]): readonly HistoryEntry[] | 'failed' | undefined {
  const session = getSession();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | 'failed' | undefined>();
  const key = records.join();
  useEffect(() => {
    let isGone = false;
    Promise.all(key.split(',').map((record) => session.loadRecord(record))).then(
      (found) => isGone || setEntries(historyOf(found.flatMap((one) => one ?? []))),
      () => isGone || setEntries('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [session, key]);
  return entries;
}
