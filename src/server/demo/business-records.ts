import type { Answers } from '../../domain/answers.ts';
import { addDays, completedMonths } from '../../domain/time/calendar.ts';
import { form as umkm } from '../../forms/umkm/form.ts';
import { type BusinessKind, businessKinds } from './business-kinds.ts';
import { factsOn, type Member, type Setting } from './family-records.ts';
import { type DemoRevision, fileAnswers, refileAnswers } from './filed-records.ts';
import type { Interviewed } from './paper-records.ts';

const daysUntilChange = 40;
/** This one was filled in more quickly than anybody can ask. */
const hastyNumber = 7;

type Owner = Interviewed & { readonly member: Member };

/** The village's businesses, each of another family, and what has become of them since. */
export async function fileBusinesses(families: readonly Interviewed[], setting: Setting): Promise<DemoRevision[]> {
  const free = ownersOf(families, setting);
  const filed: DemoRevision[] = [];
  for (const [at, kind] of businessKinds.entries()) {
    const owner = free.find(({ member }) => member.person.jk === kind.jk);
    if (owner === undefined) continue;
    free.splice(0, free.length, ...free.filter(({ listed }) => listed !== owner.listed));
    filed.push(...(await fileBusiness({ kind, number: at + 1 }, owner, setting)));
  }
  return filed;
}

const [trader, selfEmployed] = [4, 8];

/** Those who said that they trade first, then whoever else of the family is of age and at home. */
function ownersOf(families: readonly Interviewed[], { dice, today }: Setting): Owner[] {
  const grownUp = dice
    .shuffled(families)
    .flatMap(({ listed, on }) => listed.members.map((member) => ({ listed, on, member })))
    .filter(({ member }) => isAtWork(member, today));
  const trades = ({ member }: Owner) => [trader, selfEmployed].includes(Number(member.answers.pekerjaan));
  return [...grownUp.filter(trades), ...grownUp.filter((owner) => !trades(owner))];
}

function isAtWork({ person, answers }: Member, today: string): boolean {
  const years = completedMonths(person.born, today) / 12;
  return years >= 20 && years < 65 && answers.keberadaan === 1;
}

type Numbered = { readonly kind: BusinessKind; readonly number: number };

async function fileBusiness({ kind, number }: Numbered, owner: Owner, setting: Setting): Promise<DemoRevision[]> {
  const { listed, member, on } = owner;
  const { place, author } = listed;
  const facts = factsOn(listed, on);
  const answers = { ...usualAnswers(number, on), ...kind.answers, ...namesOf(kind, member) };
  const subject = { kind: 'enterprise', id: setting.newId(on) } as const;
  const seconds = number === hastyNumber ? 35 : setting.dice.whole(120, 420);
  const about = { form: umkm, facts };
  const first = await fileAnswers({ ...about, subject, place, author, answers, on, seconds }, setting);
  const later = addDays(on, daysUntilChange);
  if (kind.since === undefined || later >= setting.today) return [first];
  const after = {
    ...about,
    on: later,
    answers: { ...(kind.since.nib === undefined ? {} : paperOf(number)), ...kind.since },
  };
  return [first, refileAnswers(first, after, setting)];
}

/** "Warung Nasi Bu Rini" */
function namesOf({ name, jk }: BusinessKind, { person }: Member): Answers {
  const [given = ''] = person.name.split(' ');
  return { usaha_nama: `${name} ${jk === 1 ? 'Pak' : 'Bu'} ${given}`, pemilik_id: person.id };
}

/** 36.99 is no kabupaten, and no number of a NIB begins so: it can be nobody's. */
function paperOf(number: number): Answers {
  return { nib_nomor: `0000369900${String(number).padStart(3, '0')}` };
}

/** What most small businesses say; the form drops what does not follow. */
function usualAnswers(number: number, on: string): Answers {
  return {
    ...{ status_usaha: 1, tahun_mulai: String(Number(on.slice(0, 4)) - (number % 9) - 1), unggulan_desa: 'tidak' },
    ...{
      tempat: 1,
      pekerja_dibayar_l: 0,
      pekerja_dibayar_p: 0,
      pekerja_tidak_dibayar_l: 1,
      pekerja_tidak_dibayar_p: 0,
    },
    ...{ omzet_bln: (number % 3) + 1, sumber_modal: ['sendiri'], modal_awal: 1, kur_pernah: 'tidak' },
    ...{ ...paperOf(number), pirt: 3, halal: 3, halal_jalur: 1, bpom: 3, npwp: 3 },
    ...{
      pemasaran: ['tetangga'],
      qris: 'tidak',
      kemasan_label: 'tidak',
      kendala: ['alat'],
      kebutuhan: [],
      uppka: 'tidak',
    },
  };
}
