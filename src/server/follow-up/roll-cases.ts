import { rulesVersion } from '../../programme/follow-up/rules-version.ts';
import { versionWith } from '../../programme/version-with.ts';
import type { Transaction } from '../db/database.ts';
import { type Desa, dayIn } from '../intake/workspace.ts';
import { dossiersAtOnce, rollDesas } from '../jobs/roll-desas.ts';
import { noteConsent } from '../photos/note-consent.ts';
import { loadSettings } from '../settings/read-settings.ts';
import { loadDossiers } from '../summary/load-dossiers.ts';
import type { SummaryParts } from '../summary/roll-months.ts';
import { refreshCases } from './refresh-cases.ts';

/**
 * The daily job: cases that come, change or close by themselves (a child turns five) are worked out, and all of them once
 * the rules have another version or the kabupaten has settled something. Returns how many dossiers were looked at.
 */
export function rollCases(parts: SummaryParts): Promise<number> {
  return rollDesas(parts.db, (tx, at) => rollDesa(tx, parts, at));
}

async function rollDesa(
  tx: Transaction,
  { now, growth }: SummaryParts,
  { kab, desa }: { kab: string; desa: Desa },
): Promise<number> {
  const settings = await loadSettings(tx, kab);
  const rows = await tx.query<{ household: string }>(
    `select distinct r.household from record r
     where r.kab = $1 and r.desa = $2 and r.household is not null
       and not exists (select from follow_up_watch w where w.kab = r.kab and w.household = r.household
         and w.rules_version = $3 and (w.next_change is null or w.next_change > $4))
     limit $5`,
    [kab, desa.code, versionWith(rulesVersion, settings), dayIn(desa.zone, now()), dossiersAtOnce],
  );
  const households = rows.map(({ household }) => household);
  const dossiers = await loadDossiers(tx, { kab, settings }, { households });
  await noteConsent(tx, { kab, now: now() }, dossiers);
  await refreshCases(tx, { kab, settings, desas: new Map([[desa.code, desa]]), now: now(), growth }, dossiers);
  return rows.length;
}
