import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

/** tint: still to do. plain: finished. border: tint with a border. solid: danger only. */
export type TagLook = { icon: IconName; colour: TagColour; fill: 'tint' | 'plain' | 'border' | 'solid' };
export type TagColour = 'abu' | 'biru' | 'hijau' | 'kuning' | 'merah' | 'ungu';

type TagProps = { look: TagLook; word: string; size?: 'row' | 'large' };

/** Icon, word and colour; the word may never be dropped. */
export function Tag({ look, word, size = 'row' }: TagProps) {
  return (
    <span class={`tag tag--${look.colour} tag--${look.fill} tag--${size}`}>
      <Icon name={look.icon} size={size === 'row' ? 'small' : 'normal'} />
      <span>{word}</span>
    </span>
  );
}
