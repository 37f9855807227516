import { useState } from 'preact/hooks';
import type { PseudonymAnswer } from '../../domain/wire/pseudonym-messages.ts';
import { readPseudonym } from '../../programme/follow-up/pseudonym.ts';
import type { Outcome } from '../desk/ask-centre.ts';
import { findCase } from '../desk/find-case.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Field } from '../kit/field.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { TextField } from '../kit/text-field.tsx';
import { getSession } from '../session/current-session.ts';
import { Screen } from '../shell/screen.tsx';
import { caseCodeTexts as words } from '../texts/id/case-code.ts';

/** `/kode-kasus`: an officer asks by a code about a case in confidence, and the supervisor finds whom it is about. */
export function CaseCodeScreen() {
  const session = getSession();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<PseudonymAnswer>>();
  const find = async () => {
    const code = readPseudonym(typed);
    setError(code === undefined ? words.wrong : undefined);
    if (code === undefined) return document.getElementById('kode')?.focus();
    setBusy(true);
    setOutcome(await findCase(session, code));
    setBusy(false);
  };
  return (
    <Screen title={words.title} subtitle={session.account.name} backHref="/antrean">
      <Banner kind="info" title={words.secret} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void find();
        }}
      >
        <Field id="kode" label={words.label} hint={words.hint} error={error}>
          <TextField value={typed} onInput={setTyped} maxLength={20} capitalise="none" />
        </Field>
        <Button kind="primary" wide type="submit" busy={isBusy ? words.busy : undefined}>
          {words.find}
        </Button>
      </form>
      {outcome !== undefined &&
        (outcome.kind === 'ok' ? <Found {...outcome.value} /> : <TroubleBanner outcome={outcome} />)}
    </Screen>
  );
}

function Found({ found }: PseudonymAnswer) {
  if (found.length === 0) return <EmptyState title={words.none} text={words.noneText} />;
  return (
    <Card title={words.found} flush>
      <RowList>
        {found.map(({ record, name, rw, rt }) => (
          <ListRow
            key={record}
            title={name === '' ? words.nameless : name}
            subtitle={rw === null || rt === null ? undefined : words.place(rw, rt)}
            href={`/antrean/${record}`}
          />
        ))}
      </RowList>
    </Card>
  );
}
