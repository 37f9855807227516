import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** Every page that was opened, for whoever wants to see what went wrong. */
export const openedPages = new Set<Page>();

const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--lang=id',
  '--hide-scrollbars',
];

/** A real browser with a profile that outlives it: it can be killed and opened again. */
export type Phone = {
  readonly context: () => BrowserContext;
  page(path?: string): Promise<Page>;
  /** A phone of its own inside the same browser: nothing is shared with the others, and it does not outlive it. */
  another(viewport?: Viewport): Promise<Page>;
  /** Opens the browser (again) on the same profile. */
  open(): Promise<void>;
  /** SIGKILL of the whole browser, as when the battery dies. */
  kill(): Promise<void>;
  /** SIGKILL of the renderer of the open pages only, as when Android takes the tab away. */
  killTabs(): Promise<void>;
  dispose(): Promise<void>;
};

export type Viewport = { readonly width: number; readonly height: number };
export const phoneSize: Viewport = { width: 360, height: 740 };
export const deskSize: Viewport = { width: 1366, height: 768 };

export type PhoneOptions = { url: string; viewport?: Viewport; more?: string[] };

export async function preparePhone({ url, viewport = phoneSize, more = [] }: PhoneOptions): Promise<Phone> {
  const profile = mkdtempSync(join(tmpdir(), 'cacah-phone-'));
  let child: ChildProcess | undefined;
  let browser: Browser | undefined;

  const open = async () => {
    const port = await freePort();
    const args = [...flags, ...more, `--user-data-dir=${profile}`, `--remote-debugging-port=${port}`, 'about:blank'];
    child = spawn(executable, args, { stdio: 'ignore', detached: true });
    browser = await until('the browser answers', () => chromium.connectOverCDP(`http://127.0.0.1:${port}`));
  };

  process.once('exit', () => {
    // A run that is stopped leaves no browser behind: it is in a process group of its own.
    if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  });

  const context = () => {
    const first = browser?.contexts()[0];
    if (first === undefined) throw new Error('the browser is not open');
    return first;
  };

  const show = async (opened: Page, path: string) => {
    opened.setDefaultTimeout(15_000);
    openedPages.add(opened);
    await opened.goto(new URL(path, url).href);
    return opened;
  };

  const another = async (size = viewport) => {
    const own = await browser?.newContext({ viewport: size, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
    if (own === undefined) throw new Error('the browser is not open');
    return show(await own.newPage(), '/');
  };

  const page = async (path = '/') => {
    const opened = await context().newPage();
    await opened.setViewportSize(viewport);
    return show(opened, path);
  };

  const kill = async () => {
    const mine = child;
    child = undefined;
    browser = undefined;
    if (mine?.pid === undefined || mine.exitCode !== null) return;
    const ended = once(mine, 'exit');
    process.kill(-mine.pid, 'SIGKILL');
    await ended;
  };

  const killTabs = async () => {
    const session = await browser?.newBrowserCDPSession();
    const info = await session?.send('SystemInfo.getProcessInfo');
    for (const { type, id } of info?.processInfo ?? []) if (type === 'renderer') process.kill(id, 'SIGKILL');
  };

  return {
    ...{ context, another, page, open, kill, killTabs },
    dispose: async () => {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
