import { useEffect, useState } from 'preact/hooks';
import type { PhotoEntry } from '../../device/photos/list-photos.ts';
import { getSession } from '../session/current-session.ts';

/** The photos taken on this phone, kept up with every piece that arrives; undefined until they have been read. */
export function useOwnPhotos(): readonly PhotoEntry[] | undefined {
  const session = getSession();
  const [photos, setPhotos] = useState<readonly PhotoEntry[]>();
  useEffect(() => {
    let isGone = false;
    const read = () => {
      session.photos().then(
        (found) => isGone || setPhotos(found),
        () => undefined,
      );
    };
    read();
    const stop = session.subscribe((what) => (what === 'photos' || what === 'outbox') && read());
    return () => {
      isGone = true;
      stop();
    };
  }, [session]);
  return photos;
}
