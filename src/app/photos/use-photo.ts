import { useEffect, useState } from 'preact/hooks';
import type { LoadedPhoto } from '../../device/photos/load-photo.ts';
import { getSession } from '../session/current-session.ts';

/** `asks`: it is not on this phone, and fetching it waits for a tap. */
export type ShownPhoto =
  | { readonly kind: 'here'; readonly url: string }
  | { readonly kind: 'loading' | 'asks' | Exclude<LoadedPhoto['kind'], 'here'> };

export type Loading = {
  /** Nothing is loaded before it is about to be seen. */
  readonly isWanted: boolean;
  /** What is not on this phone is fetched without being asked for. */
  readonly fetches: boolean;
};

/** A photo as an address for `img`, which holds until it is not shown any more. */
export function usePhoto(name: string, { isWanted, fetches }: Loading): ShownPhoto {
  const session = getSession();
  const [shown, setShown] = useState<ShownPhoto>({ kind: 'loading' });
  useEffect(() => {
    if (!isWanted) return;
    let [isGone, url]: [boolean, string | undefined] = [false, undefined];
    const load = async () => {
      const loaded = await loadFrom(session, name, fetches);
      if (isGone) return;
      if (loaded.kind !== 'here') return setShown(loaded);
      url = URL.createObjectURL(new Blob([loaded.jpeg], { type: 'image/jpeg' }));
      setShown({ kind: 'here', url });
    };
    setShown({ kind: 'loading' });
    load().catch(() => isGone || setShown({ kind: 'offline' }));
    return () => {
      isGone = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [session, name, isWanted, fetches]);
  return shown;
}

async function loadFrom(
  session: ReturnType<typeof getSession>,
  name: string,
  fetches: boolean,
): Promise<LoadedPhoto | { readonly kind: 'asks' }> {
  if (fetches) return session.photo(name);
  const jpeg = await session.ownPhoto(name);
  return jpeg === undefined ? { kind: 'asks' } : { kind: 'here', jpeg };
}
