import { inject } from 'vitest';
import { createDatabase } from '../../server/postgresql-cluster.ts';
import { type Centre, type CentreOptions, prepareCentre } from './centre.ts';

/** On the embedded engine, without a demo: people log in with a card. */
export function prepareEmptyCentre(options: CentreOptions = {}): Promise<Centre> {
  return prepareCentre({ data: inject('embeddedTemplate'), ...options, demo: false });
}

/** Both engines, for `describe.each(centreEngines)`: what holds on one must hold on the other. */
export const centreEngines = [
  {
    name: 'embedded',
    prepare: prepareEmptyCentre,
  },
  {
    name: 'PostgreSQL',
    prepare: async (options: CentreOptions = {}): Promise<Centre> => {
      const { url, drop } = await createDatabase(inject('postgresqlUrl'));
      return prepareCentre({ ...options, databaseUrl: url, drop, demo: false });
    },
  },
] as const;
