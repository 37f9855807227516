import { resolve } from 'node:path';

/** The built product that the journeys drive; another build by `CACAH_DIST`. */
export const dist = resolve(process.env.CACAH_DIST ?? resolve(import.meta.dirname, '../../../dist'));
