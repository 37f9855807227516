import { shortName } from '../kader/family-name.ts';
import { Icon } from '../kit/icon.tsx';
import type { TagLook } from '../kit/tag.tsx';
import type { ShownRecord } from '../records/shown-record.ts';
import { today } from '../shell/clock.ts';
import { visitTexts } from '../texts/id/visit.ts';
import type { VisitRow } from './form-row.ts';
import { rowLook } from './row-look.ts';
import { formWords, progressWords } from './row-words.ts';

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
          <FormChip row={row} name={named ? nameOf(row) : undefined} state={records?.get(row.record ?? '')?.state} />
        </li>
      ))}
    </ul>
  );
}

/** Whose it is; the household's own forms go without. */
function nameOf({ name, subject }: VisitRow): string | undefined {
  if (name === '') return undefined;
  return subject.kind === 'person' ? shortName(name) : name;
}

type FormChipProps = { row: VisitRow; name: string | undefined; state: ShownRecord['state'] | undefined };

function FormChip({ row, name, state }: FormChipProps) {
  const attention = row.isDraft || state === undefined ? undefined : attentions[state];
  const look = attention?.look ?? rowLook(row);
  return (
    <a class={`form-chip tag--${look.colour} form-chip--${look.fill}`} href={row.href}>
      <Icon name={look.icon} size="small" />
      <span class="form-chip-words">
        {formWords(row.form, today())}{' '}
        <span class="form-chip-state">{[name, attention?.word ?? progressWords(row)].filter(Boolean).join(', ')}</span>
      </span>
    </a>
  );
}
