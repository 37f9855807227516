import { queueAnswer, queueQuery } from '../../../domain/wire/review-messages.ts';
import { readerOptions } from '../../accounts/session-actor.ts';
import { isQueueCursor, readQueue } from '../../queue/read-queue.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addQueueRoute(app: App, { db }: ServerParts): void {
  const schema = {
    summary: 'What arrived and waits for a verdict, what is held, and how much there is of each kind',
    querystring: queueQuery,
    response: { 200: queueAnswer, ...problemAnswers },
  };
  app.get('/api/queue', { schema, config: { deed: 'read_queue' } }, async (request, reply) => {
    const { query } = request;
    if (query.before !== undefined && !isQueueCursor(query.before))
      return refuse(reply, 'request_malformed', '/before');
    const actor = actorOf(request);
    return db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) => readQueue(tx, actor, query));
  });
}
