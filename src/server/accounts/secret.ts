import { createHash } from 'node:crypto';

/**
 * Tokens, challenges and one-time codes are 60 bits of chance or more, so a plain hash is enough to keep them: there is
 * nothing to guess. A slow hash is for what people choose themselves, and nobody chooses a secret on this server.
 */
export function hashSecret(secret: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}

export function secretText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
