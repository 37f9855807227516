import { useMemo } from 'preact/hooks';
import { newId } from '../form/begin-record.ts';
import { Redirect } from '../shell/redirect.tsx';

/** A new business begins with an id of its own, in the household where it is recorded. */
export function NewBusinessScreen({ params }: { params: { household: string } }) {
  const id = useMemo(newId, []);
  return <Redirect to={`/mulai/umkm/${id}?keluarga=${params.household}`} />;
}
