import type { Bytes, WrappedDataKey } from '../schema.ts';

/** PBKDF2-SHA256, 600,000 rounds: about 0.15 s of native code here; Argon2id would cost 11 KB and an eval in the CSP. */
export const pinIterations = 600_000;

/** Six digits, or a phrase of eight characters. */
export function isAcceptablePin(pin: string): boolean {
  return /^\d{6,}$/.test(pin) || pin.trim().length >= 8;
}

export type PinParameters = Pick<WrappedDataKey, 'iterations' | 'salt'>;

export async function derivePinKey(pin: string, { iterations, salt }: PinParameters): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', pinBytes(pin), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations, salt },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function pinBytes(pin: string): Bytes {
  return new TextEncoder().encode(pin.trim().normalize('NFKC'));
}
