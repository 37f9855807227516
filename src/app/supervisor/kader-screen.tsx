import { useState } from 'preact/hooks';
import { AnswerView } from '../desk/answer-view.tsx';
import { CodeCard } from '../desk/code-card.tsx';
import { type KaderState, readKader } from '../desk/read-kader.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { useAnswer } from '../desk/use-answer.ts';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { getSession } from '../session/current-session.ts';
import { dayOf, today } from '../shell/clock.ts';
import { Screen } from '../shell/screen.tsx';
import { accountTexts } from '../texts/id/accounts.ts';
import { kaderStateTexts } from '../texts/id/kader-states.ts';
import { queueTexts } from '../texts/id/queue.ts';
import { kaderColumns } from './kader-columns.tsx';
import { sortKader } from './kader-silence.ts';
import { monthOptions } from './kader-work.ts';
import { LostPhotos } from './lost-photos.tsx';
import { type Codes, type MadeCode, useCodes } from './use-codes.ts';

/** `/kader`: whose phone has gone silent, and which numbers are still on it. */
export function KaderScreen() {
  const session = getSession();
  const { outcome, reload } = useAnswer('kader', () => readKader(session));
  const codes = useCodes();
  if (codes.made !== undefined) return <CodeScreen {...codes.made} onDone={codes.forget} />;
  return (
    <Screen title={kaderStateTexts.title} subtitle={session.account.name} width="wide">
      {codes.fault && <TroubleBanner outcome={codes.fault} />}
      <AnswerView outcome={outcome} onRetry={() => void reload()}>
        {({ kader }) => <KaderTable states={kader} codes={codes} />}
      </AnswerView>
      <div class="desk-foot">
        <Button kind="quiet" icon="refresh" onClick={() => void reload()}>
          {queueTexts.refresh}
        </Button>
      </div>
    </Screen>
  );
}

function CodeScreen({ issued, name, onDone }: MadeCode & { onDone: () => void }) {
  return (
    <Screen key="kode" title={accountTexts.card.title} subtitle={getSession().account.name} onBack={onDone}>
      <CodeCard issued={issued} name={name} role={accountTexts.roles.kader} onDone={onDone} />
    </Screen>
  );
}

function KaderTable({ states, codes }: { states: readonly KaderState[]; codes: Codes }) {
  const [month, setMonth] = useState('');
  const rows = sortKader(states, { today: today(), dayOf });
  const silent = rows.filter(({ isSilent }) => isSilent).length;
  const hasPhones = rows.some(({ device_code }) => device_code !== null);
  if (rows.length === 0) return <EmptyState {...kaderStateTexts.empty} />;
  return (
    <>
      {silent > 0 ? (
        <Banner kind="warn">{kaderStateTexts.silentCount(formatNumber(silent))}</Banner>
      ) : (
        hasPhones && <p class="queue-quiet">{kaderStateTexts.allHeard}</p>
      )}
      <LostPhotos states={states} />
      <div class="filters">
        <SelectField label={kaderStateTexts.month} options={monthOptions(states)} value={month} onChoose={setMonth} />
      </div>
      <Card flush footer={kaderStateTexts.workNote}>
        <DataTable
          caption={kaderStateTexts.caption}
          columns={kaderColumns(month === '' ? undefined : month, codes)}
          rows={rows}
          keyOf={(row) => `${row.account} ${row.device_code ?? ''}`}
        />
      </Card>
    </>
  );
}
