import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type StampProps = { text: string | undefined; icon?: IconName };

/** A polite line that never takes the focus: "Tersimpan di HP 09.41". Keep it mounted while empty. */
export function Stamp({ text, icon = 'check' }: StampProps) {
  return (
    <p class="stamp" role="status">
      {text && <Icon name={icon} size="small" />}
      {text}
    </p>
  );
}
