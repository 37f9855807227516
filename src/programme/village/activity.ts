import { isMissing } from '../../domain/answers.ts';
import { codesAt, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { healthKinds, kinds } from '../../forms/kegiatan/kinds.ts';
import type { DossierRecord } from '../dossier.ts';

/** What was held, of a `kegiatan` record. */
export type Activity = {
  readonly record: string;
  readonly kind: number;
  readonly title: string;
  readonly on: string;
  readonly place: string;
  readonly speakers: string;
  readonly topic: string;
  readonly followUp: string;
  /** Undefined: nobody counted. */
  readonly men: number | undefined;
  readonly women: number | undefined;
  /** Ids of those who were there and are known by name. */
  readonly present: readonly string[];
  /** Codes of the eight fungsi keluarga; undefined where nobody knows. */
  readonly functions: readonly string[] | undefined;
  /** Names of the photographs of it, as the report of a Kampung KB has them. */
  readonly photos: readonly string[];
};

export type ActivityRecord = Pick<DossierRecord, 'record' | 'form' | 'visited_on' | 'answers'>;

/** All activities among these records, oldest first; one without a kind was begun and is none yet. */
export function activitiesIn(records: readonly ActivityRecord[]): Activity[] {
  return records
    .flatMap((record) => activityOf(record) ?? [])
    .sort((one, other) => (`${one.on} ${one.record}` < `${other.on} ${other.record}` ? -1 : 1));
}

export function activityOf({ form, record, visited_on, answers }: ActivityRecord): Activity | undefined {
  const kind = numberAt(answers, 'jenis');
  if (form !== 'kegiatan' || kind === undefined) return undefined;
  return {
    ...{ record, kind, title: textAt(answers, 'judul') ?? '', on: textAt(answers, 'tgl') ?? visited_on },
    place: textAt(answers, 'tempat') ?? '',
    speakers: textAt(answers, 'narasumber') ?? '',
    topic: textAt(answers, 'materi') ?? '',
    followUp: textAt(answers, 'tindak_lanjut') ?? '',
    men: numberAt(answers, 'peserta_l'),
    women: numberAt(answers, 'peserta_p'),
    present: codesAt(answers, 'hadir'),
    functions: isMissing(answers.fungsi_keluarga) ? undefined : codesAt(answers, 'fungsi_keluarga'),
    photos: codesAt(answers, 'foto'),
  };
}

/** How many were there: the counts, but never fewer than were named; undefined where nobody counted or named anybody. */
export function participantsOf({ men, women, present }: Activity): number | undefined {
  if (men === undefined && women === undefined) return present.length === 0 ? undefined : present.length;
  return Math.max((men ?? 0) + (women ?? 0), present.length);
}

/**
 * Whether a kepala desa reads who was there. Not where the name alone would tell something about somebody's health, and not
 * where those who come are mostly not grown up (domain rules 5.2: health is for those who look after it).
 */
export function mayNamePresent(kind: number): boolean {
  return !healthKinds.includes(kind) && kind !== kinds.pikr;
}
