import { useState } from 'preact/hooks';
import type { Role } from '../../domain/roles.ts';
import {
  type AccountEntry,
  createAccount,
  type IssuedCode,
  issueCode,
  type NewAccount,
  readAccounts,
} from '../desk/accounts.ts';
import { AnswerView } from '../desk/answer-view.tsx';
import type { Outcome } from '../desk/ask-centre.ts';
import { CodeCard } from '../desk/code-card.tsx';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { useAnswer } from '../desk/use-answer.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { getSession } from '../session/current-session.ts';
import { Screen } from '../shell/screen.tsx';
import { accountTexts } from '../texts/id/accounts.ts';
import { AccountForm } from './account-form.tsx';
import { AccountTable } from './account-table.tsx';

type Step =
  | { readonly kind: 'list' }
  | { readonly kind: 'form' }
  /** The code is nowhere else: leaving this step forgets it. */
  | { readonly kind: 'code'; readonly issued: IssuedCode; readonly name: string; readonly role: Role };

const titles: Readonly<Record<Step['kind'], string>> = {
  list: accountTexts.title,
  form: accountTexts.form.title,
  code: accountTexts.card.title,
};

/** `/akun`: who may log in where, and the one-time codes. */
export function AccountsScreen() {
  const session = getSession();
  const { outcome, reload } = useAnswer('akun', () => readAccounts(session));
  const [step, setStep] = useState<Step>({ kind: 'list' });
  const [busy, setBusy] = useState<string>();
  const [fault, setFault] = useState<Exclude<Outcome<unknown>, { kind: 'ok' }>>();

  const show = async (who: { name: string; role: Role }, asked: Promise<Outcome<IssuedCode>>) => {
    const answer = await asked;
    setBusy(undefined);
    setFault(answer.kind === 'ok' ? undefined : answer);
    if (answer.kind !== 'ok') return;
    setStep({ kind: 'code', issued: answer.value, name: who.name, role: who.role });
    void reload();
  };
  const code = (account: AccountEntry) => {
    setBusy(account.id);
    void show(account, issueCode(session, account.id));
  };
  const create = (account: NewAccount) => {
    setBusy('baru');
    void show(account, createAccount(session, account));
  };
  const toList = () => {
    setFault(undefined);
    setStep({ kind: 'list' });
  };
  return (
    <Screen
      key={step.kind}
      title={titles[step.kind]}
      subtitle={session.account.name}
      width={step.kind === 'list' ? 'wide' : 'column'}
      {...(step.kind === 'list' ? {} : { onBack: toList })}
      bottom={step.kind === 'list' && outcome?.kind === 'ok' && <AddBar onAdd={() => setStep({ kind: 'form' })} />}
    >
      {fault && <TroubleBanner outcome={fault} />}
      {step.kind === 'form' && <AccountForm isBusy={busy === 'baru'} onCreate={create} onCancel={toList} />}
      {step.kind === 'code' && (
        <CodeCard issued={step.issued} name={step.name} role={accountTexts.roles[step.role]} onDone={toList} />
      )}
      {step.kind === 'list' && (
        <AnswerView outcome={outcome} onRetry={() => void reload()}>
          {({ accounts }) =>
            accounts.length === 0 ? (
              <EmptyState {...accountTexts.empty} />
            ) : (
              <AccountTable accounts={accounts} busy={busy} onCode={code} />
            )
          }
        </AnswerView>
      )}
    </Screen>
  );
}

function AddBar({ onAdd }: { onAdd: () => void }) {
  return (
    <BottomBar>
      <Button kind="primary" icon="userPlus" onClick={onAdd}>
        {accountTexts.add}
      </Button>
    </BottomBar>
  );
}
