import type { ComponentChildren } from 'preact';
import { texts } from '../texts/id/kit.ts';
import { FieldContext, wireField } from './field-wiring.ts';
import { Icon } from './icon.tsx';
import { RepairNote } from './repair-note.tsx';

export type QuestionAction = { label: string; onClick: () => void; chosen?: boolean };

export type QuestionProps = {
  /** Also the id the error summary links to. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** The error is an impossible value and drawn in red; else it is missing or doubtful. */
  impossible?: boolean;
  /** A reviewer's note, pinned above the question. */
  note?: { from: string; text: string } | undefined;
  /** Several controls answer together (choices, date): the label then names the group. */
  group?: boolean;
  /** "Tidak tahu", "Menolak menjawab", "Hapus jawaban". */
  actions?: QuestionAction[];
  /** "dari kunjungan 1 Nov". */
  origin?: string | undefined;
  children: ComponentChildren;
};

function QuestionActions({ actions }: { actions: QuestionAction[] }) {
  return (
    <div class="question-actions">
      {actions.map(({ label, onClick, chosen }) => (
        <button key={label} type="button" class="quiet-action" aria-pressed={chosen} onClick={onClick}>
          {chosen && <Icon name="check" size="small" />}
          {label}
        </button>
      ))}
    </div>
  );
}

function QuestionLabel({ id, label, group }: QuestionProps) {
  return group ? (
    <h2 class="question-label" id={`${id}-label`}>
      {label}
    </h2>
  ) : (
    <h2 class="question-label">
      <label id={`${id}-label`} for={id}>
        {label}
      </label>
    </h2>
  );
}

/** One question: bold label, hint, control, error, and the ways not to answer. */
export function Question(props: QuestionProps) {
  const { id, hint, error, note, actions, origin, children } = props;
  const tone = error ? ` question--error${props.impossible ? ' question--impossible' : ''}` : '';
  return (
    <div class={`question${tone}`}>
      {note && <RepairNote id={`${id}-note`} from={note.from} text={note.text} />}
      <QuestionLabel {...props} />
      {hint && (
        <p class="question-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="question-error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>
            <span class="visually-hidden">{texts.kit.attention} </span>
            {error}
          </span>
        </p>
      )}
      <FieldContext.Provider value={wireField(props)}>{children}</FieldContext.Provider>
      {origin && <p class="question-origin">{origin}</p>}
      {actions && actions.length > 0 && <QuestionActions actions={actions} />}
    </div>
  );
}
