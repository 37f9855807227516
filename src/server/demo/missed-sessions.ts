import type { Child } from './child-records.ts';
import type { DemoRevision } from './filed-records.ts';

/** Months for which the one who stopped coming has not been seen. */
const monthsAway = 4;

/**
 * Of the children who grow as most do, one that never came, one that stopped coming some months ago, and one
 * that lost weight at its last weighing. The others are left as they were filed.
 */
export function missSessions(
  filed: readonly DemoRevision[],
  children: readonly Child[],
  today: string,
): DemoRevision[] {
  const usual = children.filter(({ traitOf }) => traitOf.trait.name === 'biasa').map(({ member }) => member.person.id);
  const weighings = (id: string) => filed.filter((one) => isWeighing(one) && one.revision.subject.id === id);
  const elder = usual.filter((id) => weighings(id).length > monthsAway + 1);
  const [never, stopped] = elder;
  const thinner = elder.slice(2).flatMap((id) => lossAt(weighings(id)) ?? [])[0];
  const since = weighings(stopped ?? '').at(-monthsAway)?.revision.visited_on ?? today;
  return filed.map((one) => {
    const { id } = one.revision.subject;
    if (isWeighing(one) && (id === never || (id === stopped && one.revision.visited_on >= since))) return absent(one);
    return one === thinner?.last ? withWeight(one, thinner.kg) : one;
  });
}

function isWeighing({ revision }: DemoRevision): boolean {
  return revision.form === 'penimbangan';
}

/** A quarter of a kilogram less than the month before, in which it had gained half a kilogram in two months. */
function lossAt(weighings: readonly DemoRevision[]): { last: DemoRevision; kg: number } | undefined {
  const [first, before, last] = weighings.slice(-3);
  const [one, two, three] = [first, before, last].map((weighing) => Number(weighing?.revision.set.bb_kg));
  const isSteady = one !== undefined && two !== undefined && three !== undefined && two - one >= 0.3 && three > two;
  return isSteady && last !== undefined ? { last, kg: Math.round((two - 0.25) * 100) / 100 } : undefined;
}

/** Called up, and not there. */
function absent({ revision, ...filed }: DemoRevision): DemoRevision {
  return { ...filed, revision: { ...revision, set: { tgl_ukur: revision.visited_on, hadir: 2 } } };
}

function withWeight(weighing: DemoRevision, kg: number): DemoRevision {
  return { ...weighing, revision: { ...weighing.revision, set: { ...weighing.revision.set, bb_kg: kg } } };
}
