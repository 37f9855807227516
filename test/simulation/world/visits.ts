import type { ShownRecord } from '../../../src/app/records/shown-record.ts';
import type { Draft } from '../../../src/device/store/drafts.ts';
import type { NewRevision } from '../../../src/device/store/save-revisions.ts';
import type { Answers, Change } from '../../../src/domain/answers.ts';
import { uuidV7 } from '../../../src/domain/uuid.ts';
import { type AtWork, write } from './write.ts';

/*
 * Visits of the form's second version, which photos belong to.
 */

const [form, form_version] = ['kunjungan', 2] as const;
/** As many as the form takes. */
const mostPhotos = 4;

/** What this phone's app knows of a form, whatever a newer one has written into the record. */
export function versionOf(which: string): number {
  return which === form ? form_version : 1;
}

type Family = Pick<ShownRecord, 'subject' | 'place'>;

/** A family that has agreed is visited, and shows its papers. */
export async function writeVisit(work: AtWork, { subject, place }: Family): Promise<NewRevision> {
  const photos = await takePictures(work);
  const record = uuidV7(work.now, work.dice.bytes(10));
  return write(work, { form, form_version, subject, place, record }, { set: visitLeaves(work, photos), unset: [] });
}

/** What was photographed for a visit before, and lies in its draft. */
export function finishVisit(work: AtWork, { record, subject, place, answers }: Draft): Promise<NewRevision> {
  const about = { form, form_version, subject, place, record };
  return write(work, about, { set: visitLeaves(work, photosOf(answers)), unset: [] });
}

/** The visit is begun and not ended: its photos hang on the draft alone. */
export async function beginVisit(work: AtWork, { subject, place }: Family): Promise<Draft> {
  const record = uuidV7(work.now, work.dice.bytes(10));
  const at = new Date(work.now).toISOString();
  return {
    ...{ key: record, form, form_version, record, subject, place, base: {}, known: [], parents: [] },
    ...{ answers: { foto_bukti: await takePictures(work) }, started_at: at, updated_at: at },
  };
}

/** A photo more, one taken out again, or a note. */
export async function changeVisit(work: AtWork, { answers }: ShownRecord): Promise<Change> {
  const photos = photosOf(answers);
  if (photos.length > 0 && work.dice.chance(0.3)) return { set: {}, unset: [photoPath(work.dice.pick(photos))] };
  const more = photos.length < mostPhotos && work.dice.chance(0.5) ? await work.takePicture() : undefined;
  if (more !== undefined && !photos.includes(more)) return { set: { [photoPath(more)]: true }, unset: [] };
  return { set: { catatan_kader: `Catatan ${work.dice.below(90)}` }, unset: [] };
}

export function photosOf({ foto_bukti }: Answers): readonly string[] {
  return Array.isArray(foto_bukti) ? foto_bukti : [];
}

async function takePictures(work: AtWork): Promise<string[]> {
  const names: string[] = [];
  for (let left = 1 + work.dice.below(2); left > 0; left--) {
    const name = await work.takePicture();
    if (name !== undefined && !names.includes(name)) names.push(name);
  }
  return names;
}

function visitLeaves({ now }: AtWork, photos: readonly string[]): Change['set'] {
  return {
    ...{ tgl_kunjungan: new Date(now).toISOString().slice(0, 10), kunjungan_ke: 1, hasil_kunjungan: 1 },
    ...{
      responden_nama: 'Rini Astuti',
      responden_hub: 1,
      persetujuan: 1,
      persetujuan_cara: 3,
      persetujuan_wali_hub: 2,
    },
    ...Object.fromEntries(photos.map((photo) => [photoPath(photo), true as const])),
  };
}

function photoPath(photo: string): string {
  return `foto_bukti#${photo}`;
}
