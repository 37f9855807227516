import { addDays } from '../../domain/time/calendar.ts';
import { form as krs } from '../../forms/krs/form.ts';
import { factsOn, type Setting } from './family-records.ts';
import { type DemoRevision, fileAnswers, refileAnswers } from './filed-records.ts';
import { dealHomes, type Home, homeAnswers } from './home-answers.ts';
import type { Interviewed } from './paper-records.ts';

/** So many homes have got a toilet or a well since. */
const improved = 4;
const daysOfBuilding = 45;

/** Water, toilet and children of every family that has been interviewed, and what has been built since. */
export async function fileHomes(families: readonly Interviewed[], setting: Setting): Promise<DemoRevision[]> {
  const homes = dealHomes(families.length, setting.dice);
  const filed: DemoRevision[] = [];
  let left = improved;
  for (const [at, family] of families.entries()) {
    const home = homes[at];
    if (home === undefined) continue;
    const first = await fileHome(family, home, setting);
    const since = left > 0 && isPoor(home) ? improvedSince(family, first, setting) : [];
    left -= since.length;
    filed.push(first, ...since);
  }
  return filed;
}

function fileHome({ listed, on }: Interviewed, home: Home, setting: Setting): Promise<DemoRevision> {
  const { place, author, family } = listed;
  const facts = factsOn(listed, on);
  const answers = homeAnswers(home, { facts, dice: setting.dice });
  const subject = { kind: 'household', id: family.id } as const;
  const seconds = setting.dice.whole(40, 180);
  return fileAnswers({ form: krs, subject, place, author, answers, facts, on, seconds }, setting);
}

/** A neighbour's or no toilet, or one that ends in the river. */
function isPoor({ toilet: [jamban, , end] }: Home): boolean {
  return jamban !== 1 || end !== 1;
}

function improvedSince({ listed, on: before }: Interviewed, first: DemoRevision, setting: Setting): DemoRevision[] {
  const on = addDays(before, daysOfBuilding);
  if (on >= setting.today) return [];
  const answers = { air_minum: 13, jamban: 1, kloset: 1, tinja_akhir: 1 };
  return [refileAnswers(first, { form: krs, facts: factsOn(listed, on), on, answers }, setting)];
}
