import { batchMostBytes, batchType } from '../../../domain/wire/batch.ts';
import { receiptAnswer } from '../../../domain/wire/messages.ts';
import { acceptsTogether, joinReceipts } from '../../../domain/wire/receipts-together.ts';
import { sha256 } from '../../intake/merge-head.ts';
import { receiveBatch } from '../../intake/receive-batch.ts';
import type { App } from '../app-instance.ts';
import { batchBody, carrierOf } from '../batch-body.ts';
import { type Limit, limitBy, limitTogether } from '../limits.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

// By phone, not by address: a village shares one. A day's work of a whole desa is ten batches.
const perDevice: Limit = { max: 120, seconds: 60, key: ({ body }) => carrierOf(body) };
/** A phone sends one batch after the other; the one before may still be here when its phone has given it up. */
const mostTogether = 3;

/** Sealed work comes in here. It needs no session: an envelope proves by itself whose it is. */
export function addIntakeRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'A batch of sealed envelopes; a receipt for each',
    consumes: [batchType],
    body: batchBody,
    response: { 200: receiptAnswer, ...problemAnswers },
  };
  const preHandler = [limitBy(app, perDevice), limitTogether({ most: mostTogether, key: perDevice.key })];
  const config = { deed: 'anyone', room: 'intake' } as const;
  app.post(
    '/api/intake',
    { schema, preHandler, bodyLimit: batchMostBytes, decompress: false, config },
    async (request, reply) => {
      const answer = await receiveBatch(parts, request.body);
      reply.header('cache-control', 'no-store');
      if (answer === 'batch_malformed') return refuse(reply, answer);
      const said = acceptsTogether(request.headers.accept) ? await joinReceipts(answer, sha256) : answer;
      return { ...said, receipts: [...said.receipts] };
    },
  );
}
