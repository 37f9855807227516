import type { CDPSession, Page } from 'playwright';

/** One thing that she does, and what she then sees: a heading, and something below it. */
export type Deed = {
  readonly what: string;
  readonly act:
    | { readonly go: string }
    | { readonly click: string; readonly text?: string }
    | { readonly type: string; readonly into: string }
    | 'wait';
  /** Begins the heading of the screen that is waited for; empty where the screen stays. */
  readonly heading?: string;
  readonly shows?: string;
};

/** From the tap to the second frame after everything is there, and the longest single piece of work meanwhile; in ms. */
export type Lap = { readonly ms: number; readonly longest: number };

export async function timeDeed(page: Page, deed: Deed): Promise<Lap> {
  // The runner keeps the names of functions by a helper of its own, which the page does not have.
  await page.evaluate('globalThis.__name = (it) => it');
  return page.evaluate(inPage, deed);
}

/** Runs in the page, so that the line to the browser is not measured. Self-contained: nothing outside it is there. */
async function inPage({ what, act, heading, shows }: Deed): Promise<Lap> {
  const tasks: number[] = [];
  const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  watch.observe({ type: 'longtask' });
  const page = {
    frame: () => new Promise((resolve) => requestAnimationFrame(resolve)),
    rest: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
    find(css: string, text = ''): HTMLElement {
      const all = [...document.querySelectorAll<HTMLElement>(css)];
      const found = all.find((one) => (one.textContent ?? '').trim().startsWith(text));
      if (found === undefined) throw new Error(`${what}: nothing to tap at ${css} ${text}`);
      return found;
    },
    isThere(): boolean {
      const title = document.querySelector('h1')?.textContent ?? '';
      return title.startsWith(heading ?? '') && (shows === undefined || document.querySelector(shows) !== null);
    },
    type(css: string, typed: string): void {
      const field = page.find(css);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, typed);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    act(deed: Exclude<Deed['act'], 'wait'>): void {
      if ('go' in deed) page.go(deed.go);
      else if ('click' in deed) page.find(deed.click, deed.text).click();
      else page.type(deed.into, deed.type);
    },
    go(path: string): void {
      const link = document.createElement('a');
      link.href = path;
      document.body.append(link);
      link.click();
      link.remove();
    },
  };
  const began = performance.now();
  if (act !== 'wait') page.act(act);
  await page.frame();
  while (!page.isThere()) {
    if (performance.now() - began > 900_000) throw new Error(`${what}: waited in vain at ${location.pathname}`);
    await page.frame();
  }
  await page.frame();
  await page.rest(0);
  const ms = performance.now() - began;
  await page.rest(150);
  tasks.push(...watch.takeRecords().map(({ duration }) => duration));
  watch.disconnect();
  return { ms, longest: Math.max(0, ...tasks) };
}

export function slowDown(session: CDPSession, rate: number): Promise<unknown> {
  return session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** What the page holds after a collection, in MB. */
export async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

export async function databaseMegabytes(page: Page): Promise<number> {
  const bytes = await page.evaluate(async () => {
    const estimate: StorageEstimate & { usageDetails?: { indexedDB?: number } } = await navigator.storage.estimate();
    return estimate.usageDetails?.indexedDB ?? estimate.usage ?? 0;
  });
  return bytes / 1e6;
}
