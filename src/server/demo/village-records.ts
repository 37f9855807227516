import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { desaSubjectId } from '../../domain/record-id.ts';
import { addDays, addMonths, completedMonths, monthOf } from '../../domain/time/calendar.ts';
import { form as kegiatan } from '../../forms/kegiatan/form.ts';
import { form as profil } from '../../forms/profil/form.ts';
import type { People } from './accounts.ts';
import type { ListedFamily, Setting } from './family-records.ts';
import { type DemoRevision, fileAnswers } from './filed-records.ts';
import type { DemoVerdict } from './verdicts.ts';
import { type ActivityPlan, activityPlans } from './village-activities.ts';
import { lastProfile, thisProfile } from './village-profile.ts';

type Known = { readonly setting: Setting; readonly people: People; readonly listed: readonly ListedFamily[] };

/** What is said of the village itself: three months of activities, and a profile of this year and the last. */
export async function fileVillage(known: Known): Promise<DemoRevision[]> {
  const filed: DemoRevision[] = [];
  for (const plan of activityPlans) {
    for (const ago of plan.monthsAgo) filed.push(...(await fileActivity(plan, ago, known)));
  }
  return [...filed, ...(await fileProfiles(known))];
}

function subjectOf({ desa }: Setting) {
  return { kind: 'desa', id: desaSubjectId(desa) } as const;
}

function factsFor({ desa }: Setting, on: string): Facts {
  return { today: on, kode_desa: desa, forms: {}, others: [] };
}

/** Nothing where the day has not come yet. */
async function fileActivity(plan: ActivityPlan, monthsAgo: number, known: Known): Promise<DemoRevision[]> {
  const { setting, people } = known;
  const on = `${addMonths(monthOf(setting.today), -monthsAgo)}-${String(plan.day).padStart(2, '0')}`;
  if (on >= setting.today) return [];
  const present = presentAt(plan, on, known);
  const answers = { ...plan.answers, tgl: on, ...(present.length === 0 ? {} : { hadir: present }) };
  const { kab, desa, dice } = setting;
  const about = { form: kegiatan, subject: subjectOf(setting), place: { kab, desa }, author: people[plan.author].id };
  const facts = factsFor(setting, on);
  return [await fileAnswers({ ...about, answers, facts, on, seconds: dice.whole(120, 400) }, setting)];
}

/** Most of those who belong there come, and never more than were counted. */
function presentAt({ who, author, answers }: ActivityPlan, on: string, { setting, people, listed }: Known): string[] {
  if (who === null) return [];
  const home = people[author].scope;
  const near = listed.filter(({ place }) => home.some(({ rw, rt }) => rw === place.rw && rt === place.rt));
  const meant = near.flatMap((family) => family.members.flatMap((one) => (belongs[who](one, family, on) ? [one] : [])));
  const most = Number(answers.peserta_l) + Number(answers.peserta_p);
  return meant
    .filter(() => setting.dice.isLucky(0.75))
    .slice(0, most)
    .map(({ person }) => person.id)
    .sort();
}

type Member = ListedFamily['members'][number];
type Belongs = (member: Member, family: ListedFamily, on: string) => boolean;

const [woman, married, unmarried] = [2, 2, 1];

const belongs: Readonly<Record<NonNullable<ActivityPlan['who']>, Belongs>> = {
  ibu_balita: (one, family, on) => isWife(one) && family.members.some((child) => isAged(child, on, { from: 0, to: 5 })),
  orang_tua_remaja: (one, family, on) =>
    isWife(one) && family.members.some((child) => isAged(child, on, { from: 10, to: 20 })),
  lansia: (one, _family, on) => isAged(one, on, { from: 60, to: 120 }),
  istri: isWife,
  remaja: (one, _family, on) => isAged(one, on, { from: 13, to: 20 }) && one.answers.status_kawin === unmarried,
};

function isWife({ person, answers }: Member): boolean {
  return person.jk === woman && answers.status_kawin === married && answers.keberadaan === 1;
}

function isAged({ person }: Member, on: string, { from, to }: { from: number; to: number }): boolean {
  if (person.born > on) return false;
  const years = completedMonths(person.born, on) / 12;
  return years >= from && years < to;
}

/** The kepala desa fills it in each January. */
async function fileProfiles(known: Omit<Known, 'listed'>): Promise<DemoRevision[]> {
  const { today } = known.setting;
  const year = Number(today.slice(0, 4));
  const written: [string, Answers][] = [
    [`${year - 1}-01-22`, lastProfile],
    [`${year}-01-20`, thisProfile],
  ];
  const filed: DemoRevision[] = [];
  for (const [on, said] of written) if (on < today) filed.push(await fileProfile(on, said, known));
  return filed;
}

/** The class was looked up a month before. */
function fileProfile(on: string, said: Answers, { setting, people }: Omit<Known, 'listed'>): Promise<DemoRevision> {
  const { kab, desa, dice } = setting;
  const period = monthOf(on);
  const answers = { ...said, tgl_profil: on, klasifikasi_tgl: addDays(on, -30) };
  const about = {
    form: profil,
    subject: subjectOf(setting),
    period,
    place: { kab, desa },
    author: people.kepalaDesa.id,
  };
  const facts = { ...factsFor(setting, on), period };
  return fileAnswers({ ...about, answers, facts, on, seconds: dice.whole(400, 900) }, setting);
}

const reviewDays = 12;

/** Ratna has approved what is older than two weeks. */
export function approveVillage(
  filed: readonly DemoRevision[],
  { setting, people }: Omit<Known, 'listed'>,
): DemoVerdict[] {
  return filed.flatMap(({ revision }) => {
    const on = addDays(revision.visited_on, reviewDays);
    if (on >= setting.today) return [];
    const about = { record: revision.record, revision: revision.id, by: people.ratna.id, at: `${on}T03:00:00.000Z` };
    return [{ ...about, verdict: 'disetujui', text: '', notes: [] } as const];
  });
}
