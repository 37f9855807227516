import { type Dossier, personsOf } from '../../programme/dossier.ts';
import { familyTitle } from '../kader/family-name.ts';
import { formTexts } from '../texts/id/form.ts';
import { visitTexts } from '../texts/id/visit.ts';
import type { VisitRows } from './visit-rows.ts';

/** By its head; before the head's form is saved, by the name that stands in it. */
export function visitTitle(dossier: Dossier | undefined, { members }: VisitRows): string {
  const isListed = dossier !== undefined && personsOf(dossier).length > 0;
  if (isListed) return familyTitle(dossier);
  const name = members[0]?.rows[0]?.name ?? '';
  return name === '' ? formTexts.subject.newHousehold : visitTexts.hub.family(name);
}
