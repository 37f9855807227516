import { addDays, daysBetween } from '../../domain/time/calendar.ts';
import type { ListedFamily, Setting, Visit } from './family-records.ts';
import type { VisitKind } from './household-answers.ts';

/** Three families in four have been visited this year; some found nobody, one refused. */
const visited = 45;
const unusual: readonly VisitKind[] = ['tidak_lengkap', 'tidak_lengkap', 'tidak_ada', 'menolak'];

export function planVisits(families: readonly ListedFamily[], setting: Setting): Map<string, Visit> {
  const { dice } = setting;
  const [from, to] = thisYear(setting);
  const chosen = dice.shuffled(families).slice(0, visited);
  const withChild = chosen.slice(unusual.length).find(({ members }) => members.some(isUnderFive));
  const visits = chosen.map(({ family }, at): [string, Visit] => [
    family.id,
    {
      on: addDays(from, dice.whole(0, daysBetween(from, to))),
      kind: family === withChild?.family ? 'bukan_wali' : (unusual[at] ?? 'lengkap'),
      isHasty: at === visited - 1,
    },
  ]);
  return new Map(visits);
}

function isUnderFive({ person }: ListedFamily['members'][number]): boolean {
  return ['balita', 'adik', 'cucu'].includes(person.part);
}

/** From New Year, or from the listing where that is later, until yesterday: on New Year's Day that is all there is. */
function thisYear({ today, listedOn }: Setting): [from: string, to: string] {
  const newYear = `${today.slice(0, 4)}-01-01`;
  const to = addDays(today, -1);
  const from = listedOn < newYear ? newYear : addDays(listedOn, 1);
  return [from > to ? to : from, to];
}
