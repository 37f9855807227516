import { orderFaults, type SettingFault, settingFault } from '../../domain/settings/setting-faults.ts';
import {
  defaultSettings,
  type Settings,
  settingAt,
  settingPaths,
  withSetting,
} from '../../domain/settings/settings.ts';
import type { SettingChanges, SettingsRequest } from '../../domain/wire/settings-messages.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Database, Transaction, TransactionOptions } from '../db/database.ts';
import { hastenJobs } from '../jobs/claim-turn.ts';
import { loadSettings } from './read-settings.ts';

/** Who settles: the account, or null on the command line, and how he is called in the history. */
export type Settling = {
  readonly kab: string;
  readonly account: string | null;
  readonly name: string;
  readonly options: TransactionOptions;
};

type Parts = { readonly db: Database; readonly now: () => Date };

/** `settings_outdated`: somebody else has settled something since. `nothing`: all of it is settled so already. */
export type SettingsSet = { readonly version: number } | 'settings_outdated' | 'nothing' | readonly SettingFault[];

/**
 * A new version, beside those before it. Cases and sums are worked out anew by the next jobs, not here: a kabupaten has
 * hundreds of desa.
 */
export async function setSettings(parts: Parts, by: Settling, request: SettingsRequest): Promise<SettingsSet> {
  const set = await parts.db.transaction(by.options, (tx) => settle(tx, parts, { by, request }));
  if ('version' in Object(set)) await hastenJobs(parts.db, ['roll months', 'roll cases']);
  return set;
}

async function settle(
  tx: Transaction,
  { now }: Parts,
  { by, request }: { by: Settling; request: SettingsRequest },
): Promise<SettingsSet> {
  const { kab, account, name } = by;
  const before = await loadSettings(tx, kab);
  if (request.version !== before.version) return 'settings_outdated';
  const faults = faultsIn(before, request.changes);
  if (faults.length > 0) return faults;
  const changes = Object.entries(request.changes).filter(([path, value]) => isNews(before, path, value));
  if (changes.length === 0) return 'nothing';
  const version = before.version + 1;
  const rows = await tx.query(
    `insert into settings_version (kab, version, changes, source, account, account_name, at)
     values ($1, $2, $3::jsonb, $4, $5, $6, $7) on conflict (kab, version) do nothing returning version`,
    [
      kab,
      version,
      JSON.stringify(Object.fromEntries(changes)),
      request.source.trim(),
      account,
      name,
      now().toISOString(),
    ],
  );
  if (rows.length === 0) return 'settings_outdated';
  await writeAudit(tx, { kab, account, action: 'set_settings', target: String(version) });
  return { version };
}

/** Values by themselves, then all of them together. */
export function faultsIn(before: Settings, changes: SettingChanges): SettingFault[] {
  const faults = Object.entries(changes).flatMap(([path, value]) => {
    if (value !== null) return settingFault(before, path, value) ?? [];
    return settingPaths.includes(path) ? [] : [{ path, code: 'unknown' } as const];
  });
  if (faults.length > 0) return faults;
  const after = Object.entries(changes).reduce<Settings>(
    (settings, [path, value]) => withSetting(settings, path, value ?? settingAt(defaultSettings, path)) ?? settings,
    before,
  );
  return orderFaults(after);
}

/** A default that somebody confirms is news, too. */
function isNews(before: Settings, path: string, value: SettingChanges[string]): boolean {
  const isDecided = before.decided[path] !== undefined;
  if (value === null) return isDecided;
  return !isDecided || JSON.stringify(settingAt(before, path)) !== JSON.stringify(value);
}
