import type { Answers } from '../../domain/answers.ts';
import { isOneOf } from '../../domain/form/answer-values.ts';
import { halalDueOn } from '../../forms/umkm/calculations.ts';
import { hasPaper, wantsCapital } from '../business-papers.ts';
import { businessName, runningBusinesses } from '../businesses.ts';
import { businessFindings as words } from '../texts/business.ts';
import { joinNames } from './join-names.ts';
import type { VisitFinding, VisitFindingRule } from './visit-finding.ts';

type Code = keyof typeof words;

const none = 3;

/** Only what was said at the visit: a paper of which nobody knows is not missing. */
const applies: Readonly<Record<Code, (answers: Answers) => boolean>> = {
  tanpa_nib: (answers) => isOneOf(answers, 'nib', [none]),
  butuh_pirt: (answers) => isOneOf(answers, 'pirt', [none]),
  butuh_halal: (answers) => isOneOf(answers, 'halal', [none]) && halalDueOn(answers) !== undefined,
  butuh_modal: wantsCapital,
  nib_ada: (answers) => hasPaper(answers, 'nib') === true,
};

/** What the family is told about its businesses, each sentence for all of them together. */
export const businessFindings: VisitFindingRule = ({ dossier, today }) => {
  const businesses = runningBusinesses(dossier, today);
  return (Object.keys(applies) as Code[]).flatMap((code) => {
    const names = businesses.filter(({ answers }) => applies[code](answers)).map(businessName);
    return names.length === 0 ? [] : [findingOf(code, names)];
  });
};

function findingOf(code: Code, names: readonly string[]): VisitFinding {
  const { headline, say } = words[code];
  const joined = joinNames(names);
  return {
    code: `umkm_${code}`,
    level: code === 'nib_ada' ? 'good' : 'act',
    people: names,
    headline: headline(joined, names.length),
    say: say(joined),
  };
}
