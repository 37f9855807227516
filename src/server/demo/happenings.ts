import type { ReviewNote, Verdict } from '../../domain/head.ts';
import { addDays, monthOf } from '../../domain/time/calendar.ts';
import type { People } from './accounts.ts';
import type { ListedFamily, Setting } from './family-records.ts';
import { type DemoRevision, fileChange } from './filed-records.ts';

export type DemoVerdict = {
  readonly record: string;
  readonly revision: string;
  readonly verdict: Exclude<Verdict, 'menunggu' | 'ditolak'>;
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly notes: readonly ReviewNote[];
};

/** A death, a move, and a child that both kaders weighed: what makes histories and conflict cards. */
export function laterChanges(
  filed: readonly DemoRevision[],
  families: readonly ListedFamily[],
  { setting, people }: { setting: Setting; people: People },
): DemoRevision[] {
  const on = addDays(setting.today, -40);
  const change = (part: string, set: Record<string, string | number>) => {
    const person = families.flatMap(({ family }) => family.persons).find((one) => one.part === part);
    const before = filed.find(({ revision }) => revision.form === 'anggota' && revision.subject.id === person?.id);
    return before === undefined ? [] : [fileChange(before, { on, set: { ...set, mutasi_tgl: on } }, setting)];
  };
  return [
    ...change('nenek', { mutasi: 3 }),
    ...change('kakak', { mutasi: 4, mutasi_ket: 'Ikut pamannya di Tangerang' }),
    ...weighedTwice(filed, { setting, people }),
  ];
}

const sharedRts = ['003', '004'];

/** The other kader weighed the same child on the same day without seeing the first weighing. */
function weighedTwice(
  filed: readonly DemoRevision[],
  { setting, people }: { setting: Setting; people: People },
): DemoRevision[] {
  const first = filed
    .filter(
      ({ revision }) =>
        revision.form === 'penimbangan' &&
        sharedRts.includes(revision.place.rt ?? '') &&
        typeof revision.set.bb_kg === 'number' &&
        revision.period === latestPeriod(filed),
    )
    .at(-1);
  if (first === undefined || typeof first.revision.set.bb_kg !== 'number') return [];
  const author = first.author === people.sari.id ? people.dewi.id : people.sari.id;
  const bb_kg = Math.round(first.revision.set.bb_kg * 10 + 3) / 10;
  const second = fileChange(first, { on: first.revision.visited_on, set: {}, author }, setting);
  return [{ ...second, revision: { ...second.revision, parents: [], set: { ...first.revision.set, bb_kg } } }];
}

function latestPeriod(filed: readonly DemoRevision[]): string | undefined {
  return filed
    .flatMap(({ revision }) => revision.period ?? [])
    .sort()
    .at(-1);
}

const reviewDays = 12;

/** Ratna has seen most of what is older than two weeks, and wants two things mended. */
export function giveVerdicts(
  filed: readonly DemoRevision[],
  { setting, people }: { setting: Setting; people: People },
): DemoVerdict[] {
  const { today, dice } = setting;
  const returned = returnedRevisions(filed);
  return filed.flatMap(({ revision }): DemoVerdict[] => {
    const note = returned.get(revision.id);
    const on = addDays(revision.visited_on, note === undefined ? reviewDays : 1);
    if (on >= today || (note === undefined && !dice.isLucky(0.9))) return [];
    const verdict = note === undefined ? 'disetujui' : 'perlu_perbaikan';
    const [at, notes] = [`${on}T03:00:00.000Z`, note === undefined ? [] : [note]];
    return [{ record: revision.record, revision: revision.id, verdict, by: people.ratna.id, at, text: '', notes }];
  });
}

function returnedRevisions(filed: readonly DemoRevision[]): Map<string, ReviewNote> {
  const latest = latestPeriod(filed);
  const misread = filed.find(({ revision }) => revision.period === latest && isShrunk(revision, filed));
  const household = filed.find(({ revision }) => revision.form === 'keluarga' && revision.set.punya_kk === 2);
  return new Map([
    ...(misread === undefined
      ? []
      : [[misread.revision.id, { question: 'tb_cm', text: 'Tinggi turun 20 cm lebih. Ukur ulang ya, Bu.' }] as const]),
    ...(household === undefined
      ? []
      : [[household.revision.id, { question: 'no_kk', text: 'Cocokkan nomornya dengan kartu asli.' }] as const]),
  ]);
}

function isShrunk(revision: DemoRevision['revision'], filed: readonly DemoRevision[]): boolean {
  const cm = revision.set.tb_cm;
  if (revision.form !== 'penimbangan' || typeof cm !== 'number') return false;
  return filed.some(
    ({ revision: other }) =>
      other.subject.id === revision.subject.id &&
      monthOf(other.visited_on) < monthOf(revision.visited_on) &&
      typeof other.set.tb_cm === 'number' &&
      other.set.tb_cm - cm > 15,
  );
}
