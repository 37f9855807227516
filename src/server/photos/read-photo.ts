import type { ProblemCode } from '../../domain/problem.ts';
import type { Role } from '../../domain/roles.ts';
import { readerOptions, type SessionActor, scopeSetting } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { unitsOverlapSql, unitsSql } from '../feed/scope-sql.ts';
import { markLost } from './mark-lost.ts';
import { type PhotoParts, photoStoreOf } from './photo-parts.ts';
import { asIntake, isWithdrawnSql, photoRow, showsSql } from './photo-rows.ts';

export type UnseenPhoto = Extract<ProblemCode, 'not_found' | 'photo_waiting' | 'photo_lost' | 'photo_gone'>;

type State = 'announced' | 'lost' | 'complete' | 'gone';
const unseen = { announced: 'photo_waiting', lost: 'photo_lost', gone: 'photo_gone' } as const;

/** Whose photos one sees: of records as they are now, also of what is held or was changed since, or of the desa itself. */
type Sight = 'present' | 'history' | 'desa';
const sights: Readonly<Record<Role, Sight | undefined>> = {
  kader: 'present',
  supervisor: 'history',
  kepala_desa: 'desa',
  opd: undefined,
  admin: undefined,
};

/** The photo as it may be shown to this person; that it was looked at is noted. Outside his scope there is none. */
export async function readPhoto(
  parts: PhotoParts,
  actor: SessionActor,
  photo: string,
): Promise<Uint8Array | UnseenPhoto> {
  const as = readerOptions(actor);
  const key = { kab: actor.kab, photo };
  const state = await parts.db.transaction(as, async (tx) => {
    const found = await findPhoto(tx, actor, photo);
    if (found === 'complete') {
      await writeAudit(tx, { kab: actor.kab, account: actor.account, action: 'view_photo', target: photo });
    }
    return found;
  });
  if (state === undefined) return 'not_found';
  if (state !== 'complete') return unseen[state];
  const bytes = await photoStoreOf(parts).get(key, as);
  if (bytes !== undefined) return bytes;
  // The store was restored from an older backup than the database.
  await asIntake(parts.db, actor.kab, (tx) => markLost(tx, { kab: actor.kab, now: parts.now() }, [photo]));
  return 'photo_lost';
}

/** The photos of a deleted record, or of a family that withdrew its consent, are gone for everybody before they are destroyed. */
async function findPhoto(
  tx: Transaction,
  { kab, role, scope }: SessionActor,
  photo: string,
): Promise<State | undefined> {
  const sight = sights[role];
  if (sight === undefined) return undefined;
  const [row] = await tx.query<{ state: State }>(
    `with ${unitsSql('$3')}
     select case when bool_and(coalesce(c.deleted, false) or ${isWithdrawnSql}) then 'gone'
       when p.state = 'announced' and p.lost_at is not null then 'lost' else p.state end as state
     from photo p
     join photo_mention m on m.kab = p.kab and m.photo = p.name
     left join record c on c.kab = m.kab and c.id = m.record
     left join revision r on r.kab = m.kab and r.id = m.revision
     where p.kab = $1 and p.name = $2
       and (${unitsOverlapSql('c', '$3')} or ${unitsOverlapSql('r', '$3')}
         or c.subject_kind = 'desa' and c.desa in (select desa from units))
       and ($4 = 'history' or exists (select from head h where h.kab = m.kab and h.record = m.record and ${showsSql}))
       and ($4 <> 'desa' or c.subject_kind = 'desa')
     group by p.state, p.lost_at`,
    [...photoRow({ kab, photo }), scopeSetting(scope), sight],
  );
  return row?.state;
}
