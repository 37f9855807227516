import type { Elsewhere } from '../../domain/form/facts.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { elsewhereAt, entriesOf, type Index, indexOf } from '../../programme/elsewhere.ts';
import { perDossier } from './per-dossier.ts';

const entriesPerDossier = perDossier((dossier) => entriesOf(dossier));

/** Held no longer than the dossiers themselves: after locking nobody finds a name in it. */
const indexes = new WeakMap<ReadonlyMap<string, Dossier>, Index>();

/**
 * Everybody whom this phone knows, to compare with what is typed. Worked out when a form first asks, and again only for
 * dossiers that have changed since.
 */
export function elsewhereOf(dossiers: ReadonlyMap<string, Dossier>, home: Dossier | undefined): Elsewhere {
  return elsewhereAt(() => indexIn(dossiers), home);
}

function indexIn(dossiers: ReadonlyMap<string, Dossier>): Index {
  const memory = entriesPerDossier({});
  const index = indexes.get(dossiers) ?? indexOf([...dossiers.values()].flatMap((dossier) => memory.get(dossier)));
  indexes.set(dossiers, index);
  return index;
}
