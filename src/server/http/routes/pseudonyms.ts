import { pseudonymAnswer, pseudonymQuery } from '../../../domain/wire/pseudonym-messages.ts';
import { readerOptions } from '../../accounts/session-actor.ts';
import { findPseudonym } from '../../follow-up/find-pseudonym.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { problemAnswers } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addPseudonymRoute(app: App, { db }: ServerParts): void {
  const schema = {
    summary: 'Who is behind a case in confidence, by the code that its officer was told',
    querystring: pseudonymQuery,
    response: { 200: pseudonymAnswer, ...problemAnswers },
  };
  app.get('/api/case-code', { schema, config: { deed: 'find_case' } }, async (request, reply) => {
    const actor = actorOf(request);
    reply.header('cache-control', 'no-store');
    return db.transaction(readerOptions(actor), (tx) => findPseudonym(tx, actor, request.query.kode));
  });
}
