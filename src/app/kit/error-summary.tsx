import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../format/format-number.ts';
import { texts } from '../texts/id/kit.ts';
import { Icon } from './icon.tsx';

export type SummaryItem = { fieldId: string; text: string; href?: string };

type ErrorSummaryProps = { items: readonly SummaryItem[]; title?: string; focus?: boolean };

/** Reaches the question's own control: its first field, or the group when it has none. */
function focusField(fieldId: string): boolean {
  const field = document.getElementById(fieldId);
  if (!field) return false;
  const control = field.matches('input, textarea, button')
    ? field
    : field.querySelector<HTMLElement>('input, textarea');
  (control ?? field).focus();
  return true;
}

/** What is missing, in the same words as at the question; each line leads there. */
export function ErrorSummary({ items, title, focus }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  const heading = title ?? texts.kit.summaryTitle(formatNumber(items.length));
  return (
    <section class="summary" ref={box} tabIndex={-1} aria-label={heading}>
      <p class="summary-title">
        <Icon name="alert" />
        {heading}
      </p>
      <ul>
        {items.map(({ fieldId, text, href }) => (
          <li key={`${fieldId} ${text}`}>
            <a href={href ?? `#${fieldId}`} onClick={(event) => focusField(fieldId) && event.preventDefault()}>
              <Icon name="chevronRight" size="small" />
              <span>{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
