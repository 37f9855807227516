import { matchesName } from '../../domain/identity/name-search.ts';
import { isDate } from '../../domain/time/calendar.ts';
import { dateAnswer } from '../form/date-answer.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { getRecords } from '../records/current-records.ts';
import { today } from '../shell/clock.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import type { NewChild } from './new-child-draft.ts';
import { type ChildRow, childRows } from './posyandu-rows.ts';
import { sessionHref } from './session-place.ts';

const words = posyanduTexts.newChild;

/** Somebody of that name, born that day, is on the list already: said, and never refused. */
export function KnownChild({ child, day }: { child: NewChild; day: string }) {
  const { date } = dateAnswer(child.birth);
  if (child.nama.trim() === '' || !isDate(date)) return null;
  const rows = childRows(getRecords().dossiers.value, { today: day, growth: undefined });
  const known = findKnown(rows, { nama: child.nama, born: date });
  if (known === undefined) return null;
  const href = sessionHref('/posyandu', { day, posyandu: undefined }, today(), known.id);
  return (
    <Banner
      kind="warn"
      title={words.known(known.name)}
      actions={<Button href={href}>{words.weighKnown}</Button>}
      live
    />
  );
}

export function findKnown(
  rows: readonly ChildRow[],
  { nama, born }: { nama: string; born: string },
): ChildRow | undefined {
  const [first = ''] = nama.trim().split(/\s+/);
  return rows.find((row) => row.born === born && matchesName(first, row.name));
}
