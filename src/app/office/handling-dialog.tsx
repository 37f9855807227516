import { useState } from 'preact/hooks';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { formatDateWithDay } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { DateField } from '../kit/date-field.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Field } from '../kit/field.tsx';
import { readDate } from '../kit/read-date.ts';
import { TextField } from '../kit/text-field.tsx';
import { today } from '../shell/clock.ts';
import { withPhrase } from '../supervisor/verdict-draft.ts';
import { officeTexts as words } from '../texts/id/follow-up.ts';
import {
  type HandlingDraft,
  type HandlingIssue,
  isSaidAtOnce,
  issuesOf,
  needsDay,
  needsNote,
} from './handling-draft.ts';
import type { SentHandlings } from './send-handlings.ts';
import type { HandlingWork } from './use-handling.ts';

type Asked = Exclude<HandlingDraft['status'], 'diterima' | 'diverifikasi'>;

/** What wants a day or words. */
type AskedDraft = HandlingDraft & { readonly status: Asked };

function askedDraft(draft: HandlingDraft | undefined): AskedDraft | undefined {
  return draft === undefined || isSaidAtOnce(draft.status) ? undefined : { ...draft, status: draft.status };
}

type HandlingDialogProps = {
  draft: AskedDraft;
  /** How many cases it is about. */
  count: number;
  busy: string | undefined;
  fault: SentHandlings['fault'];
  onDraft: (draft: HandlingDraft) => void;
  onClose: () => void;
  onSave: () => void;
};

const ids = { day: 'kabar-tanggal', note: 'kabar-catatan' } as const;
const longestNote = 500;

/** When, and what the kader is to tell the family. */
function HandlingDialog({ draft, count, busy, fault, onDraft, onClose, onSave }: HandlingDialogProps) {
  const { status, note } = draft;
  const [isChecked, setChecked] = useState(false);
  const issues = isChecked ? issuesOf(draft, today()) : [];
  const errorOf = (field: 'day' | 'note') => {
    const found = issues.find((issue) => issue.startsWith(field));
    return found && words.issues[found];
  };
  const save = () => {
    setChecked(true);
    const [issue] = issuesOf(draft, today());
    if (issue === undefined) onSave();
    else document.getElementById(fieldOf(issue))?.focus();
  };
  return (
    <Dialog
      open
      title={words.dialog[status]}
      onClose={onClose}
      actions={
        <Button kind="primary" icon="check" busy={busy} onClick={save}>
          {words.cases(words.verbsDone[status], formatNumber(count))}
        </Button>
      }
    >
      {fault && <TroubleBanner outcome={fault} />}
      <p>{words.lead[status]}</p>
      {needsDay(status) && <DayField draft={draft} error={errorOf('day')} onDraft={onDraft} />}
      <Field
        id={ids.note}
        label={needsNote(status) ? words.note[status] : words.optional(words.note[status])}
        hint={words.noteHint}
        error={errorOf('note')}
      >
        <TextField
          value={note}
          onInput={(text) => onDraft({ ...draft, note: text })}
          maxLength={longestNote}
          multiline
        />
      </Field>
      <div class="note-quick">
        <span>{words.phrases}</span>
        {words.quick[status].map((phrase) => (
          <button key={phrase} type="button" onClick={() => onDraft({ ...draft, note: withPhrase(note, phrase) })}>
            {phrase}
          </button>
        ))}
      </div>
    </Dialog>
  );
}

function fieldOf(issue: HandlingIssue): string {
  return issue === 'note_missing' ? ids.note : `${ids.day}-day`;
}

type DayProps = { draft: HandlingDraft; error: string | undefined; onDraft: (draft: HandlingDraft) => void };

function DayField({ draft, error, onDraft }: DayProps) {
  const { status, day } = draft;
  if (!needsDay(status)) return null;
  const read = readDate(day);
  return (
    <Field id={ids.day} label={words.day[status]} hint={words.dayHint[status]} error={error} group>
      <DateField
        value={day}
        onInput={(parts) => onDraft({ ...draft, day: parts })}
        readBack={read.kind === 'date' ? formatDateWithDay(read.day) : ''}
      />
    </Field>
  );
}

/** What is being written, while something is. */
export function OpenHandling({ work }: { work: HandlingWork }) {
  const draft = askedDraft(work.open?.draft);
  if (work.open === undefined || draft === undefined) return null;
  return (
    <HandlingDialog
      draft={draft}
      count={work.open.items.length}
      busy={work.busy}
      fault={work.fault}
      onDraft={work.write}
      onClose={work.cancel}
      onSave={work.save}
    />
  );
}
