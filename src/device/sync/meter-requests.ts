import type { Unlocked } from '../unlocked.ts';
import { noteBytes } from './note-bytes.ts';
import type { Requester } from './request-authorised.ts';

/** Calls that neither deliver nor pull, counted. */
export function meterRequests(unlocked: Unlocked, request: Requester): Requester {
  return async (path, init) => {
    const response = await request(path, init);
    const sent = typeof init?.body === 'string' ? init.body.length : 0;
    await noteBytes(unlocked, { path, sent, response });
    return response;
  };
}
