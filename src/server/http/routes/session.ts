import { batchType } from '../../../domain/wire/batch.ts';
import { challengeAnswer, sessionAnswer } from '../../../domain/wire/messages.ts';
import { issueChallenge, openSession } from '../../accounts/open-session.ts';
import type { App } from '../app-instance.ts';
import { batchBody, carrierOf } from '../batch-body.ts';
import { byAddress, type Limit, limitBy } from '../limits.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

const perAddress: Limit = { max: 600, seconds: 60, key: byAddress };
const perDevice: Limit = { max: 30, seconds: 600, key: ({ body }) => carrierOf(body) };
/** One epoch and one short envelope are a tenth of it. */
const proofMostBytes = 4_000;

export function addSessionRoutes(app: App, parts: ServerParts): void {
  const challenge = {
    summary: 'A challenge, to be sealed by an enrolled device',
    response: { 200: challengeAnswer, ...problemAnswers },
  };
  const preHandler = [limitBy(app, perAddress)];
  app.get(
    '/api/session/challenge',
    { schema: challenge, preHandler, config: { deed: 'anyone' } },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return { challenge: await issueChallenge(parts), server_time: parts.now().toISOString() };
    },
  );
  addOpenRoute(app, parts);
}

function addOpenRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'The sealed challenge (a batch of one proof envelope) becomes a session',
    consumes: [batchType],
    body: batchBody,
    response: { 200: sessionAnswer, ...problemAnswers },
  };
  const preHandler = [limitBy(app, perDevice)];
  app.post(
    '/api/session',
    { schema, preHandler, bodyLimit: proofMostBytes, decompress: false, config: { deed: 'anyone' } },
    async (request, reply) => {
      const opened = await openSession(parts, request.body);
      return typeof opened === 'string' ? refuse(reply, opened) : opened;
    },
  );
}
