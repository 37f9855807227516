import type { HeldReason } from '../../domain/problem.ts';
import { reviewTexts } from '../texts/id/review.ts';

/** What a person may overrule, as the centre sees it too. What cannot be read needs mending, not a decision. */
const releasable: readonly HeldReason[] = [
  'outside_scope',
  'account_closed',
  'rule_broken',
  'clock_wrong',
  'parents_missing',
];

export function isReleasable(reason: HeldReason): boolean {
  return releasable.includes(reason);
}

/** In the words of whoever decides; the kader reads her own (texts/id/held.ts). */
export function heldWords(reason: HeldReason, kader: string): string {
  return reviewTexts.held[reason].replace('{kader}', kader);
}
