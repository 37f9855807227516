import { type Dossier, findRecord } from './dossier.ts';

/**
 * Whether the desa has decided about the family since its welfare was last asked about, whatever it decided: then nothing
 * waits for the musyawarah.
 */
export function isDecided(dossier: Dossier): boolean {
  const [asked, decided] = ['kesejahteraan', 'usulan'].map((form) => findRecord(dossier, form, dossier.household));
  if (decided === undefined || typeof decided.answers.usul !== 'number') return false;
  return asked === undefined || decided.visited_on >= asked.visited_on;
}
