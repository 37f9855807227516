import { isOneOf } from '../domain/form/answer-values.ts';
import type { Facts } from '../domain/form/facts.ts';

type Member = NonNullable<Facts['household']>['members'][number];
export type Parents = { readonly mother?: Member; readonly father?: Member };

/** SIAK codes of `hub_kk`. */
const [head, husband, child, childInLaw] = [1, 2, 4, 5];

/**
 * Who of the household are the child's parents: the mother as she was named, the father as the family's relations tell.
 * Where that leaves a doubt nobody is named, for what is known already is not asked again.
 */
export function parentsOf(person: Member | undefined, members: readonly Member[]): Parents {
  if (person === undefined) return {};
  const mother = members.find(({ id }) => id === person.answers.ibu_kandung_id);
  const father = fatherOf(person, mother, members);
  return { ...(mother && { mother }), ...(father && father.id !== person.id && { father }) };
}

export function parentsIn({ person, household }: Facts): Parents {
  return parentsOf(person, household?.members ?? []);
}

function fatherOf(person: Member, mother: Member | undefined, members: readonly Member[]): Member | undefined {
  if (isOneOf(person.answers, 'hub_kk', [child])) {
    const isHers = mother !== undefined && isOneOf(mother.answers, 'hub_kk', [head]);
    return onlyMan(members, isHers ? husband : head);
  }
  if (mother === undefined || !isOneOf(mother.answers, 'status_kawin', [2])) return undefined;
  if (isOneOf(mother.answers, 'hub_kk', [child])) return onlyMan(members, childInLaw);
  return isOneOf(mother.answers, 'hub_kk', [childInLaw]) ? onlyMan(members, child, isMarried) : undefined;
}

/** Somebody who has gone still is the father; of two who could be, nobody is. */
function onlyMan(members: readonly Member[], relation: number, may: (one: Member) => boolean = () => true) {
  const men = members.filter(
    (one) => isOneOf(one.answers, 'hub_kk', [relation]) && isOneOf(one.answers, 'jk', [1]) && may(one),
  );
  return men.length === 1 ? men[0] : undefined;
}

function isMarried({ answers }: Member): boolean {
  return isOneOf(answers, 'status_kawin', [2]);
}
