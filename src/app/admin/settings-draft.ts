import { type KbmRow, type KbmTable, kbmRows } from '../../domain/growth/kbm-table.ts';
import { orderFaults, type SettingFault, settingFault } from '../../domain/settings/setting-faults.ts';
import {
  defaultSettings,
  type Settings,
  settingAt,
  settingPaths,
  withSetting,
} from '../../domain/settings/settings.ts';
import type { SettingChanges } from '../../domain/wire/settings-messages.ts';

/** Grams as typed, month by month. */
export type KbmTexts = { readonly lakiLaki: readonly string[]; readonly perempuan: readonly string[] };

/** What stands in a field: as typed, the codes that are ticked, or the table. */
export type Typed = string | readonly number[] | KbmTexts;

/** What is about to be settled, by path. `default`: back to what comes with Cacah. */
export type SettingsDraft = Readonly<Record<string, { readonly kind: 'value'; readonly typed: Typed } | Back>>;
type Back = { readonly kind: 'default' };

/** What a field shows: the draft, else what holds. */
export function typedAt(settings: Settings, draft: SettingsDraft, path: string): Typed {
  const drafted = draft[path];
  if (drafted?.kind === 'value') return drafted.typed;
  return typedOf(settingAt(drafted === undefined ? settings : defaultSettings, path));
}

function typedOf(value: unknown): Typed {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'number');
  return isKbm(value) ? textsOf(value) : String(value);
}

function isKbm(value: unknown): value is KbmTable {
  return typeof value === 'object' && value !== null && 'lakiLaki' in value;
}

function textsOf({ lakiLaki, perempuan }: KbmTable): KbmTexts {
  return { lakiLaki: lakiLaki.map(String), perempuan: perempuan.map(String) };
}

/** With this in the field; typing again what holds already leaves nothing to be settled. */
export function withTyped(
  settings: Settings,
  draft: SettingsDraft,
  change: { path: string; typed: Typed },
): SettingsDraft {
  const { path, typed } = change;
  const { [path]: _before, ...others } = draft;
  const isSame = JSON.stringify(typed) === JSON.stringify(typedOf(settingAt(settings, path)));
  return isSame ? others : { ...others, [path]: { kind: 'value', typed } };
}

/** Settles what holds as it is: a default that the kabupaten agrees with. */
export function withConfirmed(settings: Settings, draft: SettingsDraft, paths: readonly string[]): SettingsDraft {
  const open = paths.filter((path) => settings.decided[path] === undefined && draft[path] === undefined);
  const confirmed = open.map((path) => [path, { kind: 'value', typed: typedOf(settingAt(settings, path)) }] as const);
  return { ...draft, ...Object.fromEntries(confirmed) };
}

export function withDefault(draft: SettingsDraft, path: string): SettingsDraft {
  return { ...draft, [path]: { kind: 'default' } };
}

export function without(draft: SettingsDraft, path: string): SettingsDraft {
  const { [path]: _gone, ...others } = draft;
  return others;
}

/** What is to be sent, in the order of the screen. What cannot be read as a number is sent as none and refused. */
export function changesOf(draft: SettingsDraft): SettingChanges {
  const paths = settingPaths.filter((path) => draft[path] !== undefined);
  return Object.fromEntries(paths.map((path) => [path, valueAt(draft, path)]));
}

function valueAt(draft: SettingsDraft, path: string): SettingChanges[string] {
  const drafted = draft[path];
  if (drafted === undefined || drafted.kind === 'default') return null;
  const { typed } = drafted;
  if (typeof typed === 'string') return isNamed(path) ? typed.trim() : numberOf(typed);
  if ('lakiLaki' in typed) {
    return { first: 1, lakiLaki: typed.lakiLaki.map(numberOf), perempuan: typed.perempuan.map(numberOf) };
  }
  return [...typed].sort((one, other) => one - other);
}

function isNamed(path: string): boolean {
  return path.startsWith('offices/') || path.startsWith('place/');
}

function numberOf(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

/** Every value by itself; once all are good, whether they go together. */
export function faultsOf(settings: Settings, draft: SettingsDraft): SettingFault[] {
  const changes = Object.entries(changesOf(draft));
  const single = changes.flatMap(([path, value]) =>
    value === null ? [] : (settingFault(settings, path, value) ?? []),
  );
  return single.length > 0 ? single : orderFaults(afterwards(settings, draft));
}

/** What will hold. */
export function afterwards(settings: Settings, draft: SettingsDraft): Settings {
  return Object.entries(changesOf(draft)).reduce(
    (held, [path, value]) => withSetting(held, path, value ?? settingAt(defaultSettings, path)) ?? held,
    settings,
  );
}

const firstYear = 12;

/** The months of the first year one by one, where most figures change; then as long as they stay the same. */
export function kbmRowsToEdit(table: KbmTable): KbmRow[] {
  return kbmRows(table).flatMap((row) => {
    const singles = monthsOf(row).filter((month) => month <= firstYear);
    const rest = row.sampai > firstYear ? [{ ...row, dari: Math.max(row.dari, firstYear + 1) }] : [];
    return [...singles.map((month) => ({ ...row, dari: month, sampai: month })), ...rest];
  });
}

export function monthsOf({ dari, sampai }: Pick<KbmRow, 'dari' | 'sampai'>): number[] {
  return Array.from({ length: sampai - dari + 1 }, (_, at) => dari + at);
}

/** The same grams in all months of a row. */
export function withGrams(
  texts: KbmTexts,
  row: Pick<KbmRow, 'dari' | 'sampai'>,
  { sex, text }: { sex: keyof KbmTexts; text: string },
): KbmTexts {
  const months = monthsOf(row);
  return { ...texts, [sex]: texts[sex].map((before, at) => (months.includes(at + 1) ? text : before)) };
}
