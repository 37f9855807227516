import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { formTexts } from '../texts/id/form.ts';
import type { DraftWriter } from './draft-writer.ts';

/** Text 14: the phone would not take the answers. */
export function WriteNotice({ writer }: { writer: DraftWriter }) {
  if (writer.state.value.kind !== 'failed') return null;
  const { failed, again } = formTexts.stamp;
  return (
    <Banner kind="danger" title={failed} actions={<Button onClick={() => void writer.flush()}>{again}</Button>} live />
  );
}
