import type { FormLogic, Known } from '../../domain/form/form.ts';
import { finding } from '../finding.ts';
import { groups, isToldElsewhere } from './groups.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

export const checks: FormLogic['checks'] = {
  kekerasan: ({ pf_konflik_d }) => (pf_konflik_d === 'ya' ? say('info', 'kekerasan') : null),
};

/** The groups that young people and businesses of the house have named already. */
export const known: Readonly<Record<string, Known>> = {
  pf_poktan: ({ household }) => {
    const told = groups.filter((group) => isToldElsewhere(group, household?.forms ?? {}));
    return told.length === 0 ? undefined : told;
  },
};
