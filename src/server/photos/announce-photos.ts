import { questionOf } from '../../domain/answers.ts';
import { findQuestion } from '../../domain/form/form.ts';
import { findForm } from '../../forms/register.ts';
import type { Transaction } from '../db/database.ts';
import type { StoredRevision } from '../intake/workspace.ts';

/** A path of a set whose element is the name of a photo. */
const photoPath = /^[^#/]+#([0-9a-f]{64})$/;

type Mention = {
  readonly photo: string;
  readonly revision: string;
  readonly question: string;
  readonly record: string;
};

/**
 * Notes which photos these revisions name, counting or held: from now on the centre takes them in. One statement, and none
 * where there are no photos. A photo that was destroyed is awaited again only when a revision names it that had not before.
 */
export async function announcePhotos(
  tx: Transaction,
  { kab, now }: { readonly kab: string; readonly now: Date },
  revisions: readonly StoredRevision[],
): Promise<void> {
  const mentions = revisions.flatMap(mentionsIn);
  if (mentions.length === 0) return;
  await tx.query(
    `with said as (
       select decode(photo, 'hex') as photo, revision, question, record
       from jsonb_to_recordset($2::jsonb) as s (photo text, revision uuid, question text, record uuid)
     ), fresh as (
       insert into photo_mention (kab, photo, revision, question, record)
       select $1, photo, revision, question, record from said
       on conflict do nothing returning photo
     )
     insert into photo (kab, name, announced_at) select distinct $1, photo, $3::timestamptz from fresh order by photo
     on conflict (kab, name) do update set state = 'announced', announced_at = excluded.announced_at, gone_at = null, gone_because = null
     where photo.state = 'gone'`,
    [kab, JSON.stringify(mentions), now],
  );
}

function mentionsIn({ id, record, form, form_version, set }: StoredRevision): Mention[] {
  const named = Object.keys(set).flatMap((path) => {
    const photo = photoPath.exec(path)?.[1];
    return photo === undefined ? [] : [{ photo, revision: id, question: questionOf(path), record }];
  });
  if (named.length === 0) return [];
  const structure = findForm(form, form_version)?.structure;
  if (structure === undefined) return [];
  return named.filter(({ question }) => findQuestion(structure, question)?.type === 'photos');
}
