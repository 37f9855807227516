import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type IconButtonProps = {
  icon: IconName;
  label: string;
  /** Show the word under or beside the drawing; without it the word is for screen readers only. */
  showLabel?: boolean;
  pressed?: boolean;
  disabled?: boolean;
  href?: string;
  onClick?: () => void;
};

function IconButtonFace({ icon, label, showLabel }: IconButtonProps) {
  return (
    <>
      <Icon name={icon} />
      <span class={showLabel ? 'icon-button-word' : 'visually-hidden'}>{label}</span>
    </>
  );
}

export function IconButton(props: IconButtonProps) {
  const { pressed, disabled, href, onClick } = props;
  if (href !== undefined) {
    return (
      <a class="icon-button" href={href} onClick={() => onClick?.()}>
        <IconButtonFace {...props} />
      </a>
    );
  }
  return (
    <button
      class="icon-button"
      type="button"
      aria-pressed={pressed}
      disabled={disabled === true}
      onClick={() => onClick?.()}
    >
      <IconButtonFace {...props} />
    </button>
  );
}
