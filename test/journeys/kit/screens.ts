import type { Page } from 'playwright';
import { goTo, loginAs } from './people.ts';

/** One screen in one state, and how to get there from the one before it. */
export type Stop = { readonly name: string; open(page: Page): Promise<unknown> };
/** `as`: a person of the demo village, or whoever opens Cacah for the first time. */
export const anybody = 'siapa saja';
export type Tour = { readonly as: string; readonly stops: readonly Stop[] };

export const at = (name: string, path: string, arrive: (page: Page) => Promise<unknown> = settled): Stop => ({
  name,
  open: async (page) => {
    await goTo(page, path);
    return arrive(page);
  },
});
export const next = (name: string, open: Stop['open']): Stop => ({ name, open });

/** What has to be read or asked first is there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.loading, [aria-busy="true"]') === null);
}

/** Where nothing has been recorded yet. The kader is logged in already. */
export const emptyStops: readonly Stop[] = [
  at('kosong-beranda', '/'),
  at('kosong-keluarga', '/keluarga'),
  at('kosong-posyandu', '/posyandu'),
  at('kosong-kirim', '/kirim'),
  at('kosong-perbaikan', '/perbaikan'),
];

/** As that person, through all her screens; `look` is called at each. */
export async function walk(page: Page, { as, stops }: Tour, look: (name: string, page: Page) => Promise<void>) {
  if (as !== anybody) await loginAs(page, as);
  for (const { name, open } of stops) {
    try {
      await open(page);
    } catch (fault) {
      throw new Error(`the way to the screen "${name}"`, { cause: fault });
    }
    await look(name, page);
  }
}
