import type { Answers } from '../../domain/answers.ts';
import { addDays, daysBetween, monthOf } from '../../domain/time/calendar.ts';
import { form as ibuHamil } from '../../forms/ibu_hamil/form.ts';
import { factsOn, type ListedFamily, type Member, type Setting } from './family-records.ts';
import { type DemoRevision, fileAnswers } from './filed-records.ts';
import type { Dice } from './seeded-dice.ts';

/** Early on the day of listing, and so near the end by today. */
const firstWeek = 5;

/** Days after the listing on which a pregnant woman was seen. */
const seenAfter = [0, 60, 120, 190];

/** What was seen of the women who were pregnant on the day of listing. */
export async function filePregnancies(listed: ListedFamily, setting: Setting): Promise<DemoRevision[]> {
  const filed: DemoRevision[] = [];
  for (const member of listed.members.filter(({ answers }) => answers.hamil_status === 'ya')) {
    const arm = setting.dice.pick([22.5, 23, 24, 25, 26]);
    for (const [times, days] of seenAfter.entries()) {
      const on = addDays(setting.listedOn, days);
      const answers = checkUp({ on, times, arm }, setting);
      filed.push(await fileCheckUp(listed, { member, on, answers }, setting));
    }
  }
  return filed;
}

function checkUp(seen: { on: string; times: number; arm: number }, { listedOn, dice }: Setting): Answers {
  const weeks = firstWeek + Math.floor(daysBetween(listedOn, seen.on) / 7);
  return {
    tgl_periksa: seen.on,
    usia_hamil_mgg: weeks,
    bb: 48 + seen.times * 2,
    tb: 152,
    lila: seen.arm,
    hb: hb(seen.times, dice),
    anc_ke: seen.times,
    ttd_tablet: seen.times * 25,
    buku_kia: 1,
    merokok_rumah: 'ya',
  };
}

/** Blood is tested by the midwife, and at the first visit she has not been there yet. */
function hb(times: number, dice: Dice): Answers[string] {
  return times === 0 ? { missing: 99 } : dice.pick([10.6, 11.2, 11.8]);
}

function fileCheckUp(
  listed: ListedFamily,
  { member, on, answers }: { member: Member; on: string; answers: Answers },
  setting: Setting,
): Promise<DemoRevision> {
  const period = monthOf(on);
  return fileAnswers(
    {
      ...{ form: ibuHamil, period, answers, place: listed.place, author: listed.author, on },
      subject: { kind: 'person', id: member.person.id },
      facts: { ...factsOn(listed, on, member), period },
      seconds: setting.dice.whole(60, 200),
    },
    setting,
  );
}
