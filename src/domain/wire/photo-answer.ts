import type { PhotoProgress } from './photo-messages.ts';

/** Read by hand: the service worker has no room for a schema library. `null` when it is not such an answer. */
export function readPhotoProgress(json: unknown): PhotoProgress | null {
  if (typeof json !== 'object' || json === null) return null;
  const { photo, state, missing, server_time } = json as Record<string, unknown>;
  const isKnown = state === 'receiving' || state === 'complete';
  if (!isKnown || typeof photo !== 'string' || typeof server_time !== 'string') return null;
  if (!Array.isArray(missing) || !missing.every((at) => Number.isInteger(at) && at >= 0)) return null;
  return { photo, state, missing, server_time };
}
