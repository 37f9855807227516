import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import type { Column } from '../kit/data-table.tsx';
import { Tag } from '../kit/tag.tsx';
import { today } from '../shell/clock.ts';
import { accountTexts } from '../texts/id/accounts.ts';
import { kaderStateTexts } from '../texts/id/kader-states.ts';
import type { KaderRow } from './kader-silence.ts';
import { missingWords, silenceWords, usedTwiceWords, whereWords } from './kader-words.ts';
import { workHref, workOf } from './kader-work.ts';
import type { QueueState } from './queue-part.ts';
import { momentWords } from './queue-words.ts';
import type { Codes } from './use-codes.ts';

const words = kaderStateTexts.columns;

/** Who and which phone, what has not arrived, and what became of what has; `month` narrows the last. */
export function kaderColumns(month: string | undefined, codes: Codes): readonly Column<KaderRow>[] {
  const count = (key: string, label: string, state: QueueState, of: (row: KaderRow) => number): Column<KaderRow> => ({
    ...{ key, label, figures: true },
    render: (row) => <Count count={of(row)} href={workHref(row, state, month)} about={`${label}, ${row.name}`} />,
  });
  return [
    nameColumn,
    { key: 'terhubung', label: words.contact, render: (row) => <Contact {...row} /> },
    { key: 'di-hp', label: words.onPhone, render: (row) => <Numbers {...row} /> },
    {
      key: 'diterima',
      label: words.received,
      figures: true,
      render: (row) => <strong>{formatNumber(workOf(row, month).received)}</strong>,
    },
    count('menunggu', words.waiting, 'menunggu', (row) => workOf(row, month).waiting),
    count('disetujui', words.approved, 'disetujui', (row) => workOf(row, month).approved),
    count('perbaikan', words.repair, 'perlu_perbaikan', (row) => workOf(row, month).repair),
    count('ditahan', words.held, 'ditahan', (row) => workOf(row, month).held),
    codeColumn(codes),
  ];
}

const nameColumn: Column<KaderRow> = {
  key: 'nama',
  label: words.name,
  heading: true,
  render: ({ name, device_code, scope }) => (
    <>
      {name}
      <span class="cell-note">
        {device_code === null ? kaderStateTexts.noPhone : kaderStateTexts.phone(device_code)}
      </span>
      <Where scope={scope} />
    </>
  ),
};

function Where({ scope }: { scope: KaderRow['scope'] }) {
  const words = whereWords({ scope });
  return words === undefined ? null : <span class="cell-note">{words}</span>;
}

function Count({ count, href, about }: { count: number; href: string | undefined; about: string }) {
  if (count === 0 || href === undefined) return <>{formatNumber(count)}</>;
  return (
    <a class="cell-count" href={href}>
      {formatNumber(count)}
      <span class="visually-hidden"> {about}</span>
    </a>
  );
}

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

/** What is still on the phone; and whether its numbers were given out twice. */
function Numbers(row: KaderRow) {
  const twice = usedTwiceWords(row);
  if (twice === undefined) return <>{missingWords(row)}</>;
  return (
    <span class="queue-flags">
      <span>{missingWords(row)}</span>
      <Tag look={{ icon: 'alert', colour: 'merah', fill: 'border' }} word={twice} />
      <span class="cell-note">{kaderStateTexts.copied}</span>
    </span>
  );
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
