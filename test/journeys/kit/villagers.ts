import type { Centre } from './centre.ts';

export const desa = '36.04.23.2015';

type Villager = { readonly name: string; readonly role: string; readonly more: readonly string[] };

/** Who works in and for Desa Mongpok, its RT 003 of RW 001, where no demo is. `more`: further options of the account. */
export const villagers = {
  Sari: { name: 'Sari Wulandari', role: 'kader', more: ['--rw', '001', '--rt', '003'] },
  Dewi: { name: 'Dewi Lestari', role: 'kader', more: ['--rw', '001', '--rt', '003'] },
  Wati: { name: 'Wati Suryani', role: 'kader', more: ['--rw', '001', '--rt', '003'] },
  Tuti: { name: 'Tuti Haryati', role: 'kader', more: ['--rw', '001', '--rt', '003'] },
  Ratna: { name: 'Ratna Wulan', role: 'supervisor', more: [] },
  Mulyana: { name: 'Haji Mulyana', role: 'kepala_desa', more: [] },
  Hendra: { name: 'Hendra Saputra', role: 'opd', more: ['--office', 'disdukcapil'] },
} as const satisfies Record<string, Villager>;
export type VillagerName = keyof typeof villagers;

/** A new account for the villager; answers with the one-time code on her card. */
export async function issueCard(centre: Centre, who: VillagerName): Promise<string> {
  const { name, role, more } = villagers[who];
  const printed = await centre.command(
    'account',
    'create',
    ...['--name', name, '--role', role, '--desa', desa],
    ...more,
  );
  const code = /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/.exec(printed)?.[0];
  if (code === undefined) throw new Error(`no code was printed: ${printed}`);
  return code;
}
