import { expect, test } from 'vitest';
import { openOnce } from '../../../src/device/vault/open-once.ts';
import { openVault, type Vault } from '../../../src/device/vault/seal-value.ts';

async function newVault(): Promise<{ vault: Vault; openings: () => number }> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const vault = openVault(key);
  let count = 0;
  const counting: Vault = {
    ...vault,
    openJson: (spot, sealed) => {
      count += 1;
      return vault.openJson(spot, sealed);
    },
  };
  return { vault: counting, openings: () => count };
}

const spot = ['heads', 'aisyah'] as const;

test('what lies there unchanged is opened once, and is the same thing again', async () => {
  const { vault, openings } = await newVault();
  const sealed = await vault.sealJson(spot, { bb_kg: 8.2 });
  const [first, second] = [await openOnce(vault, spot, sealed), await openOnce(vault, spot, sealed)];
  expect(second).toBe(first);
  expect(openings()).toBe(1);
});

test('what was sealed anew is opened anew, also when it says the same', async () => {
  const { vault, openings } = await newVault();
  await openOnce(vault, spot, await vault.sealJson(spot, { bb_kg: 8.2 }));
  expect(await openOnce(vault, spot, await vault.sealJson(spot, { bb_kg: 8.4 }))).toEqual({ bb_kg: 8.4 });
  await openOnce(vault, spot, await vault.sealJson(spot, { bb_kg: 8.4 }));
  expect(openings()).toBe(3);
});

test('another PIN opens nothing of it: what is remembered belongs to one vault', async () => {
  const [mine, other] = [await newVault(), await newVault()];
  const sealed = await mine.vault.sealJson(spot, { bb_kg: 8.2 });
  await openOnce(mine.vault, spot, sealed);
  await expect(openOnce(other.vault, spot, sealed)).rejects.toThrow();
});

test('a value copied to another row does not open there', async () => {
  const { vault } = await newVault();
  const sealed = await vault.sealJson(spot, { bb_kg: 8.2 });
  await openOnce(vault, spot, sealed);
  await expect(openOnce(vault, ['heads', 'bima'], sealed)).rejects.toThrow();
});
