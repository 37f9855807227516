import { codesAt, isYes } from '../../domain/form/answer-values.ts';
import type { Known } from '../known.ts';
import type { Family } from './family.ts';

/** Poktan, in the order in which a family grows into them. */
export const groups = ['bkb', 'bkr', 'pikr', 'bkl', 'uppka'] as const;
export type Group = (typeof groups)[number];

const activeMember = 1;

/** Whether somebody of the family takes part: as it says here, else as the young (`remaja`) and the businesses (`umkm`) say. */
export function joinsGroup(group: Group, { answers, forms }: Pick<Family, 'answers' | 'forms'>): Known {
  const said = Array.isArray(answers.pf_poktan) ? codesAt(answers, 'pf_poktan').includes(group) : undefined;
  return said === true || isToldElsewhere(group, forms) ? true : said;
}

/** Of what the others say only that somebody does; that nobody does is for the family to say. */
export function isToldElsewhere(group: Group, forms: Family['forms']): boolean {
  if (group === 'uppka') return Object.values(forms.umkm ?? {}).some((one) => isYes(one, 'uppka'));
  return group === 'pikr' && Object.values(forms.remaja ?? {}).some(({ pikr }) => pikr === activeMember);
}
