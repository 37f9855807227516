import { useState } from 'preact/hooks';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { today } from '../shell/clock.ts';
import { familyTexts } from '../texts/id/family.ts';
import { finishTexts as words } from '../texts/id/finish.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import type { VisitRow } from './form-row.ts';
import { formWords } from './row-words.ts';
import { agedRows, openRows, type VisitRows } from './visit-rows.ts';

const shownAtFirst = 5;

/** What this visit has left open, person by person; forms that only were not asked about again are counted. */
export function StillOpen({ rows, visitHref }: { rows: VisitRows; visitHref: string }) {
  const [isOpen, setOpen] = useState(false);
  const open = openRows(rows).filter(({ since }) => since === undefined);
  const aged = rows.isOver ? 0 : agedRows(rows).length;
  if (open.length + aged === 0) return null;
  const groups = groupRows(open);
  const shown = isOpen ? groups : groups.slice(0, shownAtFirst);
  const more = groups.length - shown.length;
  return (
    <Card title={words.open(formatNumber(open.length))} flush>
      <RowList>
        {shown.map(({ first, forms }) => (
          <ListRow
            key={first.subject.id}
            title={groupTitle(first)}
            subtitle={forms.map((form) => formWords(form, today())).join(', ')}
            href={first.href}
          />
        ))}
        {aged > 0 && <ListRow title={words.aged(formatNumber(aged))} href={visitHref} />}
      </RowList>
      {more > 0 && (
        <div class="more-rows">
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {words.more(formatNumber(more))}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** Of one subject: its first open form, and the codes of all of them. */
type Group = { readonly first: VisitRow; readonly forms: readonly string[] };

function groupRows(rows: readonly VisitRow[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { first, forms } = groups.get(row.subject.id) ?? { first: row, forms: [] };
    groups.set(row.subject.id, { first, forms: [...forms, row.form] });
  }
  return [...groups.values()];
}

function groupTitle({ subject, name }: VisitRow): string {
  if (subject.kind === 'household') return familyTexts.household;
  return name === '' ? kaderTexts.newSubject(subject.kind) : name;
}
