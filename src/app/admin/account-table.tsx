import { useState } from 'preact/hooks';
import type { AccountEntry } from '../desk/accounts.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { findChoices } from '../kit/find-choices.ts';
import { SearchField } from '../kit/search-field.tsx';
import { Tag } from '../kit/tag.tsx';
import { getSession } from '../session/current-session.ts';
import { officeName } from '../shell/kabupaten-settings.ts';
import { accountTexts } from '../texts/id/accounts.ts';
import { scopeWords } from './scope-words.ts';

const words = accountTexts.columns;

type AccountTableProps = {
  accounts: readonly AccountEntry[];
  /** The account whose code is being made. */
  busy: string | undefined;
  onCode: (account: AccountEntry) => void;
};

export function AccountTable({ accounts, busy, onCode }: AccountTableProps) {
  const [query, setQuery] = useState('');
  const found = new Set(
    findChoices(
      accounts.map(({ id, name }) => ({ code: id, label: name })),
      query,
    ).map(({ code }) => code),
  );
  const rows = accounts.filter(({ id }) => found.has(id));
  return (
    <>
      <SearchField label={accountTexts.search} value={query} onInput={setQuery} />
      <Card flush footer={accountTexts.count(formatNumber(rows.length))}>
        <DataTable
          caption={accountTexts.caption}
          columns={columnsOf(busy, onCode)}
          rows={rows}
          keyOf={({ id }) => id}
          empty={<p class="pane-lead">{accountTexts.noneFound}</p>}
        />
      </Card>
    </>
  );
}

function columnsOf(busy: string | undefined, onCode: (account: AccountEntry) => void): Column<AccountEntry>[] {
  const { regions } = getSession();
  return [
    { key: 'nama', label: words.name, heading: true, render: ({ name }) => name },
    { key: 'tugas', label: words.role, render: (account) => taskWords(account) },
    { key: 'wilayah', label: words.scope, render: ({ scope }) => scopeWords(scope, regions) },
    { key: 'hp', label: words.devices, figures: true, render: ({ devices }) => formatNumber(devices) },
    {
      key: 'kode',
      label: words.code,
      render: (account) =>
        account.is_active ? (
          <span class="cell-action">
            <Button
              kind="quiet"
              busy={busy === account.id ? accountTexts.making : undefined}
              onClick={() => onCode(account)}
            >
              {accountTexts.newCode}
              <span class="visually-hidden"> {account.name}</span>
            </Button>
          </span>
        ) : (
          <Tag look={{ icon: 'lock', colour: 'abu', fill: 'plain' }} word={accountTexts.closed} />
        ),
    },
  ];
}

/** "Petugas dinas, Disdukcapil". */
function taskWords({ role, office }: AccountEntry): string {
  return [accountTexts.roles[role], office && officeName(office)].filter(Boolean).join(', ');
}
