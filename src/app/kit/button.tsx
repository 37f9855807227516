import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = {
  children: ComponentChildren;
  kind?: ButtonKind;
  icon?: IconName;
  /** At the right end: the size of a transfer, a count. */
  aside?: string;
  wide?: boolean;
  type?: 'button' | 'submit';
  disabled?: boolean;
  /** Shown instead of the children while the work runs; further taps do nothing. */
  busy?: string | undefined;
  href?: string;
  onClick?: () => void;
};

function classOf({ kind = 'secondary', wide, busy }: ButtonProps): string {
  return `button button--${kind}${wide ? ' button--wide' : ''}${busy ? ' button--busy' : ''}`;
}

function ButtonFace({ icon, aside, busy, children }: ButtonProps) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span class="button-word">{busy ?? children}</span>
      {aside && <span class="button-aside">{aside}</span>}
    </>
  );
}

/** One verb and its object: "Simpan penimbangan". With href it is a link that looks the same. */
export function Button(props: ButtonProps) {
  const { type = 'button', disabled, busy, href, onClick } = props;
  if (href !== undefined) {
    return (
      <a class={classOf(props)} href={href} onClick={() => onClick?.()}>
        <ButtonFace {...props} />
      </a>
    );
  }
  return (
    <button
      class={classOf(props)}
      type={type}
      disabled={disabled === true}
      aria-disabled={busy !== undefined}
      aria-busy={busy !== undefined}
      onClick={() => busy === undefined && onClick?.()}
    >
      <ButtonFace {...props} />
    </button>
  );
}
