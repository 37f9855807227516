import { useState } from 'preact/hooks';
import { type IssuedCode, issueCode } from '../desk/accounts.ts';
import { AnswerView } from '../desk/answer-view.tsx';
import type { Outcome } from '../desk/ask-centre.ts';
import { CodeCard } from '../desk/code-card.tsx';
import { type KaderState, readKader } from '../desk/read-kader.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
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
import { accountTexts } from '../texts/id/accounts.ts';
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

type MadeCode = { readonly issued: IssuedCode; readonly name: string };
type Codes = {
  /** The account whose code is being made. */
  readonly busy: string | undefined;
  readonly made: MadeCode | undefined;
  readonly fault: Exclude<Outcome<unknown>, { kind: 'ok' }> | undefined;
  make(kader: Pick<KaderState, 'account' | 'name'>): Promise<void>;
  forget(): void;
};

/** For whoever forgot the PIN or has a new phone. The code is nowhere else: leaving its card forgets it. */
function useCodes(): Codes {
  const session = getSession();
  const [busy, setBusy] = useState<string>();
  const [made, setMade] = useState<MadeCode>();
  const [fault, setFault] = useState<Codes['fault']>();
  const make: Codes['make'] = async ({ account, name }) => {
    setBusy(account);
    const answer = await issueCode(session, account);
    setBusy(undefined);
    setFault(answer.kind === 'ok' ? undefined : answer);
    if (answer.kind === 'ok') setMade({ issued: answer.value, name });
  };
  return { busy, made, fault, make, forget: () => setMade(undefined) };
}

function CodeScreen({ issued, name, onDone }: MadeCode & { onDone: () => void }) {
  return (
    <Screen key="kode" title={accountTexts.card.title} subtitle={getSession().account.name} onBack={onDone}>
      <CodeCard issued={issued} name={name} role={accountTexts.roles.kader} onDone={onDone} />
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

function codeColumn({ busy, make }: Codes): Column<KaderRow> {
  return {
    key: 'kode',
    label: words.code,
    render: (row) =>
      row.may_issue_code ? (
        <span class="cell-action">
          <Button
            kind="quiet"
            busy={busy === row.account ? accountTexts.making : undefined}
            onClick={() => void make(row)}
          >
            {accountTexts.newCode}
            <span class="visually-hidden"> {row.name}</span>
          </Button>
        </span>
      ) : (
        <span class="queue-quiet">{kaderStateTexts.elsewhere}</span>
      ),
  };
}

function Contact(row: KaderRow) {
  if (row.device_code === null) return <span class="queue-quiet">{kaderStateTexts.noPhoneHint}</span>;
  return (
    <span class="queue-flags">
      {row.last_contact_at !== null && <span>{momentWords(row.last_contact_at, today())}</span>}
      {row.isSilent && <Tag look={{ icon: 'clock', colour: 'kuning', fill: 'border' }} word={silenceWords(row)} />}
    </span>
  );
}

function KaderTable({ states, codes }: { states: readonly KaderState[]; codes: Codes }) {
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
          columns={[...columns, codeColumn(codes)]}
          rows={rows}
          keyOf={(row) => `${row.account} ${row.device_code ?? ''}`}
        />
      </Card>
    </>
  );
}
