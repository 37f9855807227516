import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../kit/icon.tsx';
import { getSession } from '../session/current-session.ts';
import { photoTexts } from '../texts/id/photos.ts';
import { useInView } from './use-in-view.ts';
import { type ShownPhoto, usePhoto } from './use-photo.ts';

type PhotoTileProps = {
  name: string;
  alt: string;
  /** "Besarkan foto 2". */
  label: string;
  /** It was destroyed: what to say in its place, unless it is still on this phone. */
  ended?: string | undefined;
  onOpen: () => void;
  /** Under the picture: how far it has come, a way to remove it. */
  children?: ComponentChildren;
};

/** A small photo, loaded when it is about to be seen; a tap enlarges it, or fetches what is not on this phone. */
export function PhotoTile({ name, alt, label, ended, onOpen, children }: PhotoTileProps) {
  const [ref, isSeen] = useInView<HTMLDivElement>();
  const [tries, setTries] = useState(0);
  return (
    <div class="photo-tile" ref={ref}>
      <Face key={tries} {...{ name, alt, label, ended, onOpen, isSeen, tries }} onFetch={() => setTries(tries + 1)} />
      {children}
    </div>
  );
}

type FaceProps = Omit<PhotoTileProps, 'children'> & { isSeen: boolean; tries: number; onFetch: () => void };

function Face({ name, alt, label, ended, onOpen, isSeen, tries, onFetch }: FaceProps) {
  const fetches = ended === undefined && (tries > 0 || fetchesByItself());
  const shown = usePhoto(name, { isWanted: isSeen, fetches });
  if (shown.kind === 'here') {
    return (
      <button type="button" class="photo-face" aria-label={`${label}: ${alt}`} onClick={onOpen}>
        <img src={shown.url} alt={alt} />
      </button>
    );
  }
  const words = ended ?? wordsFor(shown);
  if (ended === undefined && (shown.kind === 'asks' || shown.kind === 'offline')) {
    return (
      <button type="button" class="photo-face photo-face--words" onClick={onFetch}>
        <Icon name="download" />
        <span>{words}</span>
      </button>
    );
  }
  return (
    <p class="photo-face photo-face--words" role="status">
      {words}
    </p>
  );
}

/** A kader's quota pays for every picture: hers are asked for. */
function fetchesByItself(): boolean {
  return getSession().account.role !== 'kader';
}

function wordsFor({ kind }: ShownPhoto): string {
  if (kind === 'asks') return `${photoTexts.fetch} (${photoTexts.fetchSize})`;
  if (kind === 'loading' || kind === 'here') return photoTexts.loading;
  return photoTexts.absent[kind];
}
