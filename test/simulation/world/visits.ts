import type { ShownRecord } from '../../../src/app/records/shown-record.ts';
import type { Draft } from '../../../src/device/store/drafts.ts';
import type { NewRevision } from '../../../src/device/store/save-revisions.ts';
import type { Answers, Change } from '../../../src/domain/answers.ts';
import { desaSubjectId } from '../../../src/domain/record-id.ts';
import { uuidV7 } from '../../../src/domain/uuid.ts';
import { kinds } from '../../../src/forms/kegiatan/kinds.ts';
import { type About, type AtWork, write } from './write.ts';

/*
 * What photos belong to, in the forms' second versions: visits of families, and activities of a desa.
 */

/** Where each form asks for photos, and what may be noted beside them. */
const asked: Readonly<Record<string, { readonly photos: string; readonly note: string }>> = {
  kunjungan: { photos: 'foto_bukti', note: 'catatan_kader' },
  kegiatan: { photos: 'foto', note: 'materi' },
};
/** As many as either form takes. */
const mostPhotos = 4;

export const photoForms: readonly string[] = Object.keys(asked);

/** What this phone's app knows of a form, whatever a newer one has written into the record. */
export function versionOf(form: string): number {
  return form in asked ? 2 : 1;
}

type Family = Pick<ShownRecord, 'subject' | 'place'>;

/** A family that has agreed is visited, and shows its papers. */
export async function writeVisit(work: AtWork, { subject, place }: Family): Promise<NewRevision> {
  return writeNew(work, { form: 'kunjungan', subject, place }, await takePictures(work));
}

/** What was done in a desa of hers, with pictures of it. */
export async function writeActivity(work: AtWork): Promise<NewRevision> {
  const { dice, kab, desas, scope } = work;
  const desa = scope.length === 0 ? dice.pick(desas) : dice.pick(scope).desa;
  const about = { form: 'kegiatan', subject: { kind: 'desa', id: desaSubjectId(desa) }, place: { kab, desa } } as const;
  return writeNew(work, about, await takePictures(work));
}

function writeNew(work: AtWork, about: About, photos: readonly string[]): Promise<NewRevision> {
  const record = about.record ?? uuidV7(work.now, work.dice.bytes(10));
  const set = { ...answersOf(work, about.form), ...photoLeaves(about.form, photos) };
  return write(work, { ...about, form_version: versionOf(about.form), record }, { set, unset: [] });
}

/** What was photographed for a visit before, and lies in its draft. */
export function finishVisit(work: AtWork, { form, record, subject, place, answers }: Draft): Promise<NewRevision> {
  return writeNew(work, { form, subject, place, record }, photosOf(answers));
}

/** The visit is begun and not ended: its photos hang on the draft alone. */
export async function beginVisit(work: AtWork, { subject, place }: Family): Promise<Draft> {
  const [form, record] = ['kunjungan', uuidV7(work.now, work.dice.bytes(10))];
  const at = new Date(work.now).toISOString();
  return {
    ...{ key: record, form, form_version: versionOf(form), record, subject, place, base: {}, known: [], parents: [] },
    ...{ answers: { foto_bukti: await takePictures(work) }, started_at: at, updated_at: at },
  };
}

/** A photo more, one taken out again, or a note. */
export async function changeVisit(work: AtWork, { form, answers }: ShownRecord): Promise<Change> {
  const photos = photosOf(answers);
  if (photos.length > 0 && work.dice.chance(0.3)) {
    return { set: {}, unset: Object.keys(photoLeaves(form, [work.dice.pick(photos)])) };
  }
  const more = photos.length < mostPhotos && work.dice.chance(0.5) ? await work.takePicture() : undefined;
  if (more !== undefined && !photos.includes(more)) return { set: photoLeaves(form, [more]), unset: [] };
  return { set: { [asked[form]?.note ?? '']: `Catatan ${work.dice.below(90)}` }, unset: [] };
}

/** The photos that these answers show, by name. */
export function photosOf(answers: Answers): string[] {
  return Object.values(asked).flatMap(({ photos }) => {
    const shown = answers[photos];
    return Array.isArray(shown) ? shown : [];
  });
}

async function takePictures(work: AtWork): Promise<string[]> {
  const names: string[] = [];
  for (let left = 1 + work.dice.below(2); left > 0; left--) {
    const name = await work.takePicture();
    if (name !== undefined && !names.includes(name)) names.push(name);
  }
  return names;
}

function photoLeaves(form: string, photos: readonly string[]): Change['set'] {
  return Object.fromEntries(photos.map((photo) => [`${asked[form]?.photos}#${photo}`, true as const]));
}

function answersOf({ now, dice }: AtWork, form: string): Change['set'] {
  const day = new Date(now).toISOString().slice(0, 10);
  if (form === 'kegiatan') {
    return {
      ...{ jenis: kinds.bkb, judul: 'BKB Melati', tgl: day, tempat: 'Balai desa', 'fungsi_keluarga#3': true },
      ...{ peserta_l: dice.below(9), peserta_p: dice.below(30), 'sumber_dana#swadaya': true },
    };
  }
  return {
    ...{ tgl_kunjungan: day, kunjungan_ke: 1, hasil_kunjungan: 1, responden_nama: 'Rini Astuti', responden_hub: 1 },
    ...{ persetujuan: 1, persetujuan_cara: 3, persetujuan_wali_hub: 2 },
  };
}
