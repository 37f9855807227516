import { AnswerView } from '../desk/answer-view.tsx';
import { type KaderState, readKader } from '../desk/read-kader.ts';
import { useAnswer } from '../desk/use-answer.ts';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Tag } from '../kit/tag.tsx';
import { getSession } from '../session/current-session.ts';
import { dayOf, today } from '../shell/clock.ts';
import { Screen } from '../shell/screen.tsx';
import { kaderStateTexts } from '../texts/id/kader-states.ts';
import { queueTexts } from '../texts/id/queue.ts';
import { type KaderRow, sortKader } from './kader-silence.ts';
import { missingWords, silenceWords } from './kader-words.ts';
import { momentWords } from './queue-words.ts';

const words = kaderStateTexts.columns;

/** `/kader`: whose phone has gone silent, and which numbers are still on it. */
export function KaderScreen() {
  const session = getSession();
  const { outcome, reload } = useAnswer('kader', () => readKader(session));
  return (
    <Screen title={kaderStateTexts.title} subtitle={session.account.name} width="wide">
      <AnswerView outcome={outcome} onRetry={() => void reload()}>
        {({ kader }) => <KaderTable states={kader} />}
      </AnswerView>
      <div class="desk-foot">
        <Button kind="quiet" icon="refresh" onClick={() => void reload()}>
          {queueTexts.refresh}
        </Button>
      </div>
    </Screen>
  );
}

const columns: readonly Column<KaderRow>[] = [
  {
    key: 'nama',
    label: words.name,
    heading: true,
    render: ({ name, device_code }) => (
      <>
        {name}
        <span class="cell-note">
          {device_code === null ? kaderStateTexts.noPhone : kaderStateTexts.phone(device_code)}
        </span>
      </>
    ),
  },
  { key: 'terhubung', label: words.contact, render: (row) => <Contact {...row} /> },
  { key: 'belum', label: words.missing, render: (row) => missingWords(row) },
  { key: 'diterima', label: words.received, figures: true, render: ({ received }) => formatNumber(received) },
  { key: 'disetujui', label: words.approved, figures: true, render: ({ approved }) => formatNumber(approved) },
  { key: 'ditahan', label: words.held, figures: true, render: ({ held }) => formatNumber(held) },
];

function Contact(row: KaderRow) {
  if (row.device_code === null) return <span class="queue-quiet">{kaderStateTexts.noPhoneHint}</span>;
  return (
    <span class="queue-flags">
      {row.last_contact_at !== null && <span>{momentWords(row.last_contact_at, today())}</span>}
      {row.isSilent && <Tag look={{ icon: 'clock', colour: 'kuning', fill: 'border' }} word={silenceWords(row)} />}
    </span>
  );
}

function KaderTable({ states }: { states: readonly KaderState[] }) {
  const rows = sortKader(states, { today: today(), dayOf });
  const silent = rows.filter(({ isSilent }) => isSilent).length;
  const hasPhones = rows.some(({ device_code }) => device_code !== null);
  if (rows.length === 0) return <EmptyState {...kaderStateTexts.empty} />;
  return (
    <>
      {silent > 0 ? (
        <Banner kind="warn">{kaderStateTexts.silentCount(formatNumber(silent))}</Banner>
      ) : (
        <p class="queue-quiet">{hasPhones && kaderStateTexts.allHeard}</p>
      )}
      <Card flush>
        <DataTable
          caption={kaderStateTexts.caption}
          columns={columns}
          rows={rows}
          keyOf={(row) => `${row.account} ${row.device_code ?? ''}`}
        />
      </Card>
    </>
  );
}
