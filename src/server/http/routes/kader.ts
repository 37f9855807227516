import { kaderAnswer } from '../../../domain/wire/review-messages.ts';
import { readKader } from '../../accounts/read-kader.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { mayLookAfter } from '../may.ts';
import { problemAnswers } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addKaderRoute(app: App, { db }: ServerParts): void {
  const schema = {
    summary: 'Phones of the kaders in scope: last contact, and numbers that have not arrived',
    response: { 200: kaderAnswer, ...problemAnswers },
  };
  app.get('/api/kader', { schema, config: { deed: 'read_kader' } }, async (request) => {
    const actor = actorOf(request);
    return { kader: await readKader(db, actor, (account) => mayLookAfter(actor, account)) };
  });
}
