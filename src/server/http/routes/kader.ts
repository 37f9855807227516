import { kaderAnswer, kaderQuery } from '../../../domain/wire/review-messages.ts';
import { type ReadKaderParts, readKader } from '../../accounts/read-kader.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { mayLookAfter } from '../may.ts';
import { problemAnswers } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addKaderRoute(app: App, { db, now }: ServerParts): void {
  const schema = {
    summary:
      'Phones of the kaders in scope: last contact, numbers that have not arrived, and what became of their work',
    querystring: kaderQuery,
    response: { 200: kaderAnswer, ...problemAnswers },
  };
  app.get('/api/kader', { schema, config: { deed: 'read_kader' } }, async (request) => {
    const actor = actorOf(request);
    const mayIssueCode: ReadKaderParts['mayIssueCode'] = (account) => mayLookAfter(actor, account);
    return { kader: await readKader({ db, now, mayIssueCode }, actor, request.query.months) };
  });
}
