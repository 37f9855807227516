import * as z from 'zod';
import { uuid } from '../../../domain/revision.ts';
import { accountsAnswer, codeAnswer, newAccountRequest } from '../../../domain/wire/account-messages.ts';
import { createAccount } from '../../accounts/create-account.ts';
import { issueCode } from '../../accounts/issue-code.ts';
import { type AccountEntry, listAccounts } from '../../accounts/list-accounts.ts';
import type { SessionActor } from '../../accounts/session-actor.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { mayLookAfter } from '../may.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addAccountRoutes(app: App, parts: ServerParts): void {
  addListRoute(app, parts);
  addCreateRoute(app, parts);
  addCodeRoute(app, parts);
}

function lookedAfterBy(parts: ServerParts, actor: SessionActor): Promise<AccountEntry[]> {
  return parts.db.transaction({ actor: 'accounts' }, async (tx) => {
    const accounts = await listAccounts(tx, actor.kab);
    return accounts.filter((account) => mayLookAfter(actor, account));
  });
}

function addListRoute(app: App, parts: ServerParts): void {
  const schema = { summary: 'Accounts that one looks after', response: { 200: accountsAnswer, ...problemAnswers } };
  app.get('/api/accounts', { schema, config: { deed: 'read_accounts' } }, async (request) => ({
    accounts: await lookedAfterBy(parts, actorOf(request)),
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
    const created = await createAccount(parts, { ...request.body, kab: actor.kab }, actor.account);
    if (created === 'region_unknown') return refuse(reply, 'request_malformed', '/scope');
    if (created === 'office_missing') return refuse(reply, 'request_malformed', '/office');
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
    const account = (await lookedAfterBy(parts, actor)).find(({ id }) => id === request.params.id);
    if (account === undefined) return refuse(reply, 'not_found');
    const issued = await issueCode(parts, { kab: actor.kab, account: account.id, by: actor.account });
    return issued === 'not_found' ? refuse(reply, 'not_found') : issued;
  });
}
