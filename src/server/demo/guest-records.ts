import type { GrowthTables } from '../../domain/growth/tables.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { form as anggota } from '../../forms/anggota/form.ts';
import { fileChild, type PosyanduDay } from './child-records.ts';
import { factsOn, type ListedFamily, type Setting } from './family-records.ts';
import { type DemoRevision, fileAnswers } from './filed-records.ts';
import type { DemoPerson } from './people.ts';
import { sessionDates } from './sessions.ts';

/** Of next village, with her grandmother here for a while. */
const [name, mother, days] = ['Nayla Safitri', 'Wiwin Safitri', 610];

type Visited = { readonly posyandu: PosyanduDay; readonly author: string; readonly growth: GrowthTables };

/** A child that is only weighed here: of nowhere in the list, counted in no figure of the village. */
export async function fileGuest({ posyandu, author, growth }: Visited, setting: Setting): Promise<DemoRevision[]> {
  const { kab, desa, today, newId, dice } = setting;
  const on = sessionDates(today, posyandu.dayOfMonth).at(-1) ?? today;
  const common = { part: 'balita', jk: 2, nik: '' } as const;
  const parent: DemoPerson = { ...common, id: newId(on), name: mother, born: addDays(on, -9000), mother: undefined };
  const person: DemoPerson = { ...common, id: newId(on), name, born: addDays(on, -days), mother: parent.id };
  const answers = { nama: name, jk: 2, tgl_lahir: person.born };
  const place = { kab, desa, rw: '001', rt: '001' };
  const member = { person, answers, on };
  const family = { id: person.id, number: 0, rw: place.rw, rt: place.rt, house: '', kk: '', isInOrder: false };
  const listed: ListedFamily = {
    ...{ place, author, answers: {}, members: [member] },
    family: { ...family, persons: [parent, person] },
  };
  const subject = { kind: 'person', id: person.id } as const;
  const about = { form: anggota, subject, place, author, answers, facts: factsOn(listed, on, member), on };
  const trait = { name: 'tamu', count: 0, ages: [0, 60], zLength: -0.6, zWeight: 0.1, isNew: true } as const;
  const child = { listed, member, traitOf: { trait, hasCome: true }, posyandu };
  return [
    await fileAnswers({ ...about, seconds: dice.whole(14, 40) }, setting),
    ...(await fileChild(child, growth, setting)),
  ];
}
