import type { Bytes, WrappedDataKey } from '../schema.ts';
import { derivePinKey, pinIterations } from './pin.ts';

const context = new TextEncoder().encode('cacah data key 1');

/** A new random data key, ready for use and wrapped under the PIN. Its raw bytes never leave this function. */
export async function createDataKey(pin: string): Promise<{ key: CryptoKey; wrapped: WrappedDataKey }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const [salt, nonce] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const pinKey = await derivePinKey(pin, { iterations: pinIterations, salt });
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: context }, pinKey, raw);
  const key = await importDataKey(raw);
  raw.fill(0);
  return {
    key,
    wrapped: { kdf: 'PBKDF2-SHA256', iterations: pinIterations, salt, nonce, wrapped: new Uint8Array(sealed) },
  };
}

/** `null` when the PIN is not the one that wrapped it. */
export async function unwrapDataKey(pin: string, kept: WrappedDataKey): Promise<CryptoKey | null> {
  const pinKey = await derivePinKey(pin, kept);
  const raw = await openWrapped(pinKey, kept);
  if (raw === null) return null;
  const key = await importDataKey(raw);
  raw.fill(0);
  return key;
}

async function openWrapped(pinKey: CryptoKey, { nonce, wrapped }: WrappedDataKey): Promise<Bytes | null> {
  try {
    const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: context };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, pinKey, wrapped));
  } catch {
    return null;
  }
}

function importDataKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
