import { useMemo } from 'preact/hooks';
import type { Query } from '../desk/query.ts';
import { newId } from '../form/begin-record.ts';
import { Redirect } from '../shell/redirect.tsx';

/** Code of `mutasi` for somebody who came from elsewhere. */
const movedIn = '5';

/** A new member begins with an id of its own and belongs to this household. */
export function NewMemberScreen({ params, query }: { params: { household: string }; query: Query }) {
  const id = useMemo(newId, []);
  const arrived = query.mutasi === movedIn ? `&mutasi=${movedIn}` : '';
  return <Redirect to={`/mulai/anggota/${id}?keluarga=${params.household}${arrived}`} />;
}
