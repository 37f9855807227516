import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type ListRowProps = {
  title: ComponentChildren;
  subtitle?: ComponentChildren;
  icon?: IconName;
  /** A short number at the left, as in the register book: "01". */
  number?: string;
  /** A tag, a figure, a due date. */
  trailing?: ComponentChildren;
  /** Tag on a line of its own under the words, for long ones. */
  below?: ComponentChildren;
  href?: string;
  onClick?: () => void;
  selected?: boolean;
};

function RowFace({ title, subtitle, icon, number, trailing, below, href, onClick }: ListRowProps) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span class={number ? 'row-words row-words--numbered' : 'row-words'}>
        {number && <span class="row-number">{number}</span>}
        <span class="row-title">{title}</span>
        {subtitle && <span class="row-subtitle">{subtitle}</span>}
        {below && <span class="row-below">{below}</span>}
      </span>
      {trailing && <span class="row-trailing">{trailing}</span>}
      {(href !== undefined || onClick) && <Icon name="chevronRight" size="small" />}
    </>
  );
}

/** 56 px or more, tappable over its whole width; without href and onClick it is plain text. */
export function ListRow(props: ListRowProps) {
  const { href, onClick, selected } = props;
  if (href !== undefined) {
    return (
      <a class="row row--tappable" href={href} aria-current={selected ? 'true' : undefined} onClick={() => onClick?.()}>
        <RowFace {...props} />
      </a>
    );
  }
  if (onClick) {
    return (
      <button class="row row--tappable" type="button" aria-current={selected ? 'true' : undefined} onClick={onClick}>
        <RowFace {...props} />
      </button>
    );
  }
  return (
    <div class="row">
      <RowFace {...props} />
    </div>
  );
}

/** Ruled rows, one below the other. */
export function RowList({ children }: { children: ComponentChildren }) {
  return <div class="rows">{children}</div>;
}
