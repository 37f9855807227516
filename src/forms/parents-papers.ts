import type { Answer, Answers } from '../domain/answers.ts';
import { isOneOf, numberAt } from '../domain/form/answer-values.ts';
import type { Facts } from '../domain/form/facts.ts';
import { parentsIn } from './parents.ts';

/** Both, one, none; 4 (nobody knows the parents) is never known beforehand. */
export const parentsCardOptions = [1, 2, 3, 4] as const;

/** Printed, claimed, or recorded and waiting for the print: who has one of these has been registered. */
const withCard = [1, 2, 5];

/** The parents' marriage certificate, as they said of themselves: a couple has one. */
export function knownMarriageProof(facts: Facts): Answer | undefined {
  const { mother, father } = parentsIn(facts);
  return documentOf(mother?.answers, 'buku_nikah') ?? documentOf(father?.answers, 'buku_nikah');
}

/** Known only where both parents live here and both were asked. */
export function knownParentsCards(facts: Facts): Answer | undefined {
  const { mother, father } = parentsIn(facts);
  const both = [mother, father].flatMap((one) => (documentOf(one?.answers, 'ktp_el') === undefined ? [] : [one]));
  if (both.length < 2) return undefined;
  const having = both.filter((one) => isOneOf(one?.answers ?? {}, 'ktp_el', withCard)).length;
  return having === 2 ? 1 : having === 1 ? 2 : 3;
}

/** The household's card: what the form `keluarga` says. */
export function knownFamilyCard({ household }: Facts): Answer | undefined {
  return documentOf(household?.answers, 'punya_kk');
}

function documentOf(answers: Answers | undefined, key: string): number | undefined {
  return answers === undefined ? undefined : numberAt(answers, key);
}
