/* Windows of chat apps look like a browser and keep a store of their own: what is written there is not seen from Chrome. */

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
