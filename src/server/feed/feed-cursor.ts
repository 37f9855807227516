import { createHash } from 'node:crypto';
import type { ScopeUnit } from '../../domain/roles.ts';
import { scopeSetting } from '../accounts/session-actor.ts';

/** How far a phone has read: per desa the number of the last change, in one epoch and for one scope. */
export type FeedCursor = {
  readonly epoch: string;
  readonly scope: string;
  readonly at: Readonly<Record<string, number>>;
};

export function writeCursor(cursor: FeedCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Undefined for anything that is not a cursor of ours: the phone then starts from zero. */
export function readCursor(text: string): FeedCursor | undefined {
  const json = parse(Buffer.from(text, 'base64url').toString('utf8'));
  if (typeof json !== 'object' || json === null || !('epoch' in json && 'scope' in json && 'at' in json))
    return undefined;
  const { epoch, scope, at } = json;
  if (typeof epoch !== 'string' || typeof scope !== 'string' || typeof at !== 'object' || at === null) return undefined;
  if (!Object.values(at).every(Number.isSafeInteger)) return undefined;
  return { epoch, scope, at: at as FeedCursor['at'] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Changes when the assignment does: what was gained is then replayed from zero. */
export function scopeFingerprint(scope: readonly ScopeUnit[]): string {
  const units = scope.map((unit) => scopeSetting([unit])).sort();
  return createHash('sha256').update(units.join(',')).digest('base64url').slice(0, 16);
}
