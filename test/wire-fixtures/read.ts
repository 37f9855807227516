import type { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../src/device/store/drafts.ts';
import type { Leaves } from '../../src/domain/answers.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import type { Revision } from '../../src/domain/revision.ts';
import type { Role } from '../../src/domain/roles.ts';

/** A phone whose batches are pinned. */
export type PinnedPhone = {
  readonly account: { readonly id: string; readonly name: string; readonly role: Role };
  readonly device: string;
  /** Raw point, base64url. */
  readonly public_key: string;
};

/** What phones of one wire version send and keep: see README.md here. */
export type Pinned = {
  readonly batch: Uint8Array<ArrayBuffer>;
  readonly rescue: Uint8Array<ArrayBuffer>;
  readonly keys: {
    readonly server: { readonly id: number; readonly public_key: string; readonly private_jwk: webcrypto.JsonWebKey };
    readonly phones: readonly PinnedPhone[];
  };
  /** What is sealed in both, in that order. */
  readonly revisions: { readonly batch: readonly Revision[]; readonly rescue: readonly Revision[] };
  /** Forms begun and left, with what their rules knew, and the changes that saving them makes. */
  readonly drafts: readonly { readonly draft: Draft; readonly facts: Facts; readonly set: Leaves }[];
};

export function readPinned(version: string): Pinned {
  const read = (file: string) => readFileSync(join(import.meta.dirname, version, file));
  const json = (file: string) => JSON.parse(read(file).toString());
  return {
    batch: new Uint8Array(read('batch.bin')),
    rescue: new Uint8Array(read('rescue.cacah')),
    keys: json('keys.json'),
    revisions: json('revisions.json'),
    drafts: json('drafts.json'),
  };
}
