import type { ComponentChildren } from 'preact';
import { FieldContext, wireField } from './field-wiring.ts';
import { Icon } from './icon.tsx';

type FieldProps = {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  group?: boolean;
  children: ComponentChildren;
};

/** A labelled control outside a form's questions: login, filters, a reviewer's note. */
export function Field({ id, label, hint, error, group, children }: FieldProps) {
  return (
    <div class={error ? 'field question--error' : 'field'}>
      {group ? (
        <p class="field-label" id={`${id}-label`}>
          {label}
        </p>
      ) : (
        <label class="field-label" id={`${id}-label`} for={id}>
          {label}
        </label>
      )}
      {hint && (
        <p class="question-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="question-error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
      <FieldContext.Provider value={wireField({ id, hint, error })}>{children}</FieldContext.Provider>
    </div>
  );
}
