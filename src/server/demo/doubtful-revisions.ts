import { addDays } from '../../domain/time/calendar.ts';
import type { Child } from './child-records.ts';
import type { Setting } from './family-records.ts';
import { type DemoRevision, fileChange } from './filed-records.ts';

type Filed = readonly DemoRevision[];
type Known = { readonly filed: Filed; readonly children: readonly Child[]; readonly setting: Setting };
type Find = (known: Known, one: DemoRevision) => boolean;
type Change = Parameters<typeof fileChange>[1]['set'];

/** The kader's own house in town, where she looked through her forms. */
const inTown = '-6.026400,106.052300,12';

/**
 * What a supervisor is to look at first although nothing is missing: a visit from far away, a number that cannot be, and a
 * child weighed although its mother no longer wants it written down. Each in a family of its own, and of yesterday: by then
 * the centre knows where the desa's houses lie.
 */
export function doubtfulRevisions(known: Known): DemoRevision[] {
  const taken = new Set<string>();
  const change = (find: Find, set: (one: DemoRevision) => Change): DemoRevision[] => {
    const found = known.filed.filter((one) => isUntroubled(known.filed, one) && find(known, one)).filter(isFree(taken));
    const last = found.at(-1);
    if (last === undefined) return [];
    taken.add(homeOf(last));
    return [changed(last, set(last), known)];
  };
  return [
    ...change(isRefusable, () => ({ persetujuan_wali_hub: { missing: 97 } })).flatMap((visit) => [
      visit,
      ...weighedAllTheSame(visit, known),
    ]),
    ...change(hasPoint, () => ({ lokasi: inTown })),
    ...change(isCounted, ({ revision }) => ({ jml_jiwa_kk: Number(revision.set.jml_jiwa_kk) * 11 })),
  ];
}

function changed(before: DemoRevision, set: Change, { setting }: Known): DemoRevision {
  return fileChange(before, { on: addDays(setting.today, -1), set }, setting);
}

/** A phone whose clock is wrong is another story. */
const clockIsRight = 3_600_000;

function isUntroubled(filed: Filed, one: DemoRevision): boolean {
  return isAlone(filed, one) && Math.abs(one.revision.clock_offset_ms ?? 0) < clockIsRight;
}

/** Nobody has written in this record since. */
function isAlone(filed: Filed, { revision: { record } }: DemoRevision): boolean {
  return filed.filter(({ revision }) => revision.record === record).length === 1;
}

function isFree(taken: ReadonlySet<string>) {
  return (one: DemoRevision) => !taken.has(homeOf(one));
}

function homeOf({ revision: { place, subject } }: DemoRevision): string {
  return place.household ?? subject.id;
}

function hasPoint(_: Known, { revision: { form, set } }: DemoRevision): boolean {
  return form === 'kunjungan' && typeof set.lokasi === 'string';
}

/** Of a family of three or more: doubled in typing, no household of thirty is that large. */
function isCounted(_: Known, { revision: { form, set } }: DemoRevision): boolean {
  return form === 'keluarga' && Number(set.jml_jiwa_kk) >= 3;
}

/** Codes of `persetujuan_wali_hub`. */
const parents = [1, 2];

/** A parent agreed, and nothing about her children needs an office. */
function isRefusable({ filed, children }: Known, one: DemoRevision): boolean {
  if (one.revision.form !== 'kunjungan' || !parents.includes(Number(one.revision.set.persetujuan_wali_hub)))
    return false;
  const theirs = children.filter(({ listed }) => listed.family.id === homeOf(one));
  const isPlain = ({ traitOf: { trait } }: Child) => trait.name === 'biasa';
  return theirs.length > 0 && theirs.every(isPlain) && lastWeighing(filed, homeOf(one)) !== undefined;
}

function lastWeighing(filed: Filed, household: string): DemoRevision | undefined {
  return filed
    .filter((one) => homeOf(one) === household && one.revision.form === 'penimbangan')
    .filter((one) => typeof one.revision.set.bb_kg === 'number' && isAlone(filed, one))
    .at(-1);
}

/** Who brought the child is written down afterwards. */
function weighedAllTheSame(visit: DemoRevision, known: Known): DemoRevision[] {
  const weighing = lastWeighing(known.filed, homeOf(visit));
  return weighing === undefined ? [] : [changed(weighing, { pengantar: 3 }, known)];
}
