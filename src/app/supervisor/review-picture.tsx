import { FamilyPictureCard } from '../family-picture/family-picture-card.tsx';
import type { ReviewCase } from './review-case.ts';

/** What these answers make of the family: the same words as on the kader's phone. */
export function ReviewPicture({ about: { dossier, formCode } }: { about: ReviewCase }) {
  if (dossier === undefined || (formCode !== 'ibangga' && formCode !== 'kesejahteraan')) return null;
  return <FamilyPictureCard dossier={dossier} only={formCode} />;
}
