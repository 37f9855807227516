import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { photoTexts } from '../texts/id/photos.ts';
import { endWords, type Fates } from './photo-words.ts';
import { usePhoto } from './use-photo.ts';

type PhotoViewerProps = {
  names: readonly string[];
  label: string;
  fates: Fates;
  /** Which of them; undefined: none is enlarged. */
  at: number | undefined;
  onGo: (at: number | undefined) => void;
};

/** A photo as large as the screen. */
export function PhotoViewer({ names, label, fates, at, onGo }: PhotoViewerProps) {
  const name = at === undefined ? undefined : names[at];
  if (at === undefined || name === undefined) return null;
  const [number, of] = [formatNumber(at + 1), formatNumber(names.length)];
  return (
    <div class="photo-viewer">
      <Dialog
        open
        title={photoTexts.at(number, of)}
        onClose={() => onGo(undefined)}
        actions={
          names.length > 1 && (
            <>
              <Button icon="chevronLeft" disabled={at === 0} onClick={() => onGo(at - 1)}>
                {photoTexts.previous}
              </Button>
              <Button disabled={at === names.length - 1} onClick={() => onGo(at + 1)}>
                {photoTexts.next}
              </Button>
            </>
          )
        }
      >
        <LargePhoto key={name} name={name} ended={endWords(fates[name])} alt={photoTexts.alt(label, number, of)} />
      </Dialog>
    </div>
  );
}

type LargePhotoProps = { name: string; alt: string; ended: string | undefined };

function LargePhoto({ name, alt, ended }: LargePhotoProps) {
  const shown = usePhoto(name, { isWanted: true, fetches: ended === undefined });
  if (shown.kind === 'here') return <img class="photo-large" src={shown.url} alt={alt} />;
  const words = shown.kind === 'loading' || shown.kind === 'asks' ? photoTexts.loading : photoTexts.absent[shown.kind];
  return <p role="status">{ended ?? words}</p>;
}
