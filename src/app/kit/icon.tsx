import { h } from 'preact';
import { type IconName, type IconNode, icons } from './icons.ts';

type IconProps = { name: IconName; size?: 'small' | 'normal' | 'large' };

/** Decoration beside a word, hidden from screen readers; the word is never dropped. */
export function Icon({ name, size = 'normal' }: IconProps) {
  const node: IconNode = icons[name];
  return (
    <svg class={`icon icon--${size}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {node.map(([tag, attrs]) => h(tag, { ...attrs, key: undefined }))}
    </svg>
  );
}
