import { type Answers, applyChange } from '../../domain/answers.ts';
import { isOneOf } from '../../domain/form/answer-values.ts';
import type { Form } from '../../domain/form/form.ts';
import { form as ibangga } from '../../forms/ibangga/form.ts';
import { form as kb } from '../../forms/kb/form.ts';
import { form as kesejahteraan } from '../../forms/kesejahteraan/form.ts';
import { isResidentWife } from '../../forms/krs/family.ts';
import { assembleDossiers, type Dossier, type DossierRecord, factsFor, personsOf } from '../../programme/dossier.ts';
import type { Person } from '../../programme/persons.ts';
import { welfareOf } from '../../programme/welfare.ts';
import {
  coupleAnswers,
  coupleStories,
  ibanggaAnswers,
  violence,
  type WelfareStory,
  welfareAnswers,
  welfareStories,
} from './family-form-answers.ts';
import type { ListedFamily, Setting } from './family-records.ts';
import { type DemoRevision, fileAnswers, fileChange } from './filed-records.ts';
import type { Interviewed } from './paper-records.ts';

type Home = { readonly listed: ListedFamily; readonly on: string; readonly dossier: Dossier };

/**
 * Couples, families and their welfare, of everybody who was interviewed; and of one family that was listed by its
 * neighbours and has not agreed to anything. `filed`: everything that was written before.
 */
export async function fileFamilyForms(
  families: readonly Interviewed[],
  { filed, unseen }: { filed: readonly DemoRevision[]; unseen: ListedFamily | undefined },
  setting: Setting,
): Promise<DemoRevision[]> {
  const someone = unseen === undefined ? [] : [{ listed: unseen, on: setting.listedOn }];
  const hampered = hamperedIn(families, filed, setting);
  const dossiers = dossiersOf([...filed, ...hampered]);
  const homes = setting.dice.shuffled([...families, ...someone].flatMap((family) => homeOf(family, dossiers)));
  const told = storiesOf(homes, { unseen, hampered });
  return [
    ...hampered,
    ...(await fileCouples(homes, setting)),
    ...(await fileIbangga(homes, setting)),
    ...(await fileWelfare(homes, told, setting)),
  ];
}

function homeOf({ listed, on }: Interviewed, dossiers: readonly Dossier[]): Home[] {
  const dossier = dossiers.find(({ household }) => household === listed.family.id);
  return dossier === undefined ? [] : [{ listed, on, dossier }];
}

/** As it stands when everything has been said. */
function dossiersOf(filed: readonly DemoRevision[]): Dossier[] {
  const records = new Map<string, DossierRecord>();
  for (const { revision } of filed) {
    const { record, form, form_version, subject, place, visited_on, set, unset } = revision;
    const answers = applyChange(records.get(record)?.answers ?? {}, { set, unset });
    const known = { conflicts: {}, verdict: 'menunggu', review: null, revisions: 1, received: true } as const;
    const period = revision.period ?? null;
    records.set(record, { record, form, form_version, subject, place, period, visited_on, answers, ...known });
  }
  return assembleDossiers([...records.values()]);
}

/** One grown-up of a family without a card that the state pays can hardly walk. */
function hamperedIn(
  families: readonly Interviewed[],
  filed: readonly DemoRevision[],
  setting: Setting,
): DemoRevision[] {
  const isPaid = ({ answers }: { answers: Answers }) => answers.jkn === 1;
  const family = families.find(({ listed }) => listed.members.length > 1 && !listed.members.some(isPaid));
  const person = family?.listed.members.find(({ person: { part } }) => part === 'istri' || part === 'kepala')?.person;
  const before = filed.find(({ revision }) => revision.form === 'anggota' && revision.subject.id === person?.id);
  if (family === undefined || before === undefined) return [];
  const set = { disabilitas: ['berjalan'], disabilitas_berjalan: 2 };
  return [fileChange(before, { on: family.on, set, unset: ['disabilitas'] }, setting)];
}

type Told = ReadonlyMap<string, Answers>;

/** Each story to the first family of which it can be true. */
function storiesOf(
  homes: readonly Home[],
  { unseen, hampered }: { unseen: ListedFamily | undefined; hampered: readonly DemoRevision[] },
): Told {
  const told = new Map<string, Answers>();
  const give = (story: WelfareStory, suits: (home: Home) => boolean) => {
    const home = homes.find((one) => !told.has(one.listed.family.id) && suits(one));
    if (home !== undefined) told.set(home.listed.family.id, welfareStories[story]);
  };
  const isUnseen = ({ listed }: Home) => listed === unseen;
  give('kriteria', isUnseen);
  give('tanpa_bantuan', ({ listed }) => hampered.some(({ revision }) => revision.place.household === listed.family.id));
  give('mampu', isOfMeans);
  give('tanpa_rumah', () => true);
  give('kriteria', () => true);
  give('belum_dicek', () => true);
  give('terdaftar', () => true);
  give('sempit', () => true);
  return told;
}

/** The head works, and the toilet is one's own. */
function isOfMeans({ dossier, on }: Home): boolean {
  const { krs, members } = welfareOf(dossier, on);
  const head = members.find(({ answers }) => isOneOf(answers, 'hub_kk', [1]));
  return isOneOf(krs, 'jamban', [1]) && head !== undefined && isOneOf(head.answers, 'pekerjaan', [2, 4, 7, 8, 10]);
}

async function fileCouples(homes: readonly Home[], setting: Setting): Promise<DemoRevision[]> {
  const wives = homes.flatMap((home) => wivesIn(home).map((wife) => ({ home, wife })));
  const filed: DemoRevision[] = [];
  for (const [at, { home, wife }] of wives.entries()) {
    const about = { form: kb, subject: { kind: 'person', id: wife.id } as const, seconds: [60, 200] as const };
    const story = coupleStories[at] ?? {};
    filed.push(await fileAbout(home, about, (facts) => coupleAnswers({ facts, dice: setting.dice, story }), setting));
  }
  return filed;
}

/** Who expects a child, or has just had one, is asked at another visit. */
function wivesIn({ dossier, on }: Home): Person[] {
  const seen = dossier.records.filter(({ form }) => form === 'ibu_hamil' || form === 'pascasalin');
  const expecting = new Set(seen.map(({ subject }) => subject.id));
  return personsOf(dossier).filter(
    (one) => isResidentWife(one, on) === true && one.answers.hamil_status === 'tidak' && !expecting.has(one.id),
  );
}

async function fileIbangga(homes: readonly Home[], setting: Setting): Promise<DemoRevision[]> {
  const filed: DemoRevision[] = [];
  const troubled = homes.find(({ listed }) => listed.members.length > 2);
  for (const home of homes) {
    const about = { form: ibangga, subject: householdOf(home), seconds: [120, 300] as const };
    const story = home === troubled ? violence : {};
    filed.push(await fileAbout(home, about, (facts) => ibanggaAnswers({ facts, dice: setting.dice, story }), setting));
  }
  return filed;
}

async function fileWelfare(homes: readonly Home[], told: Told, setting: Setting): Promise<DemoRevision[]> {
  const filed: DemoRevision[] = [];
  for (const home of homes) {
    const about = { form: kesejahteraan, subject: householdOf(home), seconds: [180, 420] as const };
    const story = told.get(home.listed.family.id) ?? {};
    filed.push(await fileAbout(home, about, (facts) => welfareAnswers({ facts, dice: setting.dice, story }), setting));
  }
  return filed;
}

function householdOf({ listed }: Home) {
  return { kind: 'household', id: listed.family.id } as const;
}

type About = {
  readonly form: Form;
  readonly subject: DemoRevision['revision']['subject'];
  readonly seconds: readonly [number, number];
};

function fileAbout(
  { listed, on, dossier }: Home,
  { form, subject, seconds: [least, most] }: About,
  answer: (facts: ReturnType<typeof factsFor>) => Answers,
  setting: Setting,
): Promise<DemoRevision> {
  const { place, author } = listed;
  const facts = factsFor(dossier, { form: form.structure.code, subject, today: on, kode_desa: place.desa });
  const seconds = setting.dice.whole(least, most);
  return fileAnswers({ form, subject, place, author, answers: answer(facts), facts, on, seconds }, setting);
}
