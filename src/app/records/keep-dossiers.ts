import type { Dossier } from '../../programme/dossier.ts';

/**
 * A dossier of which no record has changed, nor what the kabupaten has settled, stays the very one that it was: what was worked out from it, by whomever,
 * still holds, and only what is new is worked out anew.
 */
export function keepDossiers(
  before: ReadonlyMap<string, Dossier>,
  fresh: readonly Dossier[],
): ReadonlyMap<string, Dossier> {
  return new Map(fresh.map((dossier) => [dossier.household, keptOr(before.get(dossier.household), dossier)]));
}

function keptOr(before: Dossier | undefined, fresh: Dossier): Dossier {
  return before !== undefined && isSame(before, fresh) ? before : fresh;
}

function isSame({ records, place, settings }: Dossier, fresh: Dossier): boolean {
  return (
    place === fresh.place &&
    settings === fresh.settings &&
    records.length === fresh.records.length &&
    records.every((record, at) => record === fresh.records[at])
  );
}
