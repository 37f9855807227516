import * as z from 'zod';
import { desaCode } from '../../../domain/revision.ts';
import { summaryAnswer } from '../../../domain/wire/summary-messages.ts';
import { readSummary } from '../../summary/read-summary.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

const summaryQuery = z.object({
  /** How many months, the running one first. */
  months: z.coerce.number().int().min(1).max(13).default(1),
  /** How many of them, the newest first, also by RT: a trend needs none, and a phone keeps what it gets. */
  detail: z.coerce.number().int().min(0).max(13).default(3),
  /** One's own first desa, if not given. */
  desa: z.optional(desaCode),
});

export function addSummaryRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'The figures of a desa, by month and RT, with what they rest on',
    querystring: summaryQuery,
    response: { 200: summaryAnswer, ...problemAnswers },
  };
  app.get('/api/summary', { schema, config: { deed: 'read_summary' } }, async (request, reply) => {
    const actor = actorOf(request);
    const { months, detail, desa = actor.scope[0]?.desa ?? '' } = request.query;
    const summaries = await readSummary(parts, actor, { desa, months, detail });
    reply.header('cache-control', 'no-store');
    if (summaries === 'not_found') return refuse(reply, 'not_found');
    return { months: summaries, server_time: parts.now().toISOString() };
  });
}
