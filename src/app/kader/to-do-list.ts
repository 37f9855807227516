import type { StepCode } from '../../programme/case-words.ts';
import type { FamilyRow } from './family-list.ts';
import type { OpenDraft } from './open-drafts.ts';
import type { Referral } from './referrals.ts';
import type { Repair } from './repairs.ts';

/** One line of "Perlu dikerjakan". */
export type ToDo =
  | { readonly kind: 'refer'; readonly referral: Referral }
  | { readonly kind: 'repair'; readonly repair: Repair }
  | { readonly kind: 'settle'; readonly family: FamilyRow }
  | { readonly kind: 'draft'; readonly draft: OpenDraft }
  | { readonly kind: 'held'; readonly count: number }
  | { readonly kind: 'rejected'; readonly count: number }
  | { readonly kind: 'visit'; readonly count: number; readonly rt: string | undefined };

export type ToDoParts = {
  readonly referrals: readonly Referral[];
  readonly repairs: readonly Repair[];
  readonly drafts: readonly OpenDraft[];
  readonly families: readonly FamilyRow[];
  readonly held: number;
  /** Records rejected lately, of which nothing counts. */
  readonly rejected: number;
};

/** A child in danger before everything, then what others wait for, then her own work. */
const stepRanks: Partial<Record<StepCode, number>> = {
  rujuk_hari_ini: 0,
  ukur_ulang: 1,
  rujuk_3_hari: 2,
  rujuk_minggu_ini: 3,
  pastikan_puskesmas: 5,
};
const ranks: Record<Exclude<ToDo['kind'], 'refer'>, number> = {
  repair: 4,
  draft: 6,
  settle: 7,
  rejected: 8,
  held: 8,
  visit: 9,
};

export function listToDos(parts: ToDoParts): ToDo[] {
  const unvisited = parts.families.filter(({ visitedOn }) => visitedOn === undefined);
  const todos: ToDo[] = [
    ...parts.referrals.map((referral) => ({ kind: 'refer', referral }) as const),
    ...parts.repairs.map((repair) => ({ kind: 'repair', repair }) as const),
    ...parts.drafts.map((draft) => ({ kind: 'draft', draft }) as const),
    ...parts.families
      .filter(({ state }) => state === 'dua_jawaban')
      .map((family) => ({ kind: 'settle', family }) as const),
    ...(parts.rejected > 0 ? [{ kind: 'rejected', count: parts.rejected } as const] : []),
    ...(parts.held > 0 ? [{ kind: 'held', count: parts.held } as const] : []),
    ...(unvisited.length > 0 ? [{ kind: 'visit', count: unvisited.length, rt: onlyRt(unvisited) } as const] : []),
  ];
  return todos.sort((one, other) => rankOf(one) - rankOf(other));
}

/**
 * The first `count` of them, in their order. Many children to refer must not hide that something else waits: of every kind
 * the first one is among them.
 */
export function firstToDos(todos: readonly ToDo[], count: number): ToDo[] {
  const heads = todos.filter((todo, at) => todos.findIndex(({ kind }) => kind === todo.kind) === at);
  const rest = todos.filter((todo) => !heads.includes(todo));
  const chosen = new Set([...heads, ...rest].slice(0, Math.max(count, heads.length)));
  return todos.filter((todo) => chosen.has(todo));
}

function rankOf(todo: ToDo): number {
  return todo.kind === 'refer' ? (stepRanks[todo.referral.step] ?? ranks.visit) : ranks[todo.kind];
}

/** The RT, when all of them are of one. */
function onlyRt(families: readonly FamilyRow[]): string | undefined {
  const rts = new Set(families.map(({ rt }) => rt));
  return rts.size === 1 ? [...rts][0] : undefined;
}
