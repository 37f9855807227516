import { join } from 'node:path';
import type { Page } from 'playwright';

/** With `CACAH_SHOTS` set to a directory, what a person sees at this point of a journey is left there to be looked at. */
const pictures = process.env.CACAH_SHOTS;

export async function look(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** As the printer would get it, on A4. */
export async function lookAtPaper(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.pdf({ path: join(pictures, `${name}.pdf`), format: 'A4' });
}
