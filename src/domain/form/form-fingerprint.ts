import type { FormStructure } from './form.ts';

/** 'penimbangan@1' */
export function formName({ code, version }: Pick<FormStructure, 'code' | 'version'>): string {
  return `${code}@${version}`;
}

/**
 * A form's structure as one canonical text: keys sorted, order of sections, questions and options kept, for it means
 * something. A published version's text never changes; what has to change becomes a new version.
 */
export function formFingerprint(structure: FormStructure): string {
  return JSON.stringify(structure, (_, value: unknown) => (isPlainObject(value) ? sorted(value) : value));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
