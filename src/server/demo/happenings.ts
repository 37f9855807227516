import { addDays } from '../../domain/time/calendar.ts';
import type { Setting } from './family-records.ts';
import { type DemoRevision, fileChange } from './filed-records.ts';
import type { Interviewed } from './paper-records.ts';

const daysAgo = 40;

type Said = Readonly<Record<string, string | number>>;

/** A death and a move, in families that had been asked about everybody before. */
export function deathAndMove(
  filed: readonly DemoRevision[],
  families: readonly Interviewed[],
  setting: Setting,
): DemoRevision[] {
  const on = addDays(setting.today, -daysAgo);
  const persons = families.flatMap((family) => (family.on < on ? family.listed.family.persons : []));
  const change = (part: string, set: Said) => {
    const person = persons.find((one) => one.part === part);
    const before = filed.find(({ revision }) => revision.form === 'anggota' && revision.subject.id === person?.id);
    return before === undefined ? [] : [fileChange(before, { on, set: { ...set, mutasi_tgl: on } }, setting)];
  };
  return [
    ...change('nenek', { mutasi: 3 }),
    ...change('kakak', { mutasi: 4, mutasi_ket: 'Ikut pamannya di Tangerang' }),
  ];
}
