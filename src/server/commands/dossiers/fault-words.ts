import type * as z from 'zod';
import { dossierTexts as words } from '../../texts/dossiers.ts';

/** What is wrong, and where in the line: `persons[0].forms.penimbangan[1].visited_on`. */
export type Fault = { readonly place: string; readonly what: string };

export function faultsOf({ issues }: z.ZodError): Fault[] {
  return issues.map((issue) => ({ place: placeOf(issue.path), what: wordsOf(issue) }));
}

export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`;
    return place === '' ? String(step) : `${place}.${String(step)}`;
  }, '');
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return words.unknownKeys(issue.keys);
  if (issue.code === 'invalid_type' && issue.input === undefined) return words.missingKey;
  return issue.message;
}
