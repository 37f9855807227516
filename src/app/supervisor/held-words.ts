import type { HeldReason } from '../../domain/problem.ts';
import { reviewTexts } from '../texts/id/review.ts';

/** In the words of whoever decides; the kader reads her own (texts/id/held.ts). */
export function heldWords(reason: HeldReason, kader: string): string {
  return reviewTexts.held[reason].replace('{kader}', kader);
}
