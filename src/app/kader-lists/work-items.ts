import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Dossier } from '../../programme/dossier.ts';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { type FoundCase, findFollowUpRule, followUpsOf, openRules } from '../../programme/follow-up/register.ts';
import { familyTitle, houseWords, unitsOf } from '../kader/family-name.ts';
import { nameOf } from '../kader/record-name.ts';

/** A case as a row of her worklist. */
export type WorkItem = FoundCase & {
  /** Tells rows apart; the case's own id is worked out only where an office has spoken. */
  readonly key: string;
  readonly household: string;
  readonly name: string;
  readonly family: string;
  readonly house: string | undefined;
  readonly desa: string;
  readonly rw: string | undefined;
  readonly rt: string | undefined;
};

export type WorkAt = { readonly today: string; readonly growth: GrowthTables };

export function workItemsOf(dossier: Dossier, at: WorkAt): WorkItem[] {
  const { rw, rt } = unitsOf(dossier);
  return followUpsOf({ dossier, ...at }, openRules).map((found) => ({
    ...found,
    key: [found.rule, found.subject.id, found.opened_by].join(' '),
    household: dossier.household,
    name: nameOf(dossier, found.subject),
    family: familyTitle(dossier),
    house: houseWords(dossier),
    desa: dossier.place.desa,
    ...{ rw, rt },
  }));
}

export type WorkFilter = { readonly category?: string | undefined; readonly rt?: string | undefined };

/** Of one rule: gravest category first, then whoever is to be helped soonest, then who has waited longest. */
export function listWork(items: readonly WorkItem[], rule: FollowUpRule, { category, rt }: WorkFilter): WorkItem[] {
  const ranks = Object.keys(rule.categories);
  const rank = ({ categories: [first = ''] }: WorkItem) => ranks.indexOf(first);
  return items
    .filter((item) => item.rule === rule.id && isOfRt(item, rt))
    .filter(({ categories }) => category === undefined || categories.includes(category))
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        dayOf(one.due).localeCompare(dayOf(other.due)) ||
        one.since.localeCompare(other.since) ||
        one.name.localeCompare(other.name, 'id'),
    );
}

/** What has no day comes last. */
function dayOf(due: string | null): string {
  return due ?? '9999';
}

export function isOfRt({ rt }: WorkItem, wanted: string | undefined): boolean {
  return wanted === undefined || rt === wanted;
}

/** How many of the rule's cases lie in each category; one case may lie in several. */
export function countCategories(items: readonly WorkItem[], rule: FollowUpRule): Map<string, number> {
  const counts = new Map(Object.keys(rule.categories).map((category) => [category, 0]));
  for (const item of items) {
    if (item.rule !== rule.id) continue;
    for (const category of item.categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}

export function listWorkRts(items: readonly WorkItem[]): string[] {
  return [...new Set(items.flatMap(({ rt }) => rt ?? []))].sort();
}

export function categoryWords({ rule, categories }: Pick<WorkItem, 'rule' | 'categories'>): string[] {
  const words = findFollowUpRule(rule)?.categories ?? {};
  return categories.map((category) => words[category] ?? category);
}

/** Where something can be done about it: a young child's growth, else the family. */
export function workHref({ rule, subject, household }: WorkItem): string {
  return atTheScales.includes(rule) ? `/anak/${subject.id}` : `/keluarga/${household}`;
}

/** Rules about a child that is to be weighed. */
const atTheScales = ['gizi', 'posyandu'];
