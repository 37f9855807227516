import type { Settings } from '../../domain/settings/settings.ts';
import { settingsOf } from '../../domain/settings/settings-of.ts';
import type { SettingsState, SettingsVersion } from '../../domain/wire/settings-messages.ts';
import type { Transaction } from '../db/database.ts';

/** What the kabupaten has settled: the newest word about each setting. */
export async function readSettingsState(tx: Transaction, kab: string): Promise<SettingsState> {
  const rows = await tx.query<SettingsState['entries'][number]>(
    `select path, value, source, by, at from (
       select distinct on (c.key) c.key as path, c.value, v.source, v.account_name as by, v.at
       from settings_version v, jsonb_each(v.changes) c where v.kab = $1
       order by c.key, v.version desc) as newest
     where value <> 'null'::jsonb order by path`,
    [kab],
  );
  return { version: await readSettingsNumber(tx, kab), entries: rows };
}

/** 0 where it has settled nothing yet. */
export async function readSettingsNumber(tx: Transaction, kab: string): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from settings_version where kab = $1',
    [kab],
  );
  return row?.version ?? 0;
}

/** The same as rules and formulas take it. */
export async function loadSettings(tx: Transaction, kab: string): Promise<Settings> {
  return settingsOf(await readSettingsState(tx, kab));
}

const mostVersions = 100;

/** Every change that was made, newest first. */
export function readSettingsHistory(tx: Transaction, kab: string): Promise<SettingsVersion[]> {
  return tx.query<SettingsVersion>(
    `select version, changes, source, account, account_name as by, at from settings_version
     where kab = $1 order by version desc limit $2`,
    [kab, mostVersions],
  );
}
