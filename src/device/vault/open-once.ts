import type { SealedValue } from '../schema.ts';
import { nonceSize, type Spot, type Vault } from './seal-value.ts';

type Opened = { readonly nonce: string; readonly value: unknown };

/** As long as the vault: what a PIN opened is gone with it. */
const opened = new WeakMap<Vault, Map<string, Opened>>();

/**
 * Opens a value, or gives the one it was when it was opened before: every sealing has a nonce of its own, so the same nonce
 * at the same spot is the same value. After one save in the posyandu a phone reads a thousand records again, and one is new.
 */
export async function openOnce<T>(vault: Vault, spot: Spot, sealed: SealedValue): Promise<T> {
  const held = opened.get(vault) ?? new Map<string, Opened>();
  opened.set(vault, held);
  const [name, nonce] = [spot.join('|'), sealed.subarray(0, nonceSize).join()];
  const before = held.get(name);
  if (before?.nonce === nonce) return before.value as T;
  const value = await vault.openJson<T>(spot, sealed);
  held.set(name, { nonce, value });
  return value;
}
