import type { ScopeUnit } from '../../domain/roles.ts';
import type { Enrolment } from '../../domain/wire/messages.ts';
import { formatNumber } from '../format/format-number.ts';
import { accountTexts } from '../texts/id/accounts.ts';

/** An office serves dozens: more than this are counted. */
const mostNamed = 3;

/** "Mongpok: RT 001 RW 001, RT 002 RW 001"; "Mongpok: seluruh desa". */
export function scopeWords(scope: readonly ScopeUnit[], regions: Enrolment['regions']): string {
  const codes = [...new Set(scope.map(({ desa }) => desa))];
  if (codes.length === 0) return accountTexts.noScope;
  if (codes.length > mostNamed) return accountTexts.manyDesa(formatNumber(codes.length));
  return codes
    .map((code) => {
      const name = regions.find((one) => one.code === code)?.name ?? code;
      const units = scope.filter(({ desa }) => desa === code).map(unitWords);
      return `${name}: ${units.join(', ')}`;
    })
    .join('; ');
}

function unitWords({ rw, rt }: ScopeUnit): string {
  if (rw === null) return accountTexts.wholeDesa;
  const words = rt === null ? accountTexts.rw(rw) : `${accountTexts.rt(rt)} ${accountTexts.rw(rw)}`;
  return words.replaceAll(' ', '\u00a0');
}
