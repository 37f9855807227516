import type { ScopeUnit } from '../../domain/roles.ts';
import type { Choice } from '../kit/find-choices.ts';
import { villageName } from '../shell/kabupaten-settings.ts';
import { visitTexts } from '../texts/id/visit.ts';

const words = visitTexts.newFamily;

/** Where a new family of this kader may live; her scope is small enough to be listed. */
export function scopeChoices(scope: readonly ScopeUnit[], desaName: (code: string) => string): Choice[] {
  return scope.map((unit, at) => ({ code: String(at), label: unitWords(unit, desaName) }));
}

function unitWords({ desa, rw, rt }: ScopeUnit, desaName: (code: string) => string): string {
  if (rt !== null) return words.rtOf(rt, rw ?? '');
  return rw === null ? words.wholeDesa(villageName(desaName(desa))) : words.wholeRw(rw);
}
