import type { Subject } from '../../domain/revision.ts';

const shownDigits = 6;
const codeShape = new RegExp(`^(?:kasus)?([0-9a-f]{${shownDigits}})$`, 'i');

/**
 * What a case in confidence is called: "Kasus 9C41F0". Of the end of the id, which is chance; its beginning is a time by which
 * a person could be found elsewhere.
 */
export function pseudonymOf({ id }: Pick<Subject, 'id'>): string {
  return `Kasus ${id.replaceAll('-', '').slice(-shownDigits).toUpperCase()}`;
}

/** "Kasus 9C41F0", "9c41 f0" as they are told or typed: 9C41F0. Undefined where it is no code. */
export function readPseudonym(text: string): string | undefined {
  return codeShape.exec(text.replace(/[\s-]/g, ''))?.[1]?.toUpperCase();
}
