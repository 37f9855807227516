import { Stamp } from '../kit/stamp.tsx';
import { timeOf } from '../shell/clock.ts';
import { formTexts } from '../texts/id/form.ts';
import type { DraftWriter } from './draft-writer.ts';

/** "Tersimpan di HP 09.41", only once the store has confirmed it. */
export function FormStamp({ writer }: { writer: DraftWriter }) {
  const state = writer.state.value;
  if (state.kind === 'failed') return <Stamp text={formTexts.stamp.failed} icon="alertDanger" />;
  return <Stamp text={state.kind === 'saved' ? formTexts.stamp.saved(timeOf(state.at)) : undefined} />;
}
