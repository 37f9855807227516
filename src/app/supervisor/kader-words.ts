import { formatNumber } from '../format/format-number.ts';
import { kaderStateTexts } from '../texts/id/kader-states.ts';
import { type KaderRow, numberRuns } from './kader-silence.ts';
import { unitWords } from './queue-words.ts';

/** The centre names at most a hundred numbers. */
const mostNamed = 100;

/** "nomor 57 belum sampai, 3 hari". */
export function missingWords({ missing, missingDays: days, highest, device_code }: KaderRow): string {
  if (device_code === null) return '-';
  if (missing.length === 0) {
    return highest === 0 ? kaderStateTexts.nothingYet : kaderStateTexts.allArrived(formatNumber(highest));
  }
  const runs = numberRuns(missing, kaderStateTexts.runs);
  const named = missing.length >= mostNamed ? kaderStateTexts.mostMissing(runs) : runs;
  return days === undefined || days === 0
    ? kaderStateTexts.missing(named)
    : kaderStateTexts.missingSince(named, formatNumber(days));
}

/** More RT than this are counted. */
const mostUnits = 3;

/** "RT 003 RW 001": where she works whose numbers are missing; undefined where it is the whole desa. */
export function whereWords({ scope = [] }: Pick<KaderRow, 'scope'>): string | undefined {
  const units = [
    ...new Set(scope.filter(({ rt }) => rt !== null).map((unit) => unitWords(unit).replaceAll(' ', '\u00a0'))),
  ];
  if (units.length === 0) return undefined;
  return units.length > mostUnits ? kaderStateTexts.manyUnits(formatNumber(units.length)) : units.join(', ');
}

/** "nomor 57 dipakai dua kali"; undefined for a phone that was never copied. */
export function usedTwiceWords({ used_twice = [] }: Pick<KaderRow, 'used_twice'>): string | undefined {
  if (used_twice.length === 0) return undefined;
  return kaderStateTexts.usedTwice(numberRuns(used_twice, kaderStateTexts.runs));
}

export function silenceWords({ days }: Pick<KaderRow, 'days'>): string {
  return days === undefined ? kaderStateTexts.silentFromStart : kaderStateTexts.silent(formatNumber(days));
}
