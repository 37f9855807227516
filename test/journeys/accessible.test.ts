import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { startDemoCentre } from './kit/demo-centre.ts';
import { demoTours } from './kit/demo-tours.ts';
import { deskSize, type Phone, phoneSize, preparePhone } from './kit/phone.ts';
import { walk } from './kit/screens.ts';

/** What a target that is only half in sight is taken for. */
const halfHidden = 'target-size';
/** The kader alone has some eighty screens, and each is looked at twice. */
const longWalkMs = 600_000;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe('axe finds nothing on any screen, on the phone and at the desk', () => {
  let centre: Centre;
  let phone: Phone;

  beforeAll(async () => {
    centre = await startDemoCentre();
    phone = await preparePhone({ url: centre.url });
    await phone.open();
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  async function faultsOf(page: Page): Promise<string[]> {
    // Without frames there is nothing to put together, so no second page is opened for it each time.
    const axe = () => new AxeBuilder({ page }).setLegacyMode().options({ runOnly: rules, resultTypes: ['violations'] });
    const { violations } = await axe().analyze();
    const faults: string[] = [];
    for (const { id, nodes } of violations) {
      for (const target of nodes.map((node) => node.target.join(' '))) {
        if (id !== halfHidden || (await isSmallInSight(target))) faults.push(`${id}: ${target}`);
      }
    }
    return faults;

    /** Half under a bar that stays, a row is small; scrolled into the middle it is whole. */
    async function isSmallInSight(target: string): Promise<boolean> {
      await page.locator(target).evaluate((row) => row.scrollIntoView({ block: 'center' }));
      const again = await axe().include(target).analyze();
      return again.violations.some(({ id }) => id === halfHidden);
    }
  }

  test.each(demoTours)(
    'that $as sees',
    async (tour) => {
      const found: Record<string, string[]> = {};
      const page = await phone.another();
      await walk(page, tour, async (name) => {
        for (const [size, viewport] of Object.entries({ hp: phoneSize, meja: deskSize })) {
          await page.setViewportSize(viewport);
          const faults = await faultsOf(page);
          if (faults.length > 0) found[`${name} (${size})`] = faults;
        }
        await page.setViewportSize(phoneSize);
      });
      await page.close();
      expect(found).toEqual({});
    },
    longWalkMs,
  );
});
