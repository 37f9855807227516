import { Icon } from '../kit/icon.tsx';
import type { SummaryRow } from './summary-rows.ts';

type FigureBarProps = { row: SummaryRow; href: string };

/** The kit's bar for a figure that may be masked in either part: value, "x dari y", what is missing. */
export function FigureBar({ row: { label, value, of, share, notes }, href }: FigureBarProps) {
  return (
    <a class="bar bar--tappable" href={href}>
      <span class="bar-head">
        <span class="bar-label">{label}</span>
        <span class="bar-share">{value}</span>
        <Icon name="chevronRight" size="small" />
      </span>
      {of !== undefined && (
        <span class="bar-line">
          {share === undefined ? (
            <span class="bar-gap" />
          ) : (
            <span class="bar-track" aria-hidden="true">
              <i style={{ width: `${share * 100}%` }} />
            </span>
          )}
          <span class="bar-of">{of}</span>
        </span>
      )}
      {notes.map((note) => (
        <span key={note} class="bar-note">
          {note}
        </span>
      ))}
    </a>
  );
}
