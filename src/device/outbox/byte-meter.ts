import type { ByteMeter } from '../schema.ts';

/**
 * What cannot be read off a request and its answer: the request's head without the path, and the first line of the answer.
 * Measured with Chromium at a proxy, HTTP/1.1 (test/journeys/data-cost.test.ts); HTTP/2 sends less.
 */
export const exchangeOverhead = 560;

/** The heads of a file of the app and of the request for it, measured likewise: what is said of a size before it loads. */
export const headsOfFile = 1_000;

/** The browser compares the worker's script, and it is the same (304): measured, for no page hears of it. */
export const comparisonBytes = 880;

export type Exchange = {
  readonly path: string;
  /** The request's body, in bytes. */
  readonly sent?: number;
  readonly response: Response;
  /** The answer's body as it was read: counts where the answer does not name its length, which is that of the packed bytes. */
  readonly text: string;
};

/** One request and its answer as they go over the line, heads and bodies, in bytes: they cost the kader's quota. */
export function weighExchange({ path, sent = 0, response, text }: Exchange): number {
  return exchangeOverhead + path.length + sent + weighHeaders(response.headers) + bodyLength(response, text);
}

function weighHeaders(headers: Headers): number {
  let bytes = 0;
  // Between name and value stand two characters, and two end the line.
  headers.forEach((value, name) => {
    bytes += name.length + value.length + 4;
  });
  return bytes;
}

function bodyLength({ headers }: Response, text: string): number {
  const named = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isFinite(named) && named > 0 ? named : new TextEncoder().encode(text).byteLength;
}

/** Days as a kader in western Indonesia counts them; the meter need not be exact about midnight. */
function dayOf(now: number): number {
  return Math.floor((now + 7 * 3_600_000) / 86_400_000);
}

export function addBytes(meter: ByteMeter | undefined, bytes: number, now: number): ByteMeter {
  return { day: dayOf(now), bytes: bytesToday(meter, now) + bytes };
}

export function bytesToday(meter: ByteMeter | undefined, now: number): number {
  return meter?.day === dayOf(now) ? meter.bytes : 0;
}
