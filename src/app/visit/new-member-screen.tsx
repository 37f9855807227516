import { useMemo } from 'preact/hooks';
import { newId } from '../form/begin-record.ts';
import { Redirect } from '../shell/redirect.tsx';

/** A new member begins with an id of its own and belongs to this household. */
export function NewMemberScreen({ params }: { params: { household: string } }) {
  const id = useMemo(newId, []);
  return <Redirect to={`/mulai/anggota/${id}?keluarga=${params.household}`} />;
}
