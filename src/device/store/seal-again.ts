import type { OutboxRow, RevisionRow } from '../schema.ts';
import { sealEnvelope } from '../seal-envelope.ts';
import type { Unlocked } from '../unlocked.ts';

export type SealedAgain = Pick<OutboxRow, 'bytes' | 'hash' | 'epoch'>;

/**
 * The same revision under the same number, in the current epoch: other bytes, so another hash. Only the page can do this,
 * since only it holds the data key.
 */
export async function sealAgain(unlocked: Unlocked, copy: RevisionRow): Promise<SealedAgain> {
  const content = await unlocked.vault.open(['content', copy.id], copy.content);
  const epoch = await unlocked.epochs.current();
  const about = { kind: 'revision', device: unlocked.device, number: copy.number, revision: copy.id } as const;
  return { ...(await sealEnvelope(about, content, epoch)), epoch: epoch.row.epoch };
}
