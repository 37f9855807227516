import { texts } from '../texts/id/kit.ts';
import { Icon } from './icon.tsx';

type RepairNoteProps = { id?: string; from: string; text: string };

/** The reviewer's own words; the kader reads who wrote them before what is asked. */
export function RepairNote({ id, from, text }: RepairNoteProps) {
  return (
    <div class="repair-note" id={id}>
      <Icon name="repair" />
      <p>
        <strong>{texts.kit.noteFrom(from)}</strong>
        <span>{text}</span>
      </p>
    </div>
  );
}
