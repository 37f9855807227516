import type { ComponentChildren } from 'preact';

/** The screen's main action, always in the same place under the thumb; a second one stands before it. */
export function BottomBar({ children, note }: { children: ComponentChildren; note?: string }) {
  return (
    <footer class="bottom-bar">
      {note && <p class="bottom-bar-note">{note}</p>}
      <div class="bottom-bar-actions">{children}</div>
    </footer>
  );
}
