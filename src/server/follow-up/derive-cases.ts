import { followUpId, type Office } from '../../domain/follow-up.ts';
import type { Subject } from '../../domain/revision.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Dossier } from '../../programme/dossier.ts';
import type { FollowUpRule, FollowUpView } from '../../programme/follow-up/follow-up.ts';
import { referralsOf } from '../../programme/follow-up/referrals.ts';
import { type FoundCase, findFollowUpRule, followUpRules, followUpsOf } from '../../programme/follow-up/register.ts';
import { sha256 } from '../intake/merge-head.ts';
import { dayIn } from '../intake/workspace.ts';
import type { TallyContext } from '../summary/retally-dossiers.ts';
import type { Arrival } from './arrival.ts';

export type Content = FoundCase['values'];

/** An office's part of a case: of what the dossier says, what this office may have. */
export type DerivedReferral = {
  readonly office: Office;
  readonly categories: readonly string[];
  readonly gravity: number;
  readonly due: string | null;
  readonly content: Content;
};

/** A case as the centre keeps it: what the dossier says, and nothing of what is done about it. */
export type DerivedCase = {
  readonly id: string;
  readonly rule: string;
  readonly subject_kind: Subject['kind'];
  readonly subject: string;
  readonly household: string;
  readonly desa: string;
  readonly rw: string;
  readonly rt: string;
  readonly opened_by: string;
  readonly since: string;
  readonly due: string | null;
  readonly categories: readonly string[];
  readonly gravity: number;
  readonly may_be_sent: boolean;
  readonly confidential: boolean;
  /** Empty where the desa has no list of it. */
  readonly content: Content;
  /** By office; empty where none acts on it. */
  readonly referrals: readonly DerivedReferral[];
};

export type DossierToFollow = {
  readonly household: string;
  /** Undefined: nothing of it counts any more. */
  readonly dossier: Dossier | undefined;
  /** Absent: only a day has passed. */
  readonly arrival?: Arrival;
};

export type DerivedFollowUps = {
  readonly household: string;
  readonly cases: readonly DerivedCase[];
  /** The day on which they may be others although nobody wrote anything; null: never. */
  readonly next_change: string | null;
};

/** What there is to follow up in a dossier, today where it lies. */
export async function deriveCases(
  { household, dossier }: DossierToFollow,
  { desas, now, growth }: TallyContext,
): Promise<DerivedFollowUps> {
  if (dossier === undefined) return { household, cases: [], next_change: null };
  const today = dayIn(desas.get(dossier.place.desa)?.zone ?? 'Asia/Jakarta', now);
  const view = { dossier, today, growth };
  const found = followUpsOf(view);
  const cases = await Promise.all(found.map((one) => deriveCase(dossier, one)));
  return { household, cases, next_change: nextChange(view, found) };
}

async function deriveCase({ household, place, settings }: Dossier, found: FoundCase): Promise<DerivedCase> {
  const rule = getRule(found.rule);
  const { subject, opened_by, since, due, categories, may_be_sent, values } = found;
  return {
    id: await followUpId(found, sha256),
    ...{ rule: rule.id, subject_kind: subject.kind, subject: subject.id },
    ...{ household, desa: place.desa, rw: place.rw ?? '', rt: place.rt ?? '' },
    ...{ opened_by, since, due, categories, gravity: gravityOf(rule, categories), may_be_sent },
    confidential: rule.confidential === true,
    content: pickColumns(values, rule.confidential ? [] : rule.columns.map(({ key }) => key)),
    referrals: referOn(rule, found, settings.days),
  };
}

/** In the order of the offices' codes, as they are read back. */
function referOn(rule: FollowUpRule, found: FoundCase, days: Settings['days']): DerivedReferral[] {
  return referralsOf(rule, found, days)
    .map(({ office, categories, due }) => ({
      ...{ office, categories, due, gravity: gravityOf(rule, categories) },
      content: pickColumns(found.values, rule.offices.find(({ code }) => code === office)?.columns ?? []),
    }))
    .sort((one, other) => (one.office < other.office ? -1 : 1));
}

function getRule(id: string): FollowUpRule {
  const rule = findFollowUpRule(id);
  if (rule === undefined) throw new RangeError(`a case of rule ${id}, which is not on the register`);
  return rule;
}

/** A rule writes its categories down gravest first. */
function gravityOf({ categories: known }: FollowUpRule, categories: readonly string[]): number {
  const places = categories.map((one) => Object.keys(known).indexOf(one)).filter((place) => place >= 0);
  return Math.min(Object.keys(known).length, ...places);
}

export function pickColumns(values: Content, columns: readonly string[]): Content {
  return Object.fromEntries(Object.entries(values).filter(([key]) => columns.includes(key)));
}

function nextChange(view: FollowUpView, found: readonly FoundCase[]): string | null {
  const days = [
    ...found.map(({ next_change }) => next_change),
    ...followUpRules.map(({ next_find }) => next_find(view)),
  ];
  return days.filter((day) => day !== null && day > view.today).sort()[0] ?? null;
}
