import { clearIrrelevant } from '../../domain/form/evaluate-form.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Form } from '../../domain/form/form.ts';
import { addDays, completedMonths } from '../../domain/time/calendar.ts';
import { form as akta } from '../../forms/akta/form.ts';
import { form as kia } from '../../forms/kia/form.ts';
import { factsOn, type ListedFamily, type Member, type Setting } from './family-records.ts';
import { type DemoRevision, fileAnswers, fileChange } from './filed-records.ts';
import { aktaAnswers, kiaAnswers } from './paper-answers.ts';

const [adultMonths, cardMonths] = [18 * 12, 17 * 12];

/** Days that it takes until a certificate that was under way is fetched. */
const daysUnderWay = 50;

/** The certificates and cards of a family's children, as they were asked when each was listed, and what has come since. */
export async function filePapers(listed: ListedFamily, setting: Setting): Promise<DemoRevision[]> {
  const filed: DemoRevision[] = [];
  for (const member of listed.members) filed.push(...(await filePapersOf(listed, member, setting)));
  return filed;
}

async function filePapersOf(listed: ListedFamily, member: Member, setting: Setting): Promise<DemoRevision[]> {
  const { person, on } = member;
  const months = completedMonths(person.born, on);
  if (months >= adultMonths) return [];
  const facts = factsOn(listed, on, member);
  const answers = aktaAnswers(person, { facts, on, dice: setting.dice });
  const certificate = await filePaper(akta, { listed, member, facts, answers }, setting);
  const fetched = fetchedLater(certificate, setting);
  if (months >= cardMonths) return [certificate, ...fetched];
  const known = { ...facts, forms: { akta: clearIrrelevant(akta, answers, facts) } };
  const cards = kiaAnswers({ facts: known, dice: setting.dice });
  return [certificate, ...fetched, await filePaper(kia, { listed, member, facts: known, answers: cards }, setting)];
}

type Paper = { listed: ListedFamily; member: Member; facts: Facts; answers: Facts['forms'][string] };

function filePaper(form: Form, paper: Paper, setting: Setting): Promise<DemoRevision> {
  const { listed, member, facts, answers } = paper;
  return fileAnswers(
    {
      ...{ form, facts, answers, place: listed.place, author: listed.author, on: member.on },
      subject: { kind: 'person', id: member.person.id },
      seconds: setting.dice.whole(15, 90),
    },
    setting,
  );
}

/** One family in three has been to the office since. */
function fetchedLater(certificate: DemoRevision, setting: Setting): DemoRevision[] {
  const { set, visited_on } = certificate.revision;
  const on = addDays(visited_on, daysUnderWay);
  if (set.akta_status !== 4 || on >= setting.today || !setting.dice.isLucky(0.35)) return [];
  const answers = { akta_status: 1, akta_tgl_terbit: addDays(on, -3), akta_cocok_kk: 1 };
  return [fileChange(certificate, { on, set: answers, unset: ['tempat_lahir_jenis'] }, setting)];
}
