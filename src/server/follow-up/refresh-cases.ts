import { canonicalJson } from '../../domain/canonical-json.ts';
import { closeCase } from '../../programme/follow-up/closing.ts';
import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import { rulesVersion } from '../../programme/follow-up/rules-version.ts';
import { versionWith } from '../../programme/version-with.ts';
import type { Transaction } from '../db/database.ts';
import { dayIn } from '../intake/workspace.ts';
import type { TallyContext } from '../summary/retally-dossiers.ts';
import { announceHandling } from './announce-handling.ts';
import {
  type CaseInRound,
  closeCases,
  countRounds,
  type EndedCase,
  loadCases,
  type StoredCase,
  writeCases,
  writeWatches,
} from './case-rows.ts';
import { type DerivedCase, type DossierToFollow, deriveCases } from './derive-cases.ts';

/** Brings the cases of these households to what their dossiers say today, by the difference. */
export async function refreshCases(
  tx: Transaction,
  context: TallyContext,
  dossiers: readonly DossierToFollow[],
): Promise<void> {
  if (dossiers.length === 0) return;
  const { kab, now } = context;
  const derived = await Promise.all(dossiers.map((one) => deriveCases(one, context)));
  const after = new Map(derived.flatMap(({ cases }) => cases).map((one) => [one.id, one]));
  const stored = await loadCases(
    tx,
    kab,
    dossiers.map(({ household }) => household),
  );
  const closed = stored.filter(({ id }) => !after.has(id));
  await closeCases(
    tx,
    { kab, now },
    closed.map((one) => endCase(one, dossiers, context)),
  );
  await writeCases(tx, kab, await changedCases(tx, kab, { after: [...after.values()], stored }));
  await writeWatches(tx, kab, { derived, rules_version: versionWith(rulesVersion, context.settings) });
  const handled = closed.filter(({ handling }) => handling !== null);
  await announceHandling(tx, { kab, now }, [...new Set(handled.map(({ subject }) => subject))]);
}

/** New ones in the round that follows their last, known ones as first found, if anything of them is another. */
async function changedCases(
  tx: Transaction,
  kab: string,
  { after, stored }: { after: readonly DerivedCase[]; stored: readonly StoredCase[] },
): Promise<CaseInRound[]> {
  const before = new Map(stored.map((one) => [one.id, one]));
  const found = after.filter(({ id }) => !before.has(id));
  const rounds = await countRounds(
    tx,
    kab,
    found.map(({ id }) => id),
  );
  return after.flatMap((one) => {
    const known = before.get(one.id);
    if (known === undefined) return [{ ...one, round: (rounds.get(one.id) ?? 0) + 1 }];
    const { handling, ...said } = known;
    const now = { ...one, ...firstFound(one, known), referrals: sinceReferred(one, known), round: known.round };
    return canonicalJson(said) === canonicalJson(now) ? [] : [now];
  });
}

/**
 * A case was found when it was first found, however often its form is saved. The day by which somebody should act stays as
 * long as the case is as grave as it was.
 */
export function firstFound(
  derived: Pick<DerivedCase, 'since' | 'due' | 'categories'>,
  known: Pick<DerivedCase, 'since' | 'due' | 'categories'>,
): Pick<DerivedCase, 'since' | 'due'> {
  if (derived.since <= known.since) return { since: derived.since, due: derived.due };
  const { since } = known;
  const isAlike = derived.categories[0] === known.categories[0];
  if (!isAlike || derived.due === null || known.due === null) return { since, due: derived.due };
  return { since, due: known.due < derived.due ? known.due : derived.due };
}

/** Each office's day by the same rule, of what is its part. */
function sinceReferred({ since, referrals }: DerivedCase, known: StoredCase): DerivedCase['referrals'] {
  const before = new Map(known.referrals.map((one) => [one.office, one]));
  return referrals.map((one) => {
    const was = before.get(one.office);
    if (was === undefined) return one;
    return { ...one, due: firstFound({ ...one, since }, { ...was, since: known.since }).due };
  });
}

/** A rule that is on the register no more proves nothing. */
const noRule = { proof: {} };

function endCase(
  { id, rule, subject_kind, subject, household, desa }: StoredCase,
  dossiers: readonly DossierToFollow[],
  { desas, now }: TallyContext,
): EndedCase {
  const today = dayIn(desas.get(desa)?.zone ?? 'Asia/Jakarta', now);
  const { dossier, arrival = { records: [], arrived: new Set<string>() } } =
    dossiers.find((one) => one.household === household) ?? {};
  const closing = { dossier, today, ...arrival };
  return {
    id,
    closed_on: today,
    ...closeCase(findFollowUpRule(rule) ?? noRule, { kind: subject_kind, id: subject }, closing),
  };
}
