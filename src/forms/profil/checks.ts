import type { Answers } from '../../domain/answers.ts';
import { isOneOf, isYes, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { finding } from '../finding.ts';
import { evidenceRelevance } from './section-butir.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

export const relevance: FormLogic['relevance'] = {
  ada_sk: (answers) => isYes(answers, 'pokja_sk'),
  ada_klasifikasi: (answers) => isOneOf(answers, 'klasifikasi', [1, 2, 3, 4]),
  ...evidenceRelevance,
};

export const checks: FormLogic['checks'] = { bulan_profil: checkMonth, terlatih_lebih: checkTrained };

/** The record is of one month; a profile of another month is another record. */
function checkMonth(answers: Answers, { period }: Facts): Finding | null {
  const day = textAt(answers, 'tgl_profil');
  return day === undefined || period === undefined || monthOf(day) === period ? null : say('error', 'bulan_lain');
}

function checkTrained(answers: Answers): Finding | null {
  const [members, trained] = [numberAt(answers, 'pokja_anggota'), numberAt(answers, 'pokja_terlatih')];
  if (members === undefined || trained === undefined || trained <= members) return null;
  return say('warn', 'terlatih_lebih', { anggota: members, terlatih: trained });
}
