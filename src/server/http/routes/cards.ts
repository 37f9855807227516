import * as z from 'zod';
import { uuid } from '../../../domain/revision.ts';
import { cardHistory } from '../../../domain/wire/card-messages.ts';
import { readerOptions } from '../../accounts/session-actor.ts';
import { readCardHistory } from '../../identity/read-card-history.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addCardRoute(app: App, { db }: ServerParts): void {
  const schema = {
    summary: 'Every nomor KK that a family has had, masked, newest first',
    params: z.object({ household: uuid }),
    response: { 200: cardHistory, ...problemAnswers },
  };
  app.get('/api/households/:household/cards', { schema, config: { deed: 'read_cards' } }, async (request, reply) => {
    const actor = actorOf(request);
    const found = await db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) =>
      readCardHistory(tx, actor, request.params.household),
    );
    reply.header('cache-control', 'no-store');
    return found ?? refuse(reply, 'not_found');
  });
}
