import type { Page } from 'playwright';
import type { Centre } from './centre.ts';
import { prepareEmptyCentre } from './centre-engines.ts';
import { copyBuild, type NextBuild } from './next-build.ts';
import { loginWithCard } from './people.ts';
import { type Phone, preparePhone } from './phone.ts';
import { issueCard } from './villagers.ts';

type AnyLine = { readonly url: string; close(): Promise<void> };

export type SarisBuild<Line extends AnyLine> = {
  readonly build: NextBuild;
  readonly centre: Centre;
  readonly line: Line;
  readonly phone: Phone;
  readonly page: Page;
  dispose(): Promise<void>;
};

type Wanted<Line extends AnyLine> = {
  /** What lies between her phone and the centre's port. */
  readonly layLine: (centrePort: number) => Promise<Line>;
  /** Arguments for her browser. */
  readonly more?: string[];
  /** What the page and the worker run before anything of Cacah. */
  readonly script?: string;
};

/** An empty centre with a build of its own that can become a newer version, and Sari, who has logged in. */
export async function openSarisBuild<Line extends AnyLine>(wanted: Wanted<Line>): Promise<SarisBuild<Line>> {
  const { layLine, more = [], script = '' } = wanted;
  const build = copyBuild();
  if (script !== '') build.changeWorker((text) => `${script}${text}`);
  const centre = await prepareEmptyCentre({ build: build.dir });
  await centre.start();
  const line = await layLine(centre.port);
  const phone = await preparePhone({ url: line.url, more });
  await phone.open();
  if (script !== '') await phone.context().addInitScript(script);
  const page = await phone.page('/');
  await loginWithCard(page, await issueCard(centre, 'Sari'));
  const dispose = async () => {
    await phone.dispose();
    await line.close();
    await centre.dispose();
    build.dispose();
  };
  return { build, centre, line, phone, page, dispose };
}

/** The version that this page runs. */
export function releaseOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('meta[name="rilis"]')?.getAttribute('content') ?? 'pertama');
}
