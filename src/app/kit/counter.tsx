import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { TagColour } from './tag.tsx';

type CounterProps = {
  figure: string;
  label: string;
  icon?: IconName;
  colour?: TagColour;
  href?: string;
};

function CounterFace({ figure, label, icon }: CounterProps) {
  return (
    <>
      <span class="counter-figure">{figure}</span>
      <span class="counter-label">
        {icon && <Icon name={icon} size="small" />}
        {label}
      </span>
    </>
  );
}

/** A big figure with its word. A figure not known yet is "…", never 0. */
export function Counter(props: CounterProps) {
  const look = `counter counter--${props.colour ?? 'abu'}`;
  return props.href === undefined ? (
    <div class={look}>
      <CounterFace {...props} />
    </div>
  ) : (
    <a class={look} href={props.href}>
      <CounterFace {...props} />
    </a>
  );
}
