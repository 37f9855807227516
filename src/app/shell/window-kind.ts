/*
 * Windows that look like a browser and keep a store of their own, or none that lasts: what is written there is not seen from
 * Chrome, or is gone when they are closed.
 */

const apps: readonly (readonly [name: string, mark: RegExp])[] = [
  ['WhatsApp', /WhatsApp/],
  ['Instagram', /Instagram/],
  ['Facebook', /FBAN|FBAV|FB_IAB/],
  ['Telegram', /Telegram/],
  ['TikTok', /musical_ly|BytedanceWebview|TikTok/i],
  ['Line', /\bLine\//],
];

/** The app whose window this is, by its user agent; `''` where it does not say which; undefined in a browser. */
export function otherAppOf(userAgent: string): string | undefined {
  const found = apps.find(([, mark]) => mark.test(userAgent))?.[0];
  return found ?? (/; wv\)/.test(userAgent) ? '' : undefined);
}

/**
 * The same address in Chrome, for a window of another app on Android: most of them hand such a link on. Undefined elsewhere.
 * https://developer.chrome.com/docs/android/intents
 */
export function chromeHref(userAgent: string, address: string): string | undefined {
  if (!/Android/.test(userAgent)) return undefined;
  const { protocol, host, pathname, search } = new URL(address);
  return `intent://${host}${pathname}${search}#Intent;scheme=${protocol.slice(0, -1)};package=com.android.chrome;end`;
}

type Room = Pick<StorageEstimate, 'quota'>;

/**
 * Whether this may be a private window, which forgets everything when it is closed. Browsers do not say so; Chromium gives
 * such a window no more room than twice the memory of a page, and any other at least a few gigabytes.
 */
export function mayBePrivate({ quota }: Room, heapLimit: number | undefined): boolean {
  return quota !== undefined && heapLimit !== undefined && quota < 2 * heapLimit;
}
