import { type Answers, isMissing } from '../domain/answers.ts';
import { isDate } from '../domain/time/calendar.ts';
import type { Known } from './known.ts';

const diedOrLeft = [3, 4];
const cameIn = 5;

/**
 * Resident on a day: living in the house (`keberadaan` 1), not dead and not moved out by then, moved in by then
 * (domain rules 4.1.3; visitors are recorded by their own question).
 */
export function isResident(person: Answers, on: string): Known {
  const moved = isDate(person.mutasi_tgl) ? person.mutasi_tgl : undefined;
  const hasHappened = moved === undefined || moved <= on;
  if (diedOrLeft.includes(Number(person.mutasi)) && hasHappened) return false;
  if (person.mutasi === cameIn && !hasHappened) return false;
  if (person.keberadaan === undefined || isMissing(person.keberadaan)) return undefined;
  return person.keberadaan === 1;
}
