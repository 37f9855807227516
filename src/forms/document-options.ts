import type { MissingCode } from '../domain/answers.ts';

/**
 * Shown, claimed, under way, none: the codes are Regsosek's, the order is the screen's. Of a document nobody may have
 * to say "no" who does not know.
 */
export const documentOptions = [1, 2, 4, 3] as const;
export const documentMissing: readonly MissingCode[] = [98, 97];
