import * as z from 'zod';
import { uuid } from '../../../domain/revision.ts';
import { accountsAnswer, codeAnswer, newAccountRequest } from '../../../domain/wire/messages.ts';
import { createAccount } from '../../accounts/create-account.ts';
import { issueCode } from '../../accounts/issue-code.ts';
import { type AccountEntry, listAccounts, mayManage } from '../../accounts/list-accounts.ts';
import type { SessionActor } from '../../accounts/session-actor.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addAccountRoutes(app: App, parts: ServerParts): void {
  addListRoute(app, parts);
  addCreateRoute(app, parts);
  addCodeRoute(app, parts);
}

function managedBy(parts: ServerParts, actor: SessionActor): Promise<AccountEntry[]> {
  return parts.db.transaction({ actor: 'accounts' }, async (tx) => {
    const accounts = await listAccounts(tx, actor.kab);
    return accounts.filter((account) => mayManage(actor, account));
  });
}

function addListRoute(app: App, parts: ServerParts): void {
  const schema = { summary: 'Accounts that one looks after', response: { 200: accountsAnswer, ...problemAnswers } };
  app.get('/api/accounts', { schema, config: { deed: 'read_accounts' } }, async (request) => ({
    accounts: await managedBy(parts, actorOf(request)),
  }));
}

/** The first code comes with the account: without it the account is of no use to anybody. */
function addCreateRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'A new account, with the code for its first device',
    body: newAccountRequest,
    response: { 200: codeAnswer, ...problemAnswers },
  };
  app.post('/api/accounts', { schema, config: { deed: 'create_account' } }, async (request, reply) => {
    const actor = actorOf(request);
    if (!mayManage(actor, request.body)) return refuse(reply, 'not_allowed');
    const created = await createAccount(parts, { ...request.body, kab: actor.kab }, actor.account);
    if (created === 'region_unknown') return refuse(reply, 'request_malformed', '/scope');
    const issued = await issueCode(parts, { kab: actor.kab, account: created.id, by: actor.account });
    return issued === 'not_found' ? refuse(reply, 'not_found') : issued;
  });
}

function addCodeRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'A new code for an account',
    params: z.object({ id: uuid }),
    response: { 200: codeAnswer, ...problemAnswers },
  };
  app.post('/api/accounts/:id/code', { schema, config: { deed: 'issue_code' } }, async (request, reply) => {
    const actor = actorOf(request);
    const account = (await managedBy(parts, actor)).find(({ id }) => id === request.params.id);
    if (account === undefined) return refuse(reply, 'not_found');
    const issued = await issueCode(parts, { kab: actor.kab, account: account.id, by: actor.account });
    return issued === 'not_found' ? refuse(reply, 'not_found') : issued;
  });
}
