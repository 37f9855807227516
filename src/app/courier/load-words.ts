import type { Load } from '../../device/parcels.ts';
import { formatNumber } from '../format/format-number.ts';
import { courierTexts } from '../texts/id/courier.ts';

/** "3 catatan", "3 catatan dan 2 foto", "2 foto". */
export function loadWords({ envelopes, photos }: Load): string {
  const { records, photos: photoWords, and } = courierTexts.load;
  const words = [
    ...(envelopes > 0 || photos === 0 ? [records(formatNumber(envelopes))] : []),
    ...(photos > 0 ? [photoWords(formatNumber(photos))] : []),
  ];
  return words.join(` ${and} `);
}

export const noLoad: Load = { envelopes: 0, photos: 0 };

export function isEmpty({ envelopes, photos }: Load): boolean {
  return envelopes === 0 && photos === 0;
}

export function minus(one: Load, other: Load): Load {
  return { envelopes: one.envelopes - other.envelopes, photos: one.photos - other.photos };
}

/** Of each kind the larger count. */
export function largerOf(one: Load, other: Load): Load {
  return { envelopes: Math.max(one.envelopes, other.envelopes), photos: Math.max(one.photos, other.photos) };
}
