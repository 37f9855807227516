import { Icon } from './icon.tsx';

export type Chip<Key extends string = string> = { key: Key; label: string; count?: string };

type FilterChipsProps<Key extends string> = {
  label: string;
  chips: readonly Chip<Key>[];
  /** Undefined: everything is shown, and no chip is chosen. */
  current: Key | undefined;
  onChoose: (key: Key) => void;
};

/** Which part of a list is shown; the chosen one carries a tick, not colour alone. */
export function FilterChips<Key extends string>({ label, chips, current, onChoose }: FilterChipsProps<Key>) {
  return (
    <fieldset class="chips" aria-label={label}>
      {chips.map(({ key, label: word, count }) => (
        <button key={key} type="button" class="chip" aria-pressed={key === current} onClick={() => onChoose(key)}>
          {key === current && <Icon name="check" size="small" />}
          <span class="chip-word">{word}</span> {count !== undefined && <span class="chip-count">{count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
