import { type ShownRecord, showRecord } from '../../../src/app/records/shown-record.ts';
import type { LocalRecord } from '../../../src/device/store/local-record.ts';
import type { NewRevision } from '../../../src/device/store/save-revisions.ts';
import type { Answers, Change } from '../../../src/domain/answers.ts';
import { deletedPath, type Place } from '../../../src/domain/revision.ts';
import type { ScopeUnit } from '../../../src/domain/roles.ts';
import { uuidV7 } from '../../../src/domain/uuid.ts';
import { changeVisit, versionOf, writeVisit } from './visits.ts';
import { type AtWork, type Said, write } from './write.ts';

const names = ['AISYAH PUTRI', 'BIMA SAKTI', 'CITRA LESTARI', 'DODI PRATAMA', 'EKA WULANDARI'];
const streets = ['Jalan Sawah Lega', 'Jalan Masjid', 'Gang Mawar', 'Jalan Kebon Kopi', 'Gang Dahlia'];

function placeIn({ kab, dice, desas }: AtWork, unit: ScopeUnit | undefined, household?: string): Place {
  const desa = unit?.desa ?? dice.pick(desas);
  return { kab, desa, rw: unit?.rw ?? '001', rt: unit?.rt ?? '001', ...(household === undefined ? {} : { household }) };
}

/** A household with a child in it, weighed at once, and often its papers photographed: revisions that are saved together. */
export async function writeFamily(work: AtWork): Promise<NewRevision[]> {
  const { dice, now, scope } = work;
  const [household, child] = [uuidV7(now, dice.bytes(10)), uuidV7(now, dice.bytes(10))];
  const place = placeIn(work, scope.length === 0 ? undefined : dice.pick(scope), household);
  const home: Answers = {
    ...{ kode_desa: place.desa, rt: place.rt ?? '001', rw: place.rw ?? '001' },
    ...{ alamat: dice.pick(streets), lama_tinggal_bln: 12 + dice.below(200) },
  };
  const member: Answers = {
    ...{ keluarga_id: household, nama: dice.pick(names), jk: 2, tgl_lahir: '2025-08-14', hub_kk: 4, keberadaan: 1 },
  };
  const person = { kind: 'person', id: child } as const;
  const subject = { kind: 'household', id: household } as const;
  return [
    await write(work, { form: 'keluarga', subject, place }, all(home)),
    await write(work, { form: 'anggota', subject: person, place }, all(member)),
    await writeWeighing(work, { child, place }),
    ...(dice.chance(0.4) ? [await writeVisit(work, { subject, place })] : []),
  ];
}

/** Whoever weighs the same child in the same month writes into the same record. */
function writeWeighing(work: AtWork, { child, place }: { child: string; place: Place }): Promise<NewRevision> {
  const day = new Date(work.now).toISOString().slice(0, 10);
  const answers: Answers = { tgl_ukur: day, hadir: 1, bb_kg: (60 + work.dice.below(40)) / 10 };
  const about = {
    form: 'penimbangan',
    subject: { kind: 'person', id: child },
    period: day.slice(0, 7),
    place,
  } as const;
  return write(work, about, all(answers));
}

function all(answers: Answers): Said {
  return { set: answers as Said['set'], unset: [] };
}

/** One more visit to something that lies on the phone. */
export async function writeAgain(work: AtWork, local: LocalRecord): Promise<NewRevision[]> {
  const shown = showRecord(local);
  if (shown === undefined) return [];
  const { form, subject, period, place, record, tips: parents, known } = shown;
  if (form === 'anggota' && work.dice.chance(0.3)) return [await writeWeighing(work, { child: subject.id, place })];
  if (form === 'keluarga' && work.dice.chance(0.35)) return [await writeVisit(work, shown)];
  const change = await changeOf(work, shown);
  const about = { form, form_version: versionOf(form), subject, place, record, ...(period === null ? {} : { period }) };
  return [await write(work, about, { ...change, parents, known })];
}

function changeOf(work: AtWork, shown: ShownRecord): Change | Promise<Change> {
  const { dice } = work;
  if (shown.deleted) return { set: {}, unset: [deletedPath] };
  if (dice.chance(0.04)) return { set: { [deletedPath]: true }, unset: [] };
  switch (shown.form) {
    case 'keluarga':
      return changeHome(work, shown);
    case 'kunjungan':
    case 'kegiatan':
      return changeVisit(work, shown);
    case 'anggota':
      return { set: { nama: `${dice.pick(names)} ${dice.below(90)}` }, unset: [] };
    default:
      return { set: { bb_kg: (60 + dice.below(60)) / 10 }, unset: [] };
  }
}

function changeHome({ dice, desas }: AtWork, { answers }: ShownRecord): Change {
  if (dice.chance(0.5)) return { set: { rt: `00${1 + dice.below(3)}`, kode_desa: dice.pick(desas) }, unset: [] };
  if (dice.chance(0.15) && answers.lama_tinggal_bln !== undefined) return { set: {}, unset: ['lama_tinggal_bln'] };
  if (dice.chance(0.4)) return { set: { lama_tinggal_bln: 1 + dice.below(300) }, unset: [] };
  return { set: { alamat: `${dice.pick(streets)} ${dice.below(90)}` }, unset: [] };
}

/** The same in a version of the form that the centre has not heard of: a phone may be newer than its server. */
export function inNewerForm(revision: NewRevision): NewRevision {
  const { form, dictionary } = revision;
  const form_version = revision.form_version + 1;
  return { ...revision, form_version, dictionary: { ...dictionary, name: `${form}@${form_version}` } };
}
