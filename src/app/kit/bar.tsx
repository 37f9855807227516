import { formatNumber, formatShare } from '../format/format-number.ts';
import { texts } from '../texts/id/kit.ts';
import { Icon } from './icon.tsx';

type BarProps = {
  label: string;
  numerator: number;
  denominator: number;
  /** Small counts come masked by the caller: "<5"; no bar is drawn then. */
  masked?: string;
  /** "Belum ditanya: 28 anak". */
  notes?: readonly string[];
  href?: string;
};

function BarFace({ label, numerator, denominator, masked, notes = [], href }: BarProps) {
  const share = denominator === 0 ? 0 : Math.min(1, numerator / denominator);
  return (
    <>
      <span class="bar-head">
        <span class="bar-label">{label}</span>
        <span class="bar-share">{masked ?? formatShare(numerator, denominator)}</span>
        {href !== undefined && <Icon name="chevronRight" size="small" />}
      </span>
      {masked === undefined && (
        <span class="bar-line">
          <span class="bar-track" aria-hidden="true">
            <i style={{ width: `${share * 100}%` }} />
          </span>
          <span class="bar-of">{texts.kit.of(formatNumber(numerator), formatNumber(denominator))}</span>
        </span>
      )}
      {notes.map((note) => (
        <span key={note} class="bar-note">
          {note}
        </span>
      ))}
    </>
  );
}

/** A figure with its numerator and denominator; tapping shows the families behind it. */
export function Bar(props: BarProps) {
  return props.href === undefined ? (
    <div class="bar">
      <BarFace {...props} />
    </div>
  ) : (
    <a class="bar bar--tappable" href={props.href}>
      <BarFace {...props} />
    </a>
  );
}
