import type { Leaf } from '../../domain/answers.ts';
import { addDays } from '../../domain/time/calendar.ts';
import type { People } from './accounts.ts';
import type { Setting } from './family-records.ts';
import { type DemoRevision, fileChange } from './filed-records.ts';

type Village = { readonly setting: Setting; readonly people: People };
type Filed = readonly DemoRevision[];

const sharedRts = ['003', '004'];
const farRts = ['005', '006'];
/** `air_minum` that comes out of the ground, where a pit may be too near. */
const wells = [4, 5, 6, 7, 8];

/** What two kaders said, neither having seen the other's word: of a weight, and of how far a pit is from the well. */
export function saidTwice(filed: Filed, village: Village): DemoRevision[] {
  const shared = filed.filter(
    ({ revision }) => sharedRts.includes(revision.place.rt ?? '') && isUnchanged(filed, revision),
  );
  const weighing = shared
    .filter(({ revision }) => revision.period === latestPeriod(filed) && typeof revision.set.bb_kg === 'number')
    .at(-1);
  const home = shared.find(({ revision: { form, set } }) => form === 'krs' && wells.includes(Number(set.air_minum)));
  return [
    ...sayAgain(weighing, { bb_kg: Math.round(Number(weighing?.revision.set.bb_kg) * 10 + 3) / 10 }, village),
    ...sayAgain(home, { jarak_tinja: home?.revision.set.jarak_tinja === 1 ? 2 : 1 }, village),
  ];
}

function isUnchanged(filed: Filed, { record }: DemoRevision['revision']): boolean {
  return filed.filter(({ revision }) => revision.record === record).length === 1;
}

export function latestPeriod(filed: Filed): string | undefined {
  return filed
    .flatMap(({ revision }) => (revision.form === 'penimbangan' ? (revision.period ?? []) : []))
    .sort()
    .at(-1);
}

function sayAgain(
  first: DemoRevision | undefined,
  set: Readonly<Record<string, Leaf>>,
  { setting, people }: Village,
): DemoRevision[] {
  if (first === undefined) return [];
  const author = first.author === people.sari.id ? people.dewi.id : people.sari.id;
  const second = fileChange(first, { on: first.revision.visited_on, set: {}, author }, setting);
  return [{ ...second, revision: { ...second.revision, parents: [], set: { ...first.revision.set, ...set } } }];
}

/**
 * What a supervisor is told to look at: an answer mended after the RT had gone to the other kader, one that rests on a
 * revision which a broken phone never sent, and one that nobody believes.
 */
export function flaggedChanges(filed: Filed, { setting, people }: Village): DemoRevision[] {
  const uninsured = filed.filter(
    ({ revision }) =>
      revision.set.jkn === 4 && farRts.includes(revision.place.rt ?? '') && isUnchanged(filed, revision),
  );
  const change = (at: number, author: string, jkn: number) => {
    const [before, on] = [uninsured[at], addDays(setting.today, -26 + at)];
    return before === undefined ? [] : [fileChange(before, { on, set: { jkn }, author }, setting)];
  };
  const orphaned = change(1, people.dewi.id, 2).map((one) => orphan(one, setting));
  return [...change(0, people.sari.id, 2), ...orphaned, ...change(2, people.dewi.id, 1)];
}

function orphan(change: DemoRevision, { newId }: Setting): DemoRevision {
  return { ...change, revision: { ...change.revision, parents: [newId(change.revision.visited_on)] } };
}

const twoDays = 2 * 86_400_000;

/** The same revisions, the clock of one phone having been two days behind. */
export function withWrongClock(filed: Filed): DemoRevision[] {
  const wrong = filed.filter(({ revision }) => revision.form === 'kunjungan').at(-1);
  return filed.map((one) =>
    one === wrong ? { ...one, revision: { ...one.revision, clock_offset_ms: twoDays } } : one,
  );
}

/** Weighed in an RT that is not hers: the centre keeps it back until a supervisor has said whether it may count. */
export function weighedElsewhere(filed: Filed, { setting, people }: Village): DemoRevision[] {
  const elsewhere = filed.filter(({ revision, author }) => revision.place.rt === '006' && author === people.dewi.id);
  const weighing = elsewhere.filter(({ revision }) => typeof revision.set.bb_kg === 'number').at(-1);
  return sayAgain(
    weighing,
    { bb_kg: Math.round(Number(weighing?.revision.set.bb_kg) * 10 - 2) / 10 },
    { setting, people },
  );
}
