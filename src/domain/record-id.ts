import type { Subject } from './revision.ts';
import { uuidV8 } from './uuid.ts';

export type Cardinality =
  | { readonly kind: 'many' }
  | { readonly kind: 'one_per_subject' }
  /** `dated_by` is the date question whose month is the period. */
  | { readonly kind: 'one_per_subject_and_period'; readonly dated_by: string };

/** In front of a desa's digits: nothing else has such an id. */
const desaPrefix = 'de5a0000-0000-8000-8000-';

/** A desa as a subject: its Kemendagri code written as an id, the same on every phone and read back without a list. */
export function desaSubjectId(desa: string): string {
  return `${desaPrefix}${desa.replaceAll('.', '').padStart(12, '0')}`;
}

/** The desa's code again: two, two, two and four digits; undefined for any other id. */
export function desaOfSubject(id: string): string | undefined {
  if (!id.startsWith(desaPrefix)) return undefined;
  return id.slice(-10).replace(/^(\d\d)(\d\d)(\d\d)(\d{4})$/, '$1.$2.$3.$4');
}

/** SHA-256, handed in by the phone (WebCrypto) and the server (node:crypto). */
export type Digest = (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array;

/**
 * The id of the record in which everyone meets who answers this form about this subject (and month).
 * Never for cardinality `many`, whose records are born with an id of their own.
 */
export async function sharedRecordId(
  about: { form: string; subject: Subject; period?: string | undefined },
  digest: Digest,
): Promise<string> {
  const name = ['cacah', 'record', about.form, about.subject.kind, about.subject.id, about.period ?? ''].join('|');
  return uuidV8(await digest(new TextEncoder().encode(name)));
}

/** The id of the merge revision that the server writes over these tips. */
export async function mergeRevisionId(tips: readonly string[], digest: Digest): Promise<string> {
  const name = ['cacah', 'merge', ...[...tips].sort()].join('|');
  return uuidV8(await digest(new TextEncoder().encode(name)));
}
