import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Form } from '../../domain/form/form.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { yearsOld } from '../../forms/age.ts';
import { form as anggota } from '../../forms/anggota/form.ts';
import { isWithin } from '../../forms/krs/cutoffs.ts';
import { form as remaja } from '../../forms/remaja/form.ts';
import { youngLimits } from '../../forms/remaja/limits.ts';
import { schoolLimits } from '../../forms/sekolah/cutoffs.ts';
import { form as sekolah } from '../../forms/sekolah/form.ts';
import { factsOn, type ListedFamily, type Setting } from './family-records.ts';
import { type DemoRevision, fileAnswers } from './filed-records.ts';
import type { Interviewed } from './paper-records.ts';
import type { DemoPerson } from './people.ts';
import { personAnswers } from './person-answers.ts';
import { type Asked, pupilAnswers, remajaAnswers } from './school-answers.ts';
import { type PupilStory, pupilStories, type Relative, relatives, unasked } from './young-stories.ts';

export type YoungVillage = {
  readonly listed: readonly ListedFamily[];
  readonly interviewed: readonly Interviewed[];
  /** Who has died or moved out since: nothing of them is to be shown. */
  readonly gone: ReadonlySet<string>;
  readonly setting: Setting;
};

/** Somebody young in a family, and the day on which he or she was asked. */
type YoungOne = { readonly listed: ListedFamily; readonly id: string; readonly answers: Answers; readonly on: string };

/** Schooling and youth of every family that has been interviewed, and of the young relatives who live with some. */
export async function fileYoung(village: YoungVillage): Promise<DemoRevision[]> {
  const { interviewed, gone, setting } = village;
  const pupils = interviewed.flatMap(youngOnes).filter((one) => isWithin(yearsOf(one), schoolLimits.asked));
  const stories = handOut(pupils.filter(({ id }) => !gone.has(id)));
  const filed: DemoRevision[] = [];
  for (const pupil of pupils) filed.push(...(await filePupil(pupil, stories.get(pupil.id), setting)));
  filed.push(...(await fileUnasked(village)));
  for (const [at, relative] of relatives.entries()) filed.push(...(await fileRelative(relative, at, village)));
  return filed;
}

function youngOnes({ listed, on }: Interviewed): YoungOne[] {
  return listed.members
    .filter((member) => member.on <= on && member.answers.status_kawin === 1 && member.answers.keberadaan === 1)
    .map(({ person, answers }) => ({ listed, id: person.id, answers, on }));
}

function yearsOf({ answers, on }: YoungOne): number {
  return yearsOld(answers.tgl_lahir, on) ?? -1;
}

/** Each story to the first child that is old enough and has none yet. */
function handOut(pupils: readonly YoungOne[]): ReadonlyMap<string, PupilStory> {
  const told = new Map<string, PupilStory>();
  for (const story of pupilStories) {
    const fits = pupils.find((one) => !told.has(one.id) && yearsOf(one) >= story.from);
    if (fits !== undefined) told.set(fits.id, story);
  }
  return told;
}

async function filePupil(one: YoungOne, story: PupilStory | undefined, setting: Setting): Promise<DemoRevision[]> {
  const asked: Asked = { years: yearsOf(one), on: one.on, dice: setting.dice };
  const school = { ...pupilAnswers(asked), ...story?.sekolah(one.on) };
  const filed = [await fileForm(one, { form: sekolah, answers: school }, setting)];
  if (asked.years < youngLimits.asked.from) return filed;
  const youth = remajaAnswers(asked, school.status_sekolah === 2);
  return [...filed, await fileForm(one, { form: remaja, answers: youth }, setting)];
}

/** Long enough ago that everybody was on the list, and lately enough to be news. */
const [relativesAgo, unaskedAgo] = [40, 20];

/** A child out of school of whom the posyandu knows, while nobody has been at its home. */
async function fileUnasked({ listed, interviewed, setting }: YoungVillage): Promise<DemoRevision[]> {
  const on = addDays(setting.today, -unaskedAgo);
  const homes = listed.filter((family) => !interviewed.some((one) => one.listed === family));
  const child = homes.flatMap((home) => youngOnes({ listed: home, on })).find((one) => isOfAge(one, unasked.from));
  return child === undefined ? [] : filePupil(child, unasked, setting);
}

function isOfAge(one: YoungOne, from: number): boolean {
  return isWithin(yearsOf(one), { from, to: schoolLimits.ats.to });
}

/** Listed with a family that was interviewed before, or with one that nobody has asked. */
async function fileRelative(relative: Relative, at: number, village: YoungVillage): Promise<DemoRevision[]> {
  const { listed, interviewed, setting } = village;
  const on = addDays(setting.today, -relativesAgo);
  const asked = interviewed.filter((one) => one.on < on).map((one) => one.listed);
  const homes = relative.isAsked ? asked : listed.filter((home) => !interviewed.some((one) => one.listed === home));
  const home = homes[(at * 5) % homes.length];
  if (home === undefined) return [];
  const one = { listed: home, id: setting.newId(on), on, answers: memberAnswers(relative, at, { home, on, setting }) };
  const filed = [await fileForm(one, { form: anggota, answers: one.answers }, setting)];
  const age: Asked = { years: yearsOf(one), on, dice: setting.dice };
  const [school, youth] = [relative.sekolah?.(on), relative.remaja?.(setting.today)];
  if (school !== undefined) filed.push(await fileForm(one, { form: sekolah, answers: school }, setting));
  if (youth === undefined) return filed;
  const answers = { ...remajaAnswers(age, school?.status_sekolah === 2), ...youth };
  return [...filed, await fileForm(one, { form: remaja, answers }, setting)];
}

/** No serial of the list goes so high. */
const firstSerial = 9001;
const otherRelative = 9;

function memberAnswers(
  { name, jk, days, member }: Relative,
  at: number,
  { home, on, setting }: { home: ListedFamily; on: string; setting: Setting },
): Answers {
  const born = addDays(setting.today, -days);
  const [year = '', month = '', day = ''] = born.split('-');
  const nik = `369923${String(Number(day) + (jk === 2 ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}${firstSerial + at}`;
  const person: DemoPerson = { id: '', part: 'kakak', name, jk, born, nik, mother: undefined };
  const marks = { isBornSince: false, hasGuessedBirth: false, isPregnant: false, isInOrder: true };
  const all = personAnswers(person, { household: home.family.id, on, ...marks, dice: setting.dice });
  return { ...all, hub_kk: otherRelative, status_kawin: 1, keberadaan: 1, ...member };
}

type Filled = { readonly form: Form; readonly answers: Answers };

function fileForm({ listed, id, answers: member, on }: YoungOne, { form, answers }: Filled, setting: Setting) {
  const facts: Facts = { ...factsOn(listed, on), person: { id, answers: member } };
  const { place, author } = listed;
  const seconds = setting.dice.whole(45, 200);
  return fileAnswers({ form, subject: { kind: 'person', id }, place, author, answers, facts, on, seconds }, setting);
}
