import { Icon } from './icon.tsx';

type BoxRowProps = {
  label: string;
  /** Who or what it is, where the label alone does not tell. */
  hint?: string;
  checked: boolean;
  describedBy?: string | undefined;
  onToggle: () => void;
};

/** One of several that may be chosen together; the whole row is tappable. */
export function BoxRow({ label, hint, checked, describedBy, onToggle }: BoxRowProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} aria-describedby={describedBy} onChange={onToggle} />
      <span class="choice-mark choice-mark--box" aria-hidden="true">
        {checked && <Icon name="check" size="small" />}
      </span>
      <span class="choice-words">
        {label}
        {hint && <span class="choice-hint">{hint}</span>}
      </span>
    </label>
  );
}
