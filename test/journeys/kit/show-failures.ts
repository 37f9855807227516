import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openedPages } from './phone.ts';

/** With `CACAH_SHOTS` set to a directory, a test that fails leaves pictures of its open pages there. */
const pictures = process.env.CACAH_SHOTS;

afterEach(async ({ task }) => {
  if (pictures === undefined || task.result?.state !== 'fail') return;
  for (const [at, page] of [...openedPages].entries()) {
    const path = join(pictures, `${task.name.slice(0, 40).replaceAll(/\W/g, '-')}-${at}.png`);
    if (!page.isClosed()) await page.screenshot({ path, timeout: 3_000 }).catch(() => undefined);
  }
});
