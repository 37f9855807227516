import type { ScopeUnit } from '../../domain/roles.ts';
import type { Enrolment } from '../../domain/wire/messages.ts';
import type { Transaction } from '../db/database.ts';
import { isDemo } from '../demo/demo-mark.ts';
import { secretText } from './secret.ts';

export type EnrolmentFacts = Pick<Enrolment, 'server_keys' | 'regions' | 'posyandu' | 'demo'>;

/** What a phone needs to know about the centre and its own place, and no more of the country than that. */
export async function readEnrolmentFacts(
  tx: Transaction,
  at: { kab: string; scope: readonly ScopeUnit[] },
): Promise<EnrolmentFacts> {
  return {
    server_keys: await readServerKeys(tx),
    regions: await readRegions(tx, at.kab),
    posyandu: await readPosyandu(tx, at),
    demo: await isDemo(tx),
  };
}

async function readServerKeys(tx: Transaction): Promise<Enrolment['server_keys']> {
  const rows = await tx.query<{ id: number; public_key: Uint8Array }>(
    'select id, public_key from server_key order by id desc',
  );
  return rows.map(({ id, public_key }) => ({ id, public_key: secretText(public_key) }));
}

function readRegions(tx: Transaction, kab: string): Promise<Enrolment['regions']> {
  return tx.query<{ code: string; name: string }>(
    `select code, name from region where length(code) = 2 or code = $1 or starts_with(code, $1 || '.') order by code`,
    [kab],
  );
}

function readPosyandu(
  tx: Transaction,
  { kab, scope }: { kab: string; scope: readonly ScopeUnit[] },
): Promise<Enrolment['posyandu']> {
  return tx.query<{ id: string; name: string; desa: string }>(
    'select id, name, desa from posyandu where kab = $1 and desa = any ($2::text[]) order by name, id',
    [kab, scope.map((unit) => unit.desa)],
  );
}
