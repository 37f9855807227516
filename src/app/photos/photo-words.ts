import type { PhotoEntry } from '../../device/photos/list-photos.ts';
import type { PhotoFate } from '../../domain/head.ts';
import { formatNumber } from '../format/format-number.ts';
import { photoTexts } from '../texts/id/photos.ts';

/** How far a photo of this phone has come. */
export function photoStateWords({ state, sent, pieces }: PhotoEntry): string {
  const { states } = photoTexts;
  return state === 'waiting' && sent > 0 ? states.partly(formatNumber(sent), formatNumber(pieces)) : states[state];
}

/** What became of photos, by name: as the heads of their records say. */
export type Fates = Readonly<Record<string, PhotoFate>>;

/** What stands where a photo was that the centre has destroyed; undefined of any other. */
export function endWords(fate: PhotoFate | undefined): string | undefined {
  if (fate === undefined || !('gone' in fate)) return undefined;
  const ended: Readonly<Record<string, string>> = photoTexts.ended;
  return ended[fate.gone] ?? photoTexts.absent.gone;
}

/** In the order in which they were taken; another phone's stand behind, in the order of their names. */
export function inOrder(names: readonly string[], own: readonly PhotoEntry[]): readonly string[] {
  const taken = new Map(own.map(({ photo, kept_at }) => [photo, kept_at]));
  const key = (name: string) => `${taken.get(name) ?? '~'} ${name}`;
  return [...names].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
