import { type SettingValues, settingAt, withSetting } from './settings.ts';

/** Why a value cannot be one of a setting's; a sentence for each stands beside the screen and the command. */
export const settingFaultCodes = [
  'unknown',
  'name',
  'grams',
  'years',
  'months',
  'children',
  'water',
  'days',
  'order_young',
  'order_old',
] as const;
export type SettingFaultCode = (typeof settingFaultCodes)[number];
export type SettingFault = { readonly path: string; readonly code: SettingFaultCode };

const codeOfKey: Readonly<Record<string, SettingFaultCode>> = {
  near_below_months: 'months',
  many_from: 'children',
  proper_water: 'water',
};
const codeOfGroup: Readonly<Record<string, SettingFaultCode>> = {
  offices: 'name',
  place: 'name',
  kbm: 'grams',
  krs: 'years',
  days: 'days',
};

/** Undefined where the value is a good one by itself. */
export function settingFault(values: SettingValues, path: string, value: unknown): SettingFault | undefined {
  if (withSetting(values, path, value) !== undefined) return undefined;
  if (settingAt(values, path) === undefined) return { path, code: 'unknown' };
  const [group = '', key = ''] = path.split('/');
  return { path, code: codeOfKey[key] ?? codeOfGroup[group] ?? 'unknown' };
}

/** What does not go together although each value may be right: a wife is not too young and too old at once. */
export function orderFaults({ krs }: SettingValues): SettingFault[] {
  const { young_below, old_from, old_to } = krs;
  return [
    ...(young_below > old_from ? [{ path: 'krs/young_below', code: 'order_young' } as const] : []),
    ...(old_from > old_to ? [{ path: 'krs/old_to', code: 'order_old' } as const] : []),
  ];
}
