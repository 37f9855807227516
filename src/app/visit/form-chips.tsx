import { Icon } from '../kit/icon.tsx';
import { today } from '../shell/clock.ts';
import type { VisitRow } from './form-row.ts';
import { rowLook } from './row-look.ts';
import { formWords, progressWords, rowTitle } from './row-words.ts';

type FormChipsProps = {
  rows: readonly VisitRow[];
  about: string;
  /** Rows of several people: each chip says whose it is. */
  named?: boolean;
};

/** Every form of one person with how far it is: what is done, due and missing at a glance, and a way into each. */
export function FormChips({ rows, about, named = false }: FormChipsProps) {
  return (
    <ul class="form-chips" aria-label={about}>
      {rows.map((row) => (
        <li key={`${row.form} ${row.subject.id}`}>
          <FormChip row={row} title={named ? rowTitle(row, today()) : formWords(row.form, today())} />
        </li>
      ))}
    </ul>
  );
}

function FormChip({ row, title }: { row: VisitRow; title: string }) {
  const look = rowLook(row);
  return (
    <a class={`form-chip tag--${look.colour} form-chip--${look.fill}`} href={row.href}>
      <Icon name={look.icon} size="small" />
      <span>
        {title} <span class="form-chip-state">{progressWords(row)}</span>
      </span>
    </a>
  );
}
