import type { Answers } from '../../domain/answers.ts';
import type { EarlierAnswers } from '../../domain/form/facts.ts';
import { addDays, daysBetween, monthOf } from '../../domain/time/calendar.ts';
import { form as ibuHamil } from '../../forms/ibu_hamil/form.ts';
import { form as pascasalin } from '../../forms/pascasalin/form.ts';
import { factsOn, type ListedFamily, type Member, type Setting } from './family-records.ts';
import { type DemoRevision, fileAnswers, fileChange, refileAnswers } from './filed-records.ts';
import { type Pregnancy, wasNoticed } from './pregnancies.ts';
import { sessionDates } from './sessions.ts';

/** The class of pregnant women meets on this day of the month. */
const classDay = 12;
/** Before that week nobody comes to the class. */
const firstWeek = 9;
/** The kader comes to a newborn after a week; for a childbed record some weeks further back nobody asks any more. */
const [daysUntilSeen, daysUntilPlanned, childbedDays] = [7, 30, 100];

export type Expecting = { readonly pregnancy: Pregnancy; readonly listed: ListedFamily; readonly member: Member };

/** A pregnancy as it was seen month by month, and the birth after it. `person`: the woman as she was listed. */
export async function filePregnancy(
  expecting: Expecting,
  person: DemoRevision,
  setting: Setting,
): Promise<DemoRevision[]> {
  const checks = await fileChecks(expecting, setting);
  const { born } = expecting.pregnancy;
  const said = { hamil_status: born === undefined ? 'ya' : 'tidak' };
  const on = born === undefined ? checks[0]?.revision.visited_on : addDays(born, daysUntilSeen);
  const change = on === undefined ? [] : [fileChange(person, { on, set: said }, setting)];
  return [...checks, ...change, ...(await fileChildbed(expecting, setting))];
}

async function fileChecks(expecting: Expecting, setting: Setting): Promise<DemoRevision[]> {
  const { pregnancy, listed, member } = expecting;
  const { began, born = setting.today } = pregnancy;
  const from = addDays(began, firstWeek * 7);
  const days = sessionDates(setting.today, classDay).filter(
    (day) => day > setting.listedOn && day >= from && day < born && wasNoticed(pregnancy, day),
  );
  const filed: DemoRevision[] = [];
  const others: EarlierAnswers[] = [];
  for (const on of days) {
    const period = monthOf(on);
    const answers = checkAnswers(pregnancy, on);
    const facts = { ...factsOn(listed, on, member), period, others: [...others] };
    const about = { form: ibuHamil, answers, facts, period, on };
    const revision = await fileAnswers(
      { ...about, ...whose(expecting), seconds: setting.dice.whole(60, 200) },
      setting,
    );
    others.push({ record: revision.revision.record, period, answers });
    filed.push(revision);
  }
  return filed;
}

function whose({ listed, member }: Expecting) {
  const { place, author } = listed;
  return { subject: { kind: 'person', id: member.person.id }, place, author } as const;
}

const firstCheckWeek = 8;

function checkAnswers({ began, trait }: Pregnancy, on: string): Answers {
  const weeks = Math.floor(daysBetween(began, on) / 7);
  const [visits, tablets] = [Math.floor((weeks - firstCheckWeek) / 5) + 1, Math.min(90, (weeks - firstCheckWeek) * 4)];
  return {
    tgl_periksa: on,
    usia_hamil_mgg: weeks,
    bb: Math.round((trait.armCm * 2 + weeks * 0.3) * 10) / 10,
    tb: 152,
    lila: trait.armCm,
    hb: trait.hb ?? { missing: 99 },
    anc_ke: trait.hasBeenChecked ? visits : 0,
    ttd_tablet: trait.hasBeenChecked ? tablets : 0,
    buku_kia: trait.hasBeenChecked ? 1 : 3,
    merokok_rumah: trait.isSmokedAtHome ? 'ya' : 'tidak',
  };
}

/** What mother and child were asked a week after the birth; how she plans her family is said later. */
async function fileChildbed(expecting: Expecting, setting: Setting): Promise<DemoRevision[]> {
  const { today, dice } = setting;
  const { born } = expecting.pregnancy;
  if (born === undefined || daysBetween(born, today) > childbedDays) return [];
  const on = addDays(born, daysUntilSeen);
  const kg = dice.whole(27, 35) / 10;
  const period = monthOf(born);
  const facts = { ...factsOn(expecting.listed, on, expecting.member), period };
  const about = { form: pascasalin, facts, on };
  const answers = { tgl_salin: born, penolong: 2, bb_lahir: kg, asi: 'ya', kb_pascasalin: 0 };
  const filing = { ...about, ...whose(expecting), period, answers, seconds: dice.whole(40, 120) };
  const first = await fileAnswers(filing, setting);
  const later = addDays(born, daysUntilPlanned);
  if (later >= today) return [first];
  return [
    first,
    refileAnswers(first, { ...about, on: later, answers: { kb_pascasalin: dice.pick([2, 5, 8]) } }, setting),
  ];
}
