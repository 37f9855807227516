import * as z from 'zod';
import { twinRequest, twinsAnswer } from '../../../domain/wire/twin-messages.ts';
import { readerOptions } from '../../accounts/session-actor.ts';
import { readTwins } from '../../identity/read-twins.ts';
import { settleTwins } from '../../identity/settle-twins.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addTwinRoutes(app: App, parts: ServerParts): void {
  const read = {
    summary: 'Who may have been written down twice, both side by side, and what was decided about others',
    response: { 200: twinsAnswer, ...problemAnswers },
  };
  app.get('/api/twins', { schema: read, config: { deed: 'read_twins' } }, async (request, reply) => {
    const actor = actorOf(request);
    reply.header('cache-control', 'no-store');
    return parts.db.transaction(readerOptions(actor), (tx) => readTwins(tx, actor));
  });
  const settle = {
    summary: 'Two are one, or two: and the way back from either',
    body: twinRequest,
    response: { 204: z.null().describe('Done'), ...problemAnswers },
  };
  app.post('/api/twins', { schema: settle, config: { deed: 'settle_twins' } }, async (request, reply) => {
    const outcome = await settleTwins(parts, actorOf(request), request.body);
    return outcome === 'done' ? reply.code(204).send(null) : refuse(reply, outcome);
  });
}
