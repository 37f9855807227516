import { asksToWait, type ProblemCode, problemCode } from '../../domain/problem.ts';
import { readPhotoProgress } from '../../domain/wire/photo-answer.ts';
import { photoChunkType } from '../../domain/wire/photo-chunk.ts';
import type { PhotoProgress } from '../../domain/wire/photo-messages.ts';
import type { PhotoChunkRow } from '../schema.ts';
import type { Surroundings } from '../surroundings.ts';
import { weighExchange } from './byte-meter.ts';

const patienceMs = 60_000;

export type PieceAnswer =
  | { readonly kind: 'progress'; readonly progress: PhotoProgress; readonly bytes: number }
  /** The revision that shows the photo is not there, or does not count: later. */
  | { readonly kind: 'unannounced' }
  | { readonly kind: 'unreadable' }
  /** Erased there by law: it goes here as well. */
  | { readonly kind: 'gone' }
  /** The centre itself asks for it; whoever else does is `unreachable`. */
  | { readonly kind: 'wait'; readonly retry_after: string | null }
  | { readonly kind: 'fault' }
  | { readonly kind: 'unreachable' };

export async function putPiece(
  fetch: Surroundings['fetch'],
  { photo, at, bytes }: PhotoChunkRow,
): Promise<PieceAnswer> {
  try {
    const path = `/api/photos/${photo}/chunks/${at}`;
    const response = await fetch(path, {
      method: 'PUT',
      headers: { 'content-type': photoChunkType },
      body: bytes,
      ...{ credentials: 'omit', redirect: 'manual' },
      signal: AbortSignal.timeout(patienceMs),
    });
    return readAnswer(response, await response.text(), { photo, path, sent: bytes.byteLength });
  } catch {
    return { kind: 'unreachable' };
  }
}

const byCode: Readonly<Partial<Record<ProblemCode, PieceAnswer>>> = {
  photo_unannounced: { kind: 'unannounced' },
  // A centre that has not been updated yet knows no photos.
  not_found: { kind: 'unannounced' },
  photo_unreadable: { kind: 'unreadable' },
  request_malformed: { kind: 'unreadable' },
  photo_gone: { kind: 'gone' },
  fault: { kind: 'fault' },
};

type Put = { readonly photo: string; readonly path: string; readonly sent: number };

function readAnswer(response: Response, text: string, { photo, path, sent }: Put): PieceAnswer {
  const json = parseJson(text);
  const code = problemCode(response.status, json);
  if (asksToWait(code)) return { kind: 'wait', retry_after: response.headers.get('retry-after') };
  if (!response.ok) return (code && byCode[code]) ?? { kind: 'unreachable' };
  const progress = readPhotoProgress(json);
  if (progress?.photo !== photo) return { kind: 'unreachable' };
  return { kind: 'progress', progress, bytes: weighExchange({ path, sent, response, text }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
