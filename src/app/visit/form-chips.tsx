import { Icon } from '../kit/icon.tsx';
import type { TagLook } from '../kit/tag.tsx';
import type { ShownRecord } from '../records/shown-record.ts';
import { today } from '../shell/clock.ts';
import { visitTexts } from '../texts/id/visit.ts';
import type { VisitRow } from './form-row.ts';
import { rowLook } from './row-look.ts';
import { formWords, progressWords, rowTitle } from './row-words.ts';

const attentions: Partial<Record<ShownRecord['state'], { look: TagLook; word: string }>> = {
  perbaiki: { look: { icon: 'repair', colour: 'kuning', fill: 'border' }, word: visitTexts.progress.repair },
  dua_jawaban: { look: { icon: 'twoAnswers', colour: 'kuning', fill: 'border' }, word: visitTexts.progress.torn },
  ditahan: { look: { icon: 'held', colour: 'ungu', fill: 'tint' }, word: visitTexts.progress.held },
};

type FormChipsProps = {
  rows: readonly VisitRow[];
  about: string;
  /** Rows of several people: each chip says whose it is. */
  named?: boolean;
  /** So that what a supervisor wants mended is said before all else. */
  records?: ReadonlyMap<string, ShownRecord>;
};

/** Every form of one person with how far it is: what is done, due and missing at a glance, and a way into each. */
export function FormChips({ rows, about, named = false, records }: FormChipsProps) {
  if (rows.length === 0) return null;
  return (
    <ul class="form-chips" aria-label={about}>
      {rows.map((row) => (
        <li key={`${row.form} ${row.subject.id}`}>
          <FormChip
            row={row}
            title={named ? rowTitle(row, today()) : formWords(row.form, today())}
            state={records?.get(row.record ?? '')?.state}
          />
        </li>
      ))}
    </ul>
  );
}

function FormChip({ row, title, state }: { row: VisitRow; title: string; state: ShownRecord['state'] | undefined }) {
  const attention = row.isDraft || state === undefined ? undefined : attentions[state];
  const look = attention?.look ?? rowLook(row);
  return (
    <a class={`form-chip tag--${look.colour} form-chip--${look.fill}`} href={row.href}>
      <Icon name={look.icon} size="small" />
      <span class="form-chip-words">
        {title} <span class="form-chip-state">{attention?.word ?? progressWords(row)}</span>
      </span>
    </a>
  );
}
