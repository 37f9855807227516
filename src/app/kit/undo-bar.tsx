import { texts } from '../texts/id/kit.ts';
import { Icon } from './icon.tsx';

type UndoBarProps = {
  /** "Jawaban dihapus."; undefined shows nothing but keeps the live region in place. */
  text: string | undefined;
  onUndo: () => void;
};

/** Stays until the next action; it is not timed away and never takes the focus. */
export function UndoBar({ text, onUndo }: UndoBarProps) {
  return (
    <div class="undo-place" role="status">
      {text && (
        <div class="undo">
          <span>{text}</span>
          <button type="button" onClick={onUndo}>
            <Icon name="undo" size="small" />
            {texts.kit.undo}
          </button>
        </div>
      )}
    </div>
  );
}
