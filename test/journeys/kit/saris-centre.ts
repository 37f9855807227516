import type { Page } from 'playwright';
import type { Centre } from './centre.ts';
import { centreEngines } from './centre-engines.ts';
import { loginWithCard } from './people.ts';
import { type Phone, preparePhone } from './phone.ts';
import { issueCard } from './villagers.ts';

export type SarisCentre = { readonly centre: Centre; readonly phone: Phone; readonly sari: Page };

/** An empty centre to which Sari has logged in. On PostgreSQL, where one may look into the database while the centre runs. */
export async function openSarisCentre(): Promise<SarisCentre> {
  const engine = centreEngines.find(({ name }) => name === 'PostgreSQL');
  if (engine === undefined) throw new Error('no PostgreSQL');
  const centre = await engine.prepare();
  await centre.start();
  const phone = await preparePhone({ url: centre.url });
  await phone.open();
  const sari = await phone.page('/');
  await loginWithCard(sari, await issueCard(centre, 'Sari'));
  return { centre, phone, sari };
}
