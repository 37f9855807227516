import type { Answers } from '../../domain/answers.ts';
import { codesAt, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { finding } from '../finding.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

/** A register is handed in for the month before; what is older is more likely a slip of the year. */
const daysToWonder = 62;

export const checks: FormLogic['checks'] = {
  kegiatan_lama: checkDay,
  ada_peserta: checkParticipants,
  hadir_lebih: checkNamed,
};

function checkDay(answers: Answers, { today }: Facts): Finding | null {
  const day = textAt(answers, 'tgl');
  return day !== undefined && day < addDays(today, -daysToWonder) ? say('warn', 'kegiatan_lama') : null;
}

function checkParticipants(answers: Answers): Finding | null {
  const isEmpty = numberAt(answers, 'peserta_l') === 0 && numberAt(answers, 'peserta_p') === 0;
  return isEmpty ? say('warn', 'tanpa_peserta') : null;
}

/** Names are a part of those who came; where one of the two counts is not known nothing can be said. */
function checkNamed(answers: Answers): Finding | null {
  const [men, women] = [numberAt(answers, 'peserta_l'), numberAt(answers, 'peserta_p')];
  const named = codesAt(answers, 'hadir').length;
  if (men === undefined || women === undefined || named <= men + women) return null;
  return say('warn', 'hadir_lebih', { nama: named, peserta: men + women });
}
