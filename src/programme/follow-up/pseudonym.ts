import type { Subject } from '../../domain/revision.ts';

const shownDigits = 6;

/**
 * What a case in confidence is called: "Kasus 9C41F0". Of the end of the id, which is chance; its beginning is a time by which
 * a person could be found elsewhere.
 */
export function pseudonymOf({ id }: Pick<Subject, 'id'>): string {
  return `Kasus ${id.replaceAll('-', '').slice(-shownDigits).toUpperCase()}`;
}
