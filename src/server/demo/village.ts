import { loadGrowthTables } from '../../domain/growth/tables.ts';
import { addDays, completedMonths } from '../../domain/time/calendar.ts';
import { uuidV7 } from '../../domain/uuid.ts';
import {
  type DemoAccount,
  type DemoPosyandu,
  demoOfficers,
  demoPeople,
  demoPosyandu,
  type People,
} from './accounts.ts';
import { adultHappenings } from './adult-happenings.ts';
import { fileBusinesses } from './business-records.ts';
import { fileCases } from './case-records.ts';
import { type Child, fileChild, type PosyanduDay } from './child-records.ts';
import { handOutTraits } from './child-traits.ts';
import { flaggedChanges, saidTwice, weighedElsewhere, withWrongClock } from './disputes.ts';
import { doubtfulRevisions } from './doubtful-revisions.ts';
import { fileFamilyForms } from './family-form-records.ts';
import { fileFamily, fileVisit, type ListedFamily, listFamily, type Setting, type Visit } from './family-records.ts';
import type { DemoRevision } from './filed-records.ts';
import { fileGuest } from './guest-records.ts';
import { deathAndMove } from './happenings.ts';
import { fileHomes } from './home-records.ts';
import { missSessions } from './missed-sessions.ts';
import { filePapers, type Interviewed } from './paper-records.ts';
import { type DemoFamily, inventFamilies } from './people.ts';
import { type Pregnancy, planPregnancies, wasNoticed } from './pregnancies.ts';
import { filePregnancy } from './pregnancy-records.ts';
import { type Dice, seededDice } from './seeded-dice.ts';
import { type DemoVerdict, giveVerdicts } from './verdicts.ts';
import { approveVillage, fileVillage } from './village-records.ts';
import { interviewOf, planVisits } from './visit-plan.ts';
import { fileYoung } from './young-records.ts';

export type DemoVillage = {
  readonly accounts: readonly DemoAccount[];
  readonly posyandu: readonly DemoPosyandu[];
  /** In the order in which they were saved. */
  readonly revisions: readonly DemoRevision[];
  /** What came in yesterday, once the centre knew where the houses lie. */
  readonly latest: readonly DemoRevision[];
  /** What the supervisor has said so far, oldest first. */
  readonly verdicts: readonly DemoVerdict[];
};

const listedDaysAgo = 230;

/**
 * A village of invented people: sixty families, 45 balita, seven months of posyandu and visits, as of yesterday. The same
 * day and seed give the same village to the last id.
 */
export async function demoVillage(of: {
  today: string;
  kab: string;
  desa: string;
  seed: number;
}): Promise<DemoVillage> {
  const dice = seededDice(of.seed);
  const setting: Setting = { ...of, listedOn: addDays(of.today, -listedDaysAgo), dice, newId: newIds(dice) };
  const newId = () => setting.newId(setting.listedOn);
  const people = demoPeople({ kab: of.kab, desa: of.desa, newId });
  const posyandu = demoPosyandu(of.desa, newId);
  const families = inventFamilies(setting);
  const pregnancies = planPregnancies(families, setting);
  const known = { setting, people, posyandu, pregnancies };
  const lists = listEverybody(families, known);
  const filed = await fileEverything(lists, known);
  const gone = deathAndMove(filed, interviewedOf(lists), setting);
  const disputes = disputesAbout([...filed, ...gone], known);
  const told = withWrongClock([...filed, ...gone, ...disputes].sort(bySavedAt));
  const disputed = new Set(disputes.map(({ revision }) => revision.record));
  const said = giveVerdicts(told, { setting, people, disputed });
  const held = await heldBack(filed, lists, known);
  // With dice of their own: what is said of the village, of its young, of couples and welfare changes nothing of its families.
  const ofVillage = { people, listed: lists.listed, setting: withOwnDice(setting, of.seed + 1) };
  const activities = await fileVillage(ofVillage);
  const grownUps = adultHappenings([...filed, ...gone], interviewedOf(lists), withOwnDice(setting, of.seed + 4));
  const ofYoung = { ...ofVillage, setting: withOwnDice(setting, of.seed + 3), interviewed: interviewedOf(lists) };
  // Who turned out to be older was not asked as the child that the list had.
  const older = new Set(grownUps.flatMap(({ revision: { set, subject } }) => ('tgl_lahir' in set ? [subject.id] : [])));
  const asked = await fileYoung({ ...ofYoung, gone: new Set(gone.map(({ revision }) => revision.subject.id)) });
  const young = asked.filter(({ revision }) => !older.has(revision.subject.id));
  const ofFamilies = { people, setting: withOwnDice(setting, of.seed + 2) };
  const before = { filed: [...filed, ...gone, ...grownUps, ...young], unseen: unseenIn(lists) };
  const surveyed = await fileFamilyForms(interviewedOf(lists), before, ofFamilies.setting);
  const approved = [...approveVillage([...activities, ...young], ofVillage), ...approveVillage(surveyed, ofFamilies)];
  const verdicts = [...said, ...approved].sort((one, other) => one.at.localeCompare(other.at, 'en'));
  const revisions = [...told, ...held, ...activities, ...young, ...surveyed, ...grownUps].sort(bySavedAt);
  const everything = [...told, ...young, ...surveyed, ...grownUps];
  const ofDoubts = { children: lists.children, setting: withOwnDice(setting, of.seed + 6) };
  const latest = doubtfulRevisions({ ...ofDoubts, filed: everything });
  const apart = withOwnDice(setting, of.seed + 5);
  const officers = demoOfficers({ kab: of.kab, desa: of.desa, newId: () => apart.newId(setting.listedOn) });
  return { accounts: [...Object.values(people), ...officers], posyandu, revisions, latest, verdicts };
}

function withOwnDice(setting: Setting, seed: number): Setting {
  const dice = seededDice(seed);
  return { ...setting, dice, newId: newIds(dice) };
}

/** A family whose door nobody has knocked at yet. */
function unseenIn({ listed, visits }: Lists): ListedFamily | undefined {
  return listed.filter(({ family }) => !visits.has(family.id)).at(-1);
}

/** Milliseconds are chance too, so that ids of one day lie scattered over it. */
function newIds(dice: Dice): Setting['newId'] {
  return (date) => uuidV7(Date.parse(`${date}T01:00:00Z`) + dice.whole(0, 20_000_000), dice.bytes(10));
}

type Known = {
  setting: Setting;
  people: People;
  posyandu: readonly [DemoPosyandu, DemoPosyandu];
  pregnancies: readonly Pregnancy[];
};
type Lists = { listed: ListedFamily[]; children: Child[]; visits: ReadonlyMap<string, readonly Visit[]> };

function listEverybody(families: readonly DemoFamily[], { setting, people, posyandu, pregnancies }: Known): Lists {
  const young = families.flatMap((family) => family.persons.filter(isUnderFive).map((person) => ({ family, person })));
  const ages = young.map(({ person }) => completedMonths(person.born, setting.today));
  const traits = handOutTraits(ages, setting.dice);
  const guessed = new Set(young.flatMap(({ person }, at) => (traits[at]?.trait.hasGuessedBirth ? [person.id] : [])));
  const noticed = pregnancies.filter((one) => wasNoticed(one, setting.listedOn));
  const pregnant = new Set(noticed.map(({ woman }) => woman.id));
  const listed = families.map((family) =>
    listFamily(family, { author: kaderOf(family, people, setting.dice), guessed, pregnant }, setting),
  );
  const children = young.flatMap(({ family, person }, at): Child[] => {
    const home = listed.find((one) => one.family === family);
    const member = home?.members.find((one) => one.person === person);
    const traitOf = traits[at];
    if (home === undefined || member === undefined || traitOf === undefined) return [];
    return [{ listed: home, member, traitOf, posyandu: posyanduOf(family, posyandu) }];
  });
  return { listed, children, visits: planVisits(listed, setting) };
}

function isUnderFive({ part }: DemoFamily['persons'][number]): boolean {
  return part === 'balita' || part === 'adik' || part === 'cucu';
}

/** RT 003 and 004 are both kaders'. */
function kaderOf({ rt }: DemoFamily, { sari, dewi }: People, dice: Dice): string {
  if (Number(rt) <= 2) return sari.id;
  return Number(rt) >= 5 ? dewi.id : dice.pick([sari.id, dewi.id]);
}

const [melatiDay, kenangaDay] = [5, 7];

function posyanduOf({ rw }: DemoFamily, [melati, kenanga]: Known['posyandu']): PosyanduDay {
  return rw === '001' ? { id: melati.id, dayOfMonth: melatiDay } : { id: kenanga.id, dayOfMonth: kenangaDay };
}

async function fileEverything(
  lists: Lists,
  { setting, people, posyandu, pregnancies }: Known,
): Promise<DemoRevision[]> {
  const { listed, children } = lists;
  const homes = await fileFamilies(lists, setting);
  const weighed = missSessions(await fileChildren(children, setting), children, setting.today);
  const interviewed = interviewedOf(lists);
  const guest = await fileGuest(
    {
      posyandu: { id: posyandu[0].id, dayOfMonth: melatiDay },
      author: people.sari.id,
      growth: await loadGrowthTables(),
    },
    setting,
  );
  return [
    ...homes,
    ...weighed,
    ...(await filePapers(interviewed, setting)),
    ...(await fileHomes(interviewed, setting)),
    ...(await fileBusinesses(interviewed, setting)),
    ...(await filePregnancies({ listed, pregnancies, homes }, setting)),
    ...(await fileCases(children, setting)),
    ...guest,
  ];
}

async function fileFamilies({ listed, visits }: Lists, setting: Setting): Promise<DemoRevision[]> {
  const filed: DemoRevision[] = [];
  for (const family of listed) {
    filed.push(...(await fileFamily(family, setting)));
    for (const visit of visits.get(family.family.id) ?? []) filed.push(await fileVisit(family, visit, setting));
  }
  return filed;
}

function interviewedOf({ listed, visits }: Pick<Lists, 'listed' | 'visits'>): Interviewed[] {
  return listed.flatMap((family) => {
    const on = interviewOf(visits.get(family.family.id));
    return on === undefined ? [] : [{ listed: family, on }];
  });
}

type Expected = { listed: readonly ListedFamily[]; pregnancies: readonly Pregnancy[]; homes: readonly DemoRevision[] };

async function filePregnancies({ listed, pregnancies, homes }: Expected, setting: Setting): Promise<DemoRevision[]> {
  const filed: DemoRevision[] = [];
  for (const pregnancy of pregnancies) {
    const home = listed.find(({ family }) => family.persons.includes(pregnancy.woman));
    const member = home?.members.find(({ person }) => person === pregnancy.woman);
    const person = homes.find(
      ({ revision }) => revision.form === 'anggota' && revision.subject.id === pregnancy.woman.id,
    );
    if (home === undefined || member === undefined || person === undefined) continue;
    filed.push(...(await filePregnancy({ pregnancy, listed: home, member }, person, setting)));
  }
  return filed;
}

async function fileChildren(children: readonly Child[], setting: Setting): Promise<DemoRevision[]> {
  const growth = await loadGrowthTables();
  const filed: DemoRevision[] = [];
  for (const child of children) filed.push(...(await fileChild(child, growth, setting)));
  return filed;
}

/** What two kaders said differently, and what a supervisor is warned about. */
function disputesAbout(filed: readonly DemoRevision[], known: Known): DemoRevision[] {
  return [...saidTwice(filed, known), ...flaggedChanges(filed, known)];
}

const daysSinceHeldVisit = 9;

/** What the centre keeps back: a weighing in an RT that is not hers, and a visit by somebody who is a kader no longer. */
async function heldBack(
  filed: readonly DemoRevision[],
  { listed, visits }: Lists,
  known: Known,
): Promise<DemoRevision[]> {
  const { setting, people } = known;
  const unseen = listed.filter(({ family }) => !visits.has(family.id));
  const home = unseen.find(({ family }) => family.rt === '002') ?? unseen[0];
  const on = addDays(setting.today, -daysSinceHeldVisit);
  const visit = home === undefined ? [] : [await fileVisit(home, { on, kind: 'lengkap', isHasty: false }, setting)];
  return [...weighedElsewhere(filed, known), ...visit.map((one) => ({ ...one, author: people.imas.id }))];
}

function bySavedAt(one: DemoRevision, other: DemoRevision): number {
  return `${one.saved_at} ${one.revision.id}`.localeCompare(`${other.saved_at} ${other.revision.id}`, 'en');
}
