import type { WorkboxPlugin } from 'workbox-core';
import { noteLoaded } from '../device/note-loaded.ts';
import { weighExchange } from '../device/outbox/byte-meter.ts';

const types: Readonly<Record<string, RegExp>> = {
  js: /javascript/,
  css: /^text\/css/,
  html: /^text\/html/,
  svg: /^image\/svg/,
  png: /^image\/png/,
  webmanifest: /manifest\+json/,
};

/**
 * The sign-in page of a hot spot answers everything with 200. What is not of the type that a file's name says is not kept,
 * and then the version that is being fetched is given up as a whole and tried again another time. A page says by its type
 * nothing of whose it is: its hash stands in the list of files.
 */
export const keepOwnFiles: WorkboxPlugin = {
  fetchDidSucceed: async ({ request, response }) => {
    const { pathname: path } = new URL(request.url);
    // Files name their packed length. A meter that fails keeps no version away.
    noteLoaded(weighExchange({ path, response, text: '' }), () => Date.now()).catch(() => undefined);
    return response;
  },
  cacheWillUpdate: async ({ request, response }) => (isOwn(request.url, response) ? response : null),
};

export function isOwn(url: string, response: Response): boolean {
  const ending = /\.(\w+)$/.exec(new URL(url).pathname)?.[1] ?? '';
  const type = types[ending];
  return response.ok && !response.redirected && (type?.test(response.headers.get('content-type') ?? '') ?? true);
}
