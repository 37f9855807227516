import type { Answers } from '../../domain/answers.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { form as kasusStunting } from '../../forms/kasus_stunting/form.ts';
import type { Child } from './child-records.ts';
import { factsOn, type Setting } from './family-records.ts';
import { type DemoRevision, fileAnswers, refileAnswers } from './filed-records.ts';

type DemoCase = {
  readonly isOf: (child: Child) => boolean;
  readonly daysAgo: number;
  readonly answers: Answers;
  /** What a health worker or the months have changed. */
  readonly since?: { readonly daysAgo: number; readonly answers: Answers };
  /** The day on which a health worker measured the child, in days before now. */
  readonly confirmedDaysAgo?: number;
};

const helped = { penyebab_diduga: ['asupan', 'sanitasi'], sudah_dirujuk: 'ya', pmt: 'ya', pkmk: 'tidak', status: 1 };
const bears = (name: string) => (child: Child) => child.traitOf.trait.name === name;

/** One that a health worker has confirmed, one that still is "terduga", one that has grown out of it. */
const cases: readonly DemoCase[] = [
  {
    ...{ isOf: bears('sangat pendek'), daysAgo: 96, confirmedDaysAgo: 52 },
    answers: { ...helped, tgl_konfirmasi_nakes: { missing: 99 }, sudah_dirujuk: 'tidak', pmt: 'tidak' },
    since: { daysAgo: 50, answers: { ...helped, zs_tbu: -3.21, zs_bbtb: -0.4, orang_tua_asuh: 'ya' } },
  },
  {
    ...{ isOf: bears('pendek'), daysAgo: 33 },
    answers: {
      ...helped,
      tgl_konfirmasi_nakes: { missing: 99 },
      penyebab_diduga: ['pola_asuh', 'ekonomi'],
      pmt: 'tidak',
    },
  },
  {
    ...{ isOf: hasGrown, daysAgo: 170, confirmedDaysAgo: 200 },
    answers: { ...helped, zs_tbu: -2.12, zs_bbtb: -0.6, penyebab_diduga: ['infeksi'] },
    since: { daysAgo: 27, answers: { status: 2 } },
  },
];

/** Not tall, no longer short, and old enough to have been. */
function hasGrown({ traitOf: { trait }, member: { person, on } }: Child): boolean {
  return trait.name === 'biasa' && trait.zLength < -0.9 && person.born < addDays(on, -200);
}

/** What is done about some of the children who measured short. */
export async function fileCases(children: readonly Child[], setting: Setting): Promise<DemoRevision[]> {
  const filed: DemoRevision[] = [];
  for (const one of cases) {
    const child = children.find((other) => one.isOf(other) && other.member.on === setting.listedOn);
    if (child !== undefined) filed.push(...(await fileCase(child, one, setting)));
  }
  return filed;
}

async function fileCase(
  child: Child,
  { answers, since, ...days }: DemoCase,
  setting: Setting,
): Promise<DemoRevision[]> {
  const { listed, member } = child;
  const { today, dice } = setting;
  const confirmed =
    days.confirmedDaysAgo === undefined ? {} : { tgl_konfirmasi_nakes: addDays(today, -days.confirmedDaysAgo) };
  const on = addDays(today, -days.daysAgo);
  const facts = factsOn(listed, on, member);
  const about = { form: kasusStunting, facts };
  const first = await fileAnswers(
    {
      ...{ ...about, on, place: listed.place, author: listed.author, seconds: dice.whole(60, 240) },
      subject: { kind: 'person', id: member.person.id },
      answers: { ...confirmed, ...answers },
    },
    setting,
  );
  if (since === undefined) return [first];
  const later = addDays(today, -since.daysAgo);
  const then = { ...about, on: later, answers: { ...confirmed, ...since.answers } };
  return [first, refileAnswers(first, then, setting)];
}
