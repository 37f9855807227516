import { addDays, daysBetween } from '../../domain/time/calendar.ts';
import type { ListedFamily, Setting, Visit } from './family-records.ts';
import type { VisitKind } from './household-answers.ts';

/** Three families in four have been visited this year; some found nobody, one refused. */
const visited = 45;
const unusual: readonly VisitKind[] = ['tidak_lengkap', 'tidak_lengkap', 'tidak_ada', 'menolak'];

/**
 * By family, oldest visit first. The first visits are spread evenly over the months since the listing, so that each month
 * knows more than the one before; whom New Year came after has been visited again since.
 */
export function planVisits(families: readonly ListedFamily[], setting: Setting): Map<string, readonly Visit[]> {
  const { dice } = setting;
  const order = dice.shuffled(families);
  const awaited = order.filter(isAwaited);
  const others = order.filter((family) => !isAwaited(family));
  const [strange, usual] = [others.slice(0, unusual.length), others.slice(unusual.length)];
  const chosen = [...strange, ...awaited, ...usual].slice(0, visited);
  const waiting = usual.find(({ members }) => members.some(isUnderFive));
  const days = dice.shuffled(spreadDays(setting));
  const plans = chosen.map((home, at): [string, readonly Visit[]] => {
    const kind = home === waiting ? 'bukan_wali' : (unusual[at] ?? 'lengkap');
    return [home.family.id, visitsFrom(days[at] ?? setting.today, { kind, isHasty: at === visited - 1 }, setting)];
  });
  return new Map(plans);
}

/** The day on which the family was first asked; undefined where nobody has answered yet. */
export function interviewOf(visits: readonly Visit[] = []): string | undefined {
  return visits.find(({ kind }) => kind !== 'tidak_ada' && kind !== 'menolak')?.on;
}

/** Who shows something that no other family does: a newborn, a child of almost 17, a bride of 19. */
function isAwaited({ family, members }: ListedFamily): boolean {
  return family.isInOrder || members.some(({ person }) => person.part === 'remaja' || person.part === 'istri_muda');
}

function isUnderFive({ person }: ListedFamily['members'][number]): boolean {
  return ['balita', 'adik', 'cucu'].includes(person.part);
}

function spreadDays({ today, listedOn, dice }: Setting): string[] {
  const days = daysBetween(listedOn, today) - 1;
  return Array.from({ length: visited }, (_, at) => {
    const [from, to] = [Math.floor((at * days) / visited), Math.floor(((at + 1) * days) / visited)];
    return addDays(listedOn, 1 + dice.whole(from, Math.max(from, to - 1)));
  });
}

function visitsFrom(day: string, { kind, isHasty }: Omit<Visit, 'on'>, setting: Setting): Visit[] {
  const { today, dice } = setting;
  const newYear = `${today.slice(0, 4)}-01-01`;
  const last = addDays(today, -1);
  if (day >= newYear || newYear > last) return [{ on: day, kind, isHasty }];
  const again = addDays(newYear, dice.whole(0, daysBetween(newYear, last)));
  const first = kind === 'bukan_wali' ? kind : 'lengkap';
  return [
    { on: day, kind: first, isHasty: false },
    { on: again, kind, isHasty },
  ];
}
