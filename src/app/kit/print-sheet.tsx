import type { ComponentChildren } from 'preact';

type PrintSheetProps = {
  title: string;
  /** "Per 3 Nov 2026 09.05 · dicetak Sari", basis, RT: one line each. */
  basis: readonly string[];
  footnotes?: readonly string[];
  /** Names and NIK only here: on the first page in a frame, and behind the words of every page. */
  watermark?: string;
  closing: string;
  children: ComponentChildren;
};

/** One A4 page, black on white, with date, basis and denominators. */
export function PrintSheet({ title, basis, footnotes = [], watermark, closing, children }: PrintSheetProps) {
  return (
    <article class="print-sheet">
      <header>
        <h2>{title}</h2>
        {basis.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </header>
      {watermark && <p class="print-watermark">{watermark}</p>}
      {watermark && (
        <p class="print-ground" aria-hidden="true">
          {watermark}
        </p>
      )}
      {children}
      <footer>
        {footnotes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p class="print-closing">{closing}</p>
      </footer>
    </article>
  );
}
