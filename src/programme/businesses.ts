import type { Answers } from '../domain/answers.ts';
import { isOneOf, textAt } from '../domain/form/answer-values.ts';
import { type Dossier, type DossierRecord, findRecord, recordsOf } from './dossier.ts';
import { dateOf } from './persons.ts';

/** A business of the family, and who keeps it; nothing is known of an owner who is not on this phone. */
export type Business = {
  readonly record: DossierRecord;
  readonly answers: Answers;
  readonly owner: Answers | undefined;
};

export function businessesOf(dossier: Dossier): Business[] {
  return recordsOf(dossier, 'umkm').map((record) => ({
    record,
    answers: record.answers,
    owner: findRecord(dossier, 'anggota', textAt(record.answers, 'pemilik_id') ?? '')?.answers,
  }));
}

const [active, seasonal] = [1, 2];

/**
 * What formulas and lists mean by a business: it runs, be it for a season, and its owner has not taken it out of the
 * village. An owner who died leaves it to somebody, so it still counts.
 */
export function runningBusinesses(dossier: Dossier, on: string): Business[] {
  return businessesOf(dossier).filter(
    ({ answers, owner }) => isOneOf(answers, 'status_usaha', [active, seasonal]) && !hasMovedAway(owner, on),
  );
}

const movedOut = 4;

function hasMovedAway(owner: Answers | undefined, on: string): boolean {
  if (owner === undefined || !isOneOf(owner, 'mutasi', [movedOut])) return false;
  const moved = dateOf(owner.mutasi_tgl);
  return moved === undefined || moved <= on;
}

export function businessName({ answers }: Pick<Business, 'answers'>): string {
  return textAt(answers, 'usaha_nama') ?? '';
}
