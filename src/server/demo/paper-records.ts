import type { Answers } from '../../domain/answers.ts';
import { clearIrrelevant } from '../../domain/form/evaluate-form.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Form } from '../../domain/form/form.ts';
import { addDays, completedMonths, daysBetween } from '../../domain/time/calendar.ts';
import { form as akta } from '../../forms/akta/form.ts';
import { reportDays } from '../../forms/akta/jalur.ts';
import { form as kia } from '../../forms/kia/form.ts';
import { knownMarriageProof, knownParentsCards } from '../../forms/parents-papers.ts';
import { factsOn, type ListedFamily, type Member, type Setting } from './family-records.ts';
import { type DemoRevision, fileAnswers, refileAnswers } from './filed-records.ts';
import { aktaAnswers, fetchedAnswers, kiaAnswers } from './paper-answers.ts';
import { handOutStories, type PaperChild, type PaperStory } from './paper-stories.ts';

const [adultMonths, cardMonths] = [18 * 12, 17 * 12];

/** Days until what was wanted or under way has been fetched. */
const [soonest, latest] = [28, 110];

export type Interviewed = { readonly listed: ListedFamily; readonly on: string };
type Child = PaperChild & Interviewed & { readonly member: Member };

/** Certificates and cards of the children of every family that has been interviewed, and what has come since. */
export async function filePapers(families: readonly Interviewed[], setting: Setting): Promise<DemoRevision[]> {
  const children = families.flatMap((family) => childrenOf(family, setting));
  const stories = handOutStories(children, setting.dice);
  const filed: DemoRevision[] = [];
  for (const child of children) filed.push(...(await filePapersOf(child, stories.get(child), setting)));
  return filed;
}

/** A child that was born after the interview is asked about when it is listed. */
function childrenOf({ listed, on: interview }: Interviewed, { today }: Setting): Child[] {
  return listed.members.flatMap((member): Child[] => {
    const on = member.on > interview ? member.on : interview;
    if (completedMonths(member.person.born, on) >= adultMonths) return [];
    const facts = factsOn(listed, on, member);
    const days = daysBetween(member.person.born, today);
    return [
      {
        ...{ listed, member, on, days },
        isNewborn: listed.family.isInOrder && days <= reportDays,
        isAlmostAdult: member.person.part === 'remaja',
        card: listed.answers.punya_kk,
        marriage: knownMarriageProof(facts),
        parentsCards: knownParentsCards(facts),
      },
    ];
  });
}

async function filePapersOf(child: Child, story: PaperStory | undefined, setting: Setting): Promise<DemoRevision[]> {
  const { listed, member, on } = child;
  const facts = factsOn(listed, on, member);
  const answers = aktaAnswers(member.person, { facts, story, dice: setting.dice });
  const certificate = await filePaper(child, { form: akta, facts, answers, on }, setting);
  const known = { ...facts, forms: { akta: clearIrrelevant(akta, answers, facts) } };
  const certificates = [certificate, ...fetchedLater(certificate, { child, story, form: akta, facts }, setting)];
  if (completedMonths(member.person.born, on) >= cardMonths) return certificates;
  const cards = kiaAnswers({ facts: known, story, dice: setting.dice });
  const card = await filePaper(child, { form: kia, facts: known, answers: cards, on }, setting);
  return [...certificates, card, ...fetchedLater(card, { child, story, form: kia, facts: known }, setting)];
}

type Paper = { readonly form: Form; readonly facts: Facts; readonly answers: Answers; readonly on: string };

function filePaper({ listed, member }: Child, paper: Paper, setting: Setting): Promise<DemoRevision> {
  const { place, author } = listed;
  const subject = { kind: 'person', id: member.person.id } as const;
  return fileAnswers({ ...paper, place, author, subject, seconds: setting.dice.whole(15, 90) }, setting);
}

type Fetching = Omit<Paper, 'answers' | 'on'> & { readonly child: Child; readonly story: PaperStory | undefined };

function fetchedLater(before: DemoRevision, { child, story, form, facts }: Fetching, setting: Setting): DemoRevision[] {
  const { today, dice } = setting;
  const paper = form === akta ? 'akta' : 'kia';
  if (story?.fetched?.includes(paper) !== true) return [];
  const on = addDays(child.on, dice.whole(soonest, latest));
  if (on >= today) return [];
  const answers = fetchedAnswers(paper, on, dice);
  return [refileAnswers(before, { form, facts: { ...facts, today: on }, on, answers }, setting)];
}
