import type { Told } from '../texts/health-findings.ts';
import { joinNames } from './join-names.ts';
import type { VisitFinding } from './visit-finding.ts';

/** Something to do, said of these people or, without names, of the family. */
export function findingAbout(code: string, people: readonly string[], { headline, say }: Told): VisitFinding {
  const joined = joinNames(people);
  return { code, level: 'act', people, headline: headline(joined, people.length), say: say(joined) };
}
