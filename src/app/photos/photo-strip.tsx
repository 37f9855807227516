import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber } from '../format/format-number.ts';
import { photoTexts } from '../texts/id/photos.ts';
import { PhotoTile } from './photo-tile.tsx';
import { PhotoViewer } from './photo-viewer.tsx';
import { endWords, type Fates } from './photo-words.ts';

type PhotoStripProps = {
  names: readonly string[];
  /** What they show: "Foto dokumen atau rumah". */
  label: string;
  /** What became of those that are no more. */
  fates?: Fates;
  /** What stands under each. */
  under?: (name: string, at: string) => ComponentChildren;
};

/** Photos side by side; each can be enlarged. */
export function PhotoStrip({ names, label, fates = {}, under }: PhotoStripProps) {
  const [open, setOpen] = useState<number>();
  if (names.length === 0) return null;
  return (
    <>
      <ul class="photo-strip">
        {names.map((name, at) => {
          const number = formatNumber(at + 1);
          return (
            <li key={name}>
              <PhotoTile
                name={name}
                alt={photoTexts.alt(label, number, formatNumber(names.length))}
                label={photoTexts.enlarge(number)}
                ended={endWords(fates[name])}
                onOpen={() => setOpen(at)}
              >
                {under?.(name, number)}
              </PhotoTile>
            </li>
          );
        })}
      </ul>
      <PhotoViewer {...{ names, label, fates }} at={open} onGo={setOpen} />
    </>
  );
}
