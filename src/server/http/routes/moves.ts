import * as z from 'zod';
import { uuid } from '../../../domain/revision.ts';
import { moveRequest } from '../../../domain/wire/move-messages.ts';
import { moveFamily } from '../../review/move-family.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addMoveRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'Hands a family that moved over to another desa of the kabupaten, with everything about it',
    params: z.object({ household: uuid }),
    body: moveRequest,
    response: { 204: z.null().describe('Done'), ...problemAnswers },
  };
  app.post('/api/households/:household/move', { schema, config: { deed: 'move_family' } }, async (request, reply) => {
    const outcome = await moveFamily(parts, actorOf(request), request.params.household, request.body);
    return outcome === 'moved' ? reply.code(204).send(null) : refuse(reply, outcome);
  });
}
