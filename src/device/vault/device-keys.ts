import type { DeviceKeys } from '../schema.ts';
import { toBase64url } from './base64url.ts';

/** The device's identity. The private half cannot be read out, not even by this code. */
export async function createDeviceKeys(): Promise<DeviceKeys> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const point = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { pair, public_key: toBase64url(new Uint8Array(point)) };
}
