import type { AccountParts } from '../accounts/account-parts.ts';
import { readFeedEpoch, renewFeedEpoch } from '../feed/feed-epoch.ts';
import { commandTexts } from '../texts/id.ts';

/** `restored`: a backup was put back. Phones pull everything anew and send again what the backup does not have. */
export async function sayRestored({ db }: Pick<AccountParts, 'db'>): Promise<string> {
  const ended = await db.transaction({ actor: 'owner', readOnly: true }, readFeedEpoch);
  await renewFeedEpoch(db, ended);
  return commandTexts.restored;
}
