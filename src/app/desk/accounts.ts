import type * as z from 'zod/mini';
import { accountsAnswer, codeAnswer, type newAccountRequest } from '../../domain/wire/account-messages.ts';
import { type Asker, askCentre, type Outcome, sendToCentre } from './ask-centre.ts';

export type AccountEntry = z.infer<typeof accountsAnswer>['accounts'][number];
export type NewAccount = z.infer<typeof newAccountRequest>;
export type IssuedCode = z.infer<typeof codeAnswer>;

export function readAccounts(session: Asker): Promise<Outcome<{ accounts: AccountEntry[] }>> {
  return askCentre(session, '/api/accounts', accountsAnswer);
}

/** The first code comes with the account. */
export function createAccount(session: Asker, account: NewAccount): Promise<Outcome<IssuedCode>> {
  return sendToCentre(session, '/api/accounts', { body: account, shape: codeAnswer });
}

export function issueCode(session: Asker, account: string): Promise<Outcome<IssuedCode>> {
  return sendToCentre(session, `/api/accounts/${account}/code`, { body: undefined, shape: codeAnswer });
}
