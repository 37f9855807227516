import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Query } from '../desk/query.ts';
import { formatDateWithDay, formatMonth } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { RecordsTrouble } from '../growth/records-trouble.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { PrintSheet } from '../kit/print-sheet.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { Screen } from '../shell/screen.tsx';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { type BoardLine, boardLines, boardText, shareLines } from './board.ts';
import { DeedBar } from './deed-bar.tsx';
import { readSessionPlace, type SessionPlace, sessionHref } from './session-place.ts';
import { reportSession, type SessionReport } from './session-report.ts';
import { ShareButton, type Shared, SharedNotice } from './share-button.tsx';
import { AbsentCard, ReferCard } from './totals-cards.tsx';

const words = posyanduTexts.totals;

/** `/posyandu/hasil`: SKDN, whom to refer, whom to look for at home; figures alone are printed and shared. */
export function TotalsScreen({ query }: { query: Query }) {
  const { state, dossiers } = getRecords();
  const { posyandu } = getSession();
  const day = today();
  const place = readSessionPlace(query, { today: day, posyandu });
  const { day: on, posyandu: at } = place;
  const report = useComputed(() => {
    const growth = growthTables.value;
    return growth && reportSession(dossiers.value, { place: { day: on, posyandu: at }, growth });
  }).value;
  const only = posyandu.length === 1 ? posyandu[0]?.name : undefined;
  const name = posyandu.find(({ id }) => id === at)?.name ?? only ?? posyanduTexts.list.all;
  const isReady = state.value === 'ready' && report !== undefined;
  return (
    <Screen
      title={words.title}
      subtitle={formatDateWithDay(on)}
      backHref={sessionHref('/posyandu', place, day)}
      hasNav={false}
      bottom={isReady && <TotalsBar text={boardText(report, `${name}, ${formatDateWithDay(on)}`)} />}
    >
      {state.value === 'failed' && <RecordsTrouble />}
      {state.value !== 'failed' && !isReady && <LoadingState />}
      {isReady && <Report report={report} place={place} name={name} />}
    </Screen>
  );
}

function TotalsBar({ text }: { text: string }) {
  const [shared, setShared] = useState<Shared>();
  return (
    <footer class="bottom-bar weigh-bar">
      <DeedBar />
      <div class="bottom-bar-actions">
        <Button icon="print" onClick={() => window.print()}>
          {words.print}
          <span class="visually-hidden">{words.printFor}</span>
        </Button>
        <ShareButton text={text} onShared={setShared} />
      </div>
      <SharedNotice shared={shared} />
    </footer>
  );
}

const columns: readonly Column<BoardLine>[] = [
  { key: 'huruf', label: words.letter, render: ({ letter }) => <strong>{letter}</strong> },
  { key: 'arti', label: words.meaning, heading: true, render: ({ meaning }) => meaning },
  { key: 'jumlah', label: words.count, figures: true, render: ({ count }) => <strong>{count}</strong> },
];

type ReportProps = { report: SessionReport; place: SessionPlace; name: string };

function Report({ report, place, name }: ReportProps) {
  const { guests, unrecorded } = report;
  const month = formatMonth(place.day);
  const lines = boardLines(report);
  return (
    <>
      <div class="stack no-print">
        <Card title={name} footer={words.basis}>
          <p>{words.caption(month)}</p>
          <BoardList lines={lines} />
          {shareLines(report).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {guests > 0 && <p>{words.guests(formatNumber(guests))}</p>}
          {unrecorded > 0 && <p>{words.unrecorded(formatNumber(unrecorded))}</p>}
        </Card>
        <ReferCard referrals={report.referrals} />
        <AbsentCard absent={report.absent} />
      </div>
      <div class="print-only">
        <PrintSheet
          title={words.boardTitle(name)}
          basis={[words.per(formatDateWithDay(place.day), getSession().account.name), words.basis]}
          closing={words.unofficial}
        >
          <DataTable
            caption={words.caption(month)}
            columns={columns}
            rows={lines}
            keyOf={({ letter, meaning }) => `${letter} ${meaning}`}
          />
          {shareLines(report).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </PrintSheet>
      </div>
    </>
  );
}

/** As on the posyandu's board: letter, what it stands for, how many. */
function BoardList({ lines }: { lines: readonly BoardLine[] }) {
  return (
    <dl class="board-list">
      {lines.map(({ letter, meaning, count }) => (
        <div key={meaning}>
          <dt>
            <strong>{letter}</strong>
            <span>{meaning}</span>
          </dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
