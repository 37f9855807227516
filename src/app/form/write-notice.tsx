import { SaveTrouble } from '../courier/save-trouble.tsx';
import type { DraftWriter } from './draft-writer.ts';

/** Text 14: the phone would not take the answers. */
export function WriteNotice({ writer }: { writer: DraftWriter }) {
  if (writer.state.value.kind !== 'failed') return null;
  return <SaveTrouble onAgain={() => void writer.flush()} />;
}
