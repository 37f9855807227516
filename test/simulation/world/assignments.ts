import type { ScopeUnit } from '../../../src/domain/roles.ts';
import type { World } from './world.ts';

export function randomScope({ dice, desas }: Pick<World, 'dice' | 'desas'>): ScopeUnit[] {
  const unit = (): ScopeUnit => {
    const rt = dice.chance(0.4) ? null : `00${1 + dice.below(3)}`;
    return { desa: dice.pick(desas), rw: rt === null ? null : '001', rt };
  };
  const units = [unit(), ...(dice.chance(0.4) ? [unit()] : [])];
  return [...new Map(units.map((one) => [JSON.stringify(one), one])).values()];
}

export async function assign(world: World, account: string, scope: readonly ScopeUnit[]): Promise<void> {
  await world.shared.db.transaction({ actor: 'owner' }, async ({ query }) => {
    await query('delete from account_scope where kab = $1 and account = $2', [world.kab, account]);
    for (const { desa, rw, rt } of scope) {
      await query('insert into account_scope (kab, account, desa, rw, rt) values ($1, $2, $3, $4, $5)', [
        ...[world.kab, account, desa, rw ?? '', rt ?? ''],
      ]);
    }
  });
}
