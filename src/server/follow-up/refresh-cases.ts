import { rulesVersion } from '../../programme/follow-up/rules-version.ts';
import type { Transaction } from '../db/database.ts';
import { canonicalJson } from '../intake/canonical-json.ts';
import type { TallyContext } from '../summary/retally-dossiers.ts';
import { announceHandling } from './announce-handling.ts';
import { loadCases, removeCases, type StoredCase, writeCases, writeWatches } from './case-rows.ts';
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
  const before = new Map(stored.map((one) => [one.id, one]));
  const closed = stored.filter(({ id }) => !after.has(id));
  await removeCases(
    tx,
    kab,
    closed.map(({ id }) => id),
  );
  await writeCases(
    tx,
    kab,
    [...after.values()].filter((one) => !isSame(one, before.get(one.id))),
  );
  await writeWatches(tx, kab, { derived, rules_version: rulesVersion });
  const handled = closed.filter(({ handling }) => handling !== null);
  await announceHandling(tx, { kab, now }, [...new Set(handled.map(({ subject }) => subject))]);
}

function isSame(derived: DerivedCase, stored: StoredCase | undefined): boolean {
  if (stored === undefined) return false;
  const { handling, ...said } = stored;
  return canonicalJson(said) === canonicalJson(derived);
}
