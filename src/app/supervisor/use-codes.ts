import { useState } from 'preact/hooks';
import { type IssuedCode, issueCode } from '../desk/accounts.ts';
import type { Outcome } from '../desk/ask-centre.ts';
import type { KaderState } from '../desk/read-kader.ts';
import { getSession } from '../session/current-session.ts';

export type MadeCode = { readonly issued: IssuedCode; readonly name: string };
export type Codes = {
  /** The account whose code is being made. */
  readonly busy: string | undefined;
  readonly made: MadeCode | undefined;
  readonly fault: Exclude<Outcome<unknown>, { kind: 'ok' }> | undefined;
  make(kader: Pick<KaderState, 'account' | 'name'>): Promise<void>;
  forget(): void;
};

/** For whoever forgot the PIN or has a new phone. The code is nowhere else: leaving its card forgets it. */
export function useCodes(): Codes {
  const session = getSession();
  const [busy, setBusy] = useState<string>();
  const [made, setMade] = useState<MadeCode>();
  const [fault, setFault] = useState<Codes['fault']>();
  const make: Codes['make'] = async ({ account, name }) => {
    setBusy(account);
    const answer = await issueCode(session, account);
    setBusy(undefined);
    setFault(answer.kind === 'ok' ? undefined : answer);
    if (answer.kind === 'ok') setMade({ issued: answer.value, name });
  };
  return { busy, made, fault, make, forget: () => setMade(undefined) };
}
