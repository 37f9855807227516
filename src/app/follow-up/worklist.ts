import { endedStatuses } from '../../domain/follow-up.ts';
import type { FollowUpAnswer, FollowUpItem, HandlingAnswer } from '../../domain/wire/follow-up-messages.ts';
import { statusOf, unitKey, type WorklistPart } from './worklist-part.ts';

/** A list as far as it has been fetched, what its filters could be set to, and when the centre said so. */
export type Worklist = {
  readonly part: WorklistPart;
  readonly items: readonly FollowUpItem[];
  readonly next: string | null;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byCategory: Readonly<Record<string, number>>;
  readonly byDesa: Readonly<Record<string, number>>;
  readonly byUnit: FollowUpAnswer['by_unit'];
  readonly at: string;
};

export function worklistOf(part: WorklistPart, answer: FollowUpAnswer): Worklist {
  const { items, next, by_status, by_category, by_desa, by_unit, server_time } = answer;
  const counts = { byStatus: by_status, byCategory: by_category, byDesa: by_desa, byUnit: by_unit };
  return { part, items, next, ...counts, at: server_time };
}

/** The page below; something may have moved down since, and nothing stands there twice. */
export function addPage(list: Worklist, { items, next }: Pick<FollowUpAnswer, 'items' | 'next'>): Worklist {
  const known = new Set(list.items.map(({ id }) => id));
  return { ...list, items: [...list.items, ...items.filter(({ id }) => !known.has(id))], next };
}

/** How many there are under all filters, also on pages that have not been fetched. */
export function countOf({ part, items, byStatus }: Pick<Worklist, 'part' | 'items' | 'byStatus'>): number {
  const counted = part.status === undefined ? openCount(byStatus) : (byStatus[part.status] ?? 0);
  return Math.max(items.length, counted);
}

/** What an office has just said of cases on the list: they stay where they are until it is asked for again. */
export function withHandlings(list: Worklist, answers: readonly HandlingAnswer[]): Worklist {
  const said = new Map(answers.map((answer) => [answer.handling.follow_up, answer]));
  const byStatus = { ...list.byStatus };
  const items = list.items.map((item) => {
    const answer = said.get(item.id);
    if (answer === undefined) return item;
    const now = { ...item, handling: answer.handling, referrals: answer.referrals };
    const [from, to] = [statusOf(item), statusOf(now)];
    byStatus[from] = Math.max(0, (byStatus[from] ?? 0) - 1);
    byStatus[to] = (byStatus[to] ?? 0) + 1;
    return now;
  });
  return { ...list, items, byStatus };
}

/** Without a signal the whole list that is kept is narrowed here, with the same counts as the centre's. */
export function narrow(whole: Worklist, part: WorklistPart): Worklist {
  const fits = fitsOf(part);
  const items = whole.items;
  const under = (own: keyof Fits) => items.filter((item) => passes(item, fits, own));
  return {
    ...{ part, next: whole.next, at: whole.at },
    items: items.filter((item) => passes(item, fits)),
    byStatus: countBy(under('status'), (item) => [statusOf(item)]),
    byCategory: countBy(under('category'), ({ categories }) => categories),
    byDesa: countBy(under('desa'), ({ desa }) => [desa]),
    byUnit: countUnits(under('unit')),
  };
}

type Fits = Readonly<Record<'desa' | 'unit' | 'category' | 'status', (item: FollowUpItem) => boolean>>;

function fitsOf({ desa, rw, rt, category, status }: WorklistPart): Fits {
  return {
    desa: (item) => desa === undefined || item.desa === desa,
    unit: (item) => (rw === undefined || item.rw === rw) && (rt === undefined || item.rt === rt),
    category: ({ categories }) => category === undefined || categories.includes(category),
    status: (item) => status === undefined || statusOf(item) === status,
  };
}

function passes(item: FollowUpItem, fits: Fits, except?: keyof Fits): boolean {
  return (Object.keys(fits) as (keyof Fits)[]).every((name) => name === except || fits[name](item));
}

function countBy(items: readonly FollowUpItem[], keysOf: (item: FollowUpItem) => readonly string[]) {
  const counts: Record<string, number> = {};
  for (const key of items.flatMap(keysOf)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function countUnits(items: readonly FollowUpItem[]): Worklist['byUnit'] {
  const units = new Map<string, Worklist['byUnit'][number]>();
  for (const { rw, rt } of items) {
    const key = unitKey({ rw, rt });
    units.set(key, { rw, rt, count: (units.get(key)?.count ?? 0) + 1 });
  }
  return [...units].sort(([one], [other]) => one.localeCompare(other, 'en')).map(([, unit]) => unit);
}

/** How many are open; what has been proved done stands on a list of its own. */
export function openCount({ terbukti: _, ...open }: Worklist['byStatus']): number {
  return Object.values(open).reduce((sum, count) => sum + count, 0);
}

/** How many cases are done with: settled, or found to be impossible. */
export function doneOf(byStatus: Worklist['byStatus']): number {
  return endedStatuses.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0);
}
