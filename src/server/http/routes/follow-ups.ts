import * as z from 'zod';
import { uuid } from '../../../domain/revision.ts';
import {
  caseHistory,
  followUpAnswer,
  followUpQuery,
  handlingAnswer,
  handlingRequest,
} from '../../../domain/wire/follow-up-messages.ts';
import { findFollowUpRule } from '../../../programme/follow-up/register.ts';
import { readerOptions } from '../../accounts/session-actor.ts';
import { writeAudit } from '../../accounts/write-audit.ts';
import { handleCase } from '../../follow-up/handle-case.ts';
import { accessTo } from '../../follow-up/list-access.ts';
import { readHistory } from '../../follow-up/read-history.ts';
import { isListCursor, readList } from '../../follow-up/read-list.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addFollowUpRoutes(app: App, parts: ServerParts): void {
  addListRoute(app, parts);
  addHistoryRoute(app, parts);
  addHandlingRoute(app, parts);
}

/** What leaves the screen as a file or on paper is noted as such, with what it is for. */
function auditOf(rule: string, { desa, export: kind, reason }: z.infer<typeof followUpQuery>) {
  const action = kind === undefined ? ('view_follow_ups' as const) : ('export_follow_ups' as const);
  return { action, target: [rule, desa, kind, reason].filter((part) => part !== undefined).join(' ') };
}

/** Names leave the centre here, so every look is noted: who, which list, which desa. */
function addListRoute(app: App, { db, now }: ServerParts): void {
  const schema = {
    summary: 'Who there is to help by one rule: for an officer the cases and columns of his office',
    querystring: followUpQuery,
    response: { 200: followUpAnswer, ...problemAnswers },
  };
  app.get('/api/follow-ups', { schema, config: { deed: 'read_follow_ups' } }, async (request, reply) => {
    const { query } = request;
    const actor = actorOf(request);
    const rule = findFollowUpRule(query.rule);
    if (rule === undefined) return refuse(reply, 'request_malformed', '/rule');
    if (query.before !== undefined && !isListCursor(query.before, query.status)) {
      return refuse(reply, 'request_malformed', '/before');
    }
    const access = accessTo(rule, actor);
    // What is confidential is read where it is answered for, and leaves no screen.
    if (access === undefined || (rule.confidential && query.export !== undefined)) return refuse(reply, 'not_allowed');
    const page = await db.transaction(readerOptions(actor), async (tx) => {
      await writeAudit(tx, { kab: actor.kab, account: actor.account, ...auditOf(rule.id, query) });
      return readList(tx, { actor, access }, query);
    });
    reply.header('cache-control', 'no-store');
    return { ...page, server_time: now().toISOString() };
  });
}

function addHistoryRoute(app: App, { db }: ServerParts): void {
  const schema = {
    summary: 'What became of one case: every word about it, and what proved it done',
    params: z.object({ id: uuid }),
    response: { 200: caseHistory, ...problemAnswers },
  };
  app.get('/api/follow-ups/:id/history', { schema, config: { deed: 'read_follow_ups' } }, async (request, reply) => {
    const actor = actorOf(request);
    const { id } = request.params;
    const history = await db.transaction(readerOptions(actor), async (tx) => {
      await writeAudit(tx, { kab: actor.kab, account: actor.account, action: 'view_follow_up_history', target: id });
      return readHistory(tx, actor, id);
    });
    if (history === undefined) return refuse(reply, 'not_found');
    reply.header('cache-control', 'no-store');
    return history;
  });
}

function addHandlingRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary:
      'What an office did about one of its cases, or a supervisor knows of it; the kader’s phone gets it with the next pull',
    params: z.object({ id: uuid }),
    body: handlingRequest,
    response: { 200: handlingAnswer, ...problemAnswers },
  };
  app.post('/api/follow-ups/:id/handling', { schema, config: { deed: 'handle_follow_up' } }, async (request, reply) => {
    const outcome = await handleCase(parts, actorOf(request), request.params.id, request.body);
    if (outcome === 'not_found') return refuse(reply, 'not_found');
    if ('incomplete' in outcome) return refuse(reply, 'handling_incomplete', outcome.incomplete);
    reply.header('cache-control', 'no-store');
    return outcome;
  });
}
