import { loadGrowthTables } from '../../domain/growth/tables.ts';
import { addDays, completedMonths } from '../../domain/time/calendar.ts';
import { uuidV7 } from '../../domain/uuid.ts';
import { type DemoAccount, type DemoPosyandu, demoPeople, demoPosyandu, type People } from './accounts.ts';
import { type Child, fileChild, type PosyanduDay } from './child-records.ts';
import { handOutTraits } from './child-traits.ts';
import { fileFamily, fileVisit, type ListedFamily, listFamily, type Setting } from './family-records.ts';
import type { DemoRevision } from './filed-records.ts';
import { type DemoVerdict, giveVerdicts, laterChanges } from './happenings.ts';
import { fileHouse } from './house-records.ts';
import { filePapers } from './paper-records.ts';
import { type DemoFamily, inventFamilies } from './people.ts';
import { filePregnancies } from './pregnancy-records.ts';
import { type Dice, seededDice } from './seeded-dice.ts';
import { planVisits } from './visit-plan.ts';

export type DemoVillage = {
  readonly accounts: readonly DemoAccount[];
  readonly posyandu: readonly DemoPosyandu[];
  /** In the order in which they were saved. */
  readonly revisions: readonly DemoRevision[];
  /** What the supervisor has said so far, oldest first. */
  readonly verdicts: readonly DemoVerdict[];
};

const listedDaysAgo = 230;

/**
 * A village of invented people: sixty families, 45 balita, seven months of posyandu, as of yesterday. The same day and seed
 * give the same village to the last id.
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
  const { listed, children } = listEverybody(families, { setting, people, posyandu });
  const homes = await fileFamilies(listed, setting);
  const weighed = await fileChildren(children, setting);
  const papers = await fileAll(filePapers, listed, setting);
  const houses = [...(await fileAll(fileHouse, listed, setting)), ...(await fileAll(filePregnancies, listed, setting))];
  const filed = [...homes, ...weighed, ...papers, ...houses];
  const all = [...filed, ...laterChanges(filed, listed, { setting, people })].sort(bySavedAt);
  const verdicts = giveVerdicts(all, { setting, people }).sort((one, other) => one.at.localeCompare(other.at, 'en'));
  return { accounts: Object.values(people), posyandu, revisions: all, verdicts };
}

/** Milliseconds are chance too, so that ids of one day lie scattered over it. */
function newIds(dice: Dice): Setting['newId'] {
  return (date) => uuidV7(Date.parse(`${date}T01:00:00Z`) + dice.whole(0, 20_000_000), dice.bytes(10));
}

type Known = { setting: Setting; people: People; posyandu: readonly [DemoPosyandu, DemoPosyandu] };

function listEverybody(
  families: readonly DemoFamily[],
  { setting, people, posyandu }: Known,
): { listed: ListedFamily[]; children: Child[] } {
  const young = families.flatMap((family) => family.persons.filter(isUnderFive).map((person) => ({ family, person })));
  const ages = young.map(({ person }) => completedMonths(person.born, setting.today));
  const traits = handOutTraits(ages, setting.dice);
  const guessed = new Set(young.flatMap(({ person }, at) => (traits[at]?.trait.hasGuessedBirth ? [person.id] : [])));
  const listed = families.map((family) =>
    listFamily(family, { author: kaderOf(family, people, setting.dice), guessed }, setting),
  );
  const children = young.flatMap(({ family, person }, at): Child[] => {
    const home = listed.find((one) => one.family === family);
    const member = home?.members.find((one) => one.person === person);
    const traitOf = traits[at];
    if (home === undefined || member === undefined || traitOf === undefined) return [];
    return [{ listed: home, member, traitOf, posyandu: posyanduOf(family, posyandu) }];
  });
  return { listed, children };
}

function isUnderFive({ part }: DemoFamily['persons'][number]): boolean {
  return part === 'balita' || part === 'adik' || part === 'cucu';
}

/** RT 003 and 004 are both kaders'. */
function kaderOf({ rt }: DemoFamily, { sari, dewi }: People, dice: Dice): string {
  if (Number(rt) <= 2) return sari.id;
  return Number(rt) >= 5 ? dewi.id : dice.pick([sari.id, dewi.id]);
}

function posyanduOf({ rw }: DemoFamily, [melati, kenanga]: Known['posyandu']): PosyanduDay {
  return rw === '001' ? { id: melati.id, dayOfMonth: 5 } : { id: kenanga.id, dayOfMonth: 7 };
}

async function fileFamilies(listed: readonly ListedFamily[], setting: Setting): Promise<DemoRevision[]> {
  const visits = planVisits(listed, setting);
  const filed: DemoRevision[] = [];
  for (const family of listed) {
    filed.push(...(await fileFamily(family, setting)));
    const visit = visits.get(family.family.id);
    if (visit !== undefined) filed.push(await fileVisit(family, visit, setting));
  }
  return filed;
}

async function fileChildren(children: readonly Child[], setting: Setting): Promise<DemoRevision[]> {
  const growth = await loadGrowthTables();
  const filed: DemoRevision[] = [];
  for (const child of children) filed.push(...(await fileChild(child, growth, setting)));
  return filed;
}

type FileFamily = (family: ListedFamily, setting: Setting) => Promise<DemoRevision[]>;

/** One after the other, so that chance falls the same each time. */
async function fileAll(file: FileFamily, families: readonly ListedFamily[], setting: Setting): Promise<DemoRevision[]> {
  const filed: DemoRevision[] = [];
  for (const family of families) filed.push(...(await file(family, setting)));
  return filed;
}

function bySavedAt(one: DemoRevision, other: DemoRevision): number {
  return `${one.saved_at} ${one.revision.id}`.localeCompare(`${other.saved_at} ${other.revision.id}`, 'en');
}
