import type { ComponentChildren } from 'preact';

type EmptyStateProps = {
  /** Why it is empty. */
  title: string;
  text?: string;
  /** One button. */
  action?: ComponentChildren;
};

/** Four strokes not yet drawn: nothing is counted here so far. A failed load is a Banner, never this. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <svg class="empty-drawing" viewBox="0 0 96 56" aria-hidden="true" focusable="false">
        <g class="empty-strokes">
          <rect x="17" y="20" width="9" height="30" rx="4.5" />
          <rect x="35" y="6" width="9" height="44" rx="4.5" />
          <rect x="53" y="6" width="9" height="44" rx="4.5" />
          <rect x="71" y="20" width="9" height="30" rx="4.5" />
        </g>
        <path class="empty-ground" d="M6 53h84" />
      </svg>
      <p class="empty-title">{title}</p>
      {text && <p class="empty-text">{text}</p>}
      {action}
    </div>
  );
}
