import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';

/** What ties a control to its question: set by Question or Field, read by every control inside. */
export type FieldWiring = {
  id: string;
  labelledBy: string | undefined;
  describedBy: string | undefined;
  invalid: boolean;
};

export const FieldContext = createContext<FieldWiring | undefined>(undefined);

export function useField(): FieldWiring {
  const ownId = useId();
  return useContext(FieldContext) ?? { id: ownId, labelledBy: undefined, describedBy: undefined, invalid: false };
}

type FieldParts = { id: string; hint?: unknown; error?: unknown; note?: unknown };

/** Ids of the parts that are present, in the order in which they are read out. */
export function wireField({ id, hint, error, note }: FieldParts): FieldWiring {
  const parts = [note && `${id}-note`, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return {
    id,
    labelledBy: `${id}-label`,
    describedBy: parts.length > 0 ? parts.join(' ') : undefined,
    invalid: Boolean(error),
  };
}
