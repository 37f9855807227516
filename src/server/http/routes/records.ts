import * as z from 'zod';
import { uuid } from '../../../domain/revision.ts';
import { recordView, settleAnswer, settleRequest, verdictRequest } from '../../../domain/wire/review-messages.ts';
import { readerOptions } from '../../accounts/session-actor.ts';
import { dismissHeld } from '../../queue/dismiss-held.ts';
import { readRecord } from '../../queue/read-record.ts';
import { releaseRevision } from '../../queue/release-revision.ts';
import { giveVerdict } from '../../review/give-verdict.ts';
import { settleAnswers } from '../../review/settle-answers.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

const noContent = z.null().describe('Done');

export function addRecordRoutes(app: App, parts: ServerParts): void {
  addViewRoute(app, parts);
  addVerdictRoute(app, parts);
  addSettleRoute(app, parts);
  addReleaseRoute(app, parts);
  addDismissRoute(app, parts);
}

function addViewRoute(app: App, { db }: ServerParts): void {
  const schema = {
    summary: 'A record with its history and the dossier around it',
    params: z.object({ record: uuid }),
    response: { 200: recordView, ...problemAnswers },
  };
  app.get('/api/records/:record', { schema, config: { deed: 'read_record' } }, async (request, reply) => {
    const actor = actorOf(request);
    const view = await db.transaction(readerOptions(actor), (tx) => readRecord(tx, actor, request.params.record));
    reply.header('cache-control', 'no-store');
    return view ?? refuse(reply, 'not_found');
  });
}

function addVerdictRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'A verdict on the newest revision of a record',
    params: z.object({ record: uuid }),
    body: verdictRequest,
    response: { 204: noContent, ...problemAnswers },
  };
  app.post('/api/records/:record/verdict', { schema, config: { deed: 'give_verdict' } }, async (request, reply) => {
    const { params, body } = request;
    const outcome = await giveVerdict(parts, actorOf(request), params.record, body);
    return outcome === 'given' ? reply.code(204).send(null) : refuse(reply, outcome);
  });
}

function addSettleRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'Of two answers to one question, the one that counts: written as a revision of its own',
    params: z.object({ record: uuid }),
    body: settleRequest,
    response: { 200: settleAnswer, ...problemAnswers },
  };
  app.post('/api/records/:record/settle', { schema, config: { deed: 'settle_answers' } }, async (request, reply) => {
    const { params, body } = request;
    const settled = await settleAnswers(parts, actorOf(request), params.record, body);
    if (settled === 'choice_unknown') return refuse(reply, 'request_malformed', '/choices');
    return typeof settled === 'string' ? refuse(reply, settled) : settled;
  });
}

function addReleaseRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'Lets a held revision count',
    params: z.object({ revision: uuid }),
    response: { 204: noContent, ...problemAnswers },
  };
  app.post('/api/held/:revision/release', { schema, config: { deed: 'release_held' } }, async (request, reply) => {
    const outcome = await releaseRevision(parts, actorOf(request), request.params.revision);
    return outcome === 'released' ? reply.code(204).send(null) : refuse(reply, outcome);
  });
}

function addDismissRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'Closes what is held under a revision’s id and can never count',
    params: z.object({ revision: uuid }),
    response: { 204: noContent, ...problemAnswers },
  };
  app.post('/api/held/:revision/dismiss', { schema, config: { deed: 'dismiss_held' } }, async (request, reply) => {
    const outcome = await dismissHeld(parts, actorOf(request), request.params.revision);
    return outcome === 'dismissed' ? reply.code(204).send(null) : refuse(reply, outcome);
  });
}
