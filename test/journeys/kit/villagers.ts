import type { Centre } from './centre.ts';

export const desa = '36.04.23.2015';

type Villager = { readonly name: string; readonly role: string; readonly units: readonly string[] };

/** Who works in Desa Mongpok, RT 003 of RW 001, where no demo is. */
export const villagers = {
  Sari: { name: 'Sari Wulandari', role: 'kader', units: ['--rw', '001', '--rt', '003'] },
  Dewi: { name: 'Dewi Lestari', role: 'kader', units: ['--rw', '001', '--rt', '003'] },
  Wati: { name: 'Wati Suryani', role: 'kader', units: ['--rw', '001', '--rt', '003'] },
  Ratna: { name: 'Ratna Wulan', role: 'supervisor', units: [] },
} as const satisfies Record<string, Villager>;
export type VillagerName = keyof typeof villagers;

/** A new account for the villager; answers with the one-time code on her card. */
export async function issueCard(centre: Centre, who: VillagerName): Promise<string> {
  const { name, role, units } = villagers[who];
  const printed = await centre.command(
    'account',
    'create',
    ...['--name', name, '--role', role, '--desa', desa],
    ...units,
  );
  const code = /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/.exec(printed)?.[0];
  if (code === undefined) throw new Error(`no code was printed: ${printed}`);
  return code;
}
