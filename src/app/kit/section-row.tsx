import { Icon } from './icon.tsx';
import { ListRow } from './list-row.tsx';

export type SectionState = 'complete' | 'missing' | 'empty';

type SectionRowProps = { number: string; title: string; state: SectionState; stateText: string; href: string };

/** One section of a form and what it still lacks. What is complete steps back, what is missing stands out. */
export function SectionRow({ number, title, state, stateText, href }: SectionRowProps) {
  return (
    <ListRow
      number={number}
      title={title}
      href={href}
      below={
        <span class={`section-state section-state--${state}`}>
          {state === 'complete' && <Icon name="check" size="small" />}
          {state === 'missing' && <Icon name="quarter" size="small" />}
          {stateText}
        </span>
      }
    />
  );
}
