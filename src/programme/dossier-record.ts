import type { Answers } from '../domain/answers.ts';
import type { Head, IncludedRevision } from '../domain/head.ts';
import type { Subject } from '../domain/revision.ts';

/** A record as far as meaning needs it. `answers` hold only what counts. */
export type DossierRecord = Pick<
  Head,
  'record' | 'form' | 'form_version' | 'subject' | 'period' | 'place' | 'conflicts' | 'verdict' | 'review' | 'handling'
> & {
  readonly answers: Answers;
  readonly visited_on: string;
  readonly revisions: number;
  /** False while the record is only on this phone. */
  readonly received: boolean;
  /** Its revisions, and by path which of them wrote what stands: as in a head. Where two are one it tells who spoke last. */
  readonly history?: readonly IncludedRevision[];
  readonly writers?: Readonly<Record<string, number>>;
  /** Of whom it was written, where that somebody was written down twice and the record is now another one's. */
  readonly told_of?: Subject;
  /** The records that it was put together from, and when their subjects were found to be one. */
  readonly parts?: readonly DossierRecord[];
  readonly merged_at?: ReadonlyMap<string, string>;
};
