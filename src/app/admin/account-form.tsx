import { useState } from 'preact/hooks';
import { offices } from '../../domain/follow-up.ts';
import { type Role, roles } from '../../domain/roles.ts';
import type { NewAccount } from '../desk/accounts.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { Field } from '../kit/field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { getSession } from '../session/current-session.ts';
import { officeName } from '../shell/kabupaten-settings.ts';
import { accountTexts } from '../texts/id/accounts.ts';
import {
  type AccountDraft,
  type AccountIssue,
  desaChoices,
  emptyAccount,
  issuesOf,
  newAccountOf,
  roleChoices,
} from './account-draft.ts';
import { DesaField } from './desa-field.tsx';
import { ServedField } from './served-field.tsx';
import { UnitsField } from './units-field.tsx';

const words = accountTexts.form;
const fieldOf: Readonly<Record<AccountIssue, string>> = {
  name: 'akun-nama',
  role: 'akun-tugas',
  office: 'akun-dinas',
  served: 'akun-layanan',
  too_many: 'akun-layanan',
  desa: 'akun-desa',
  units: 'akun-wilayah',
  rt: 'akun-wilayah',
};

type AccountFormProps = { isBusy: boolean; onCreate: (account: NewAccount) => void; onCancel: () => void };

/** Name, task and where: nothing is preselected, and what is missing is said where it is asked. */
export function AccountForm({ isBusy, onCreate, onCancel }: AccountFormProps) {
  const [draft, setDraft] = useState(emptyAccount);
  const [isChecked, setChecked] = useState(false);
  const issues = isChecked ? issuesOf(draft) : [];
  const errorOf = (...wanted: AccountIssue[]) => {
    const found = issues.find((issue) => wanted.includes(issue));
    return found && words.missing[found];
  };
  const create = () => {
    const account = newAccountOf(draft);
    setChecked(true);
    if (account !== undefined) onCreate(account);
  };
  return (
    <Card>
      {issues.length > 0 && (
        <ErrorSummary
          key={issues.join()}
          focus
          title={words.issues(formatNumber(issues.length))}
          items={issues.map((issue) => ({ fieldId: fieldOf[issue], text: words.missing[issue] }))}
        />
      )}
      <Field id={fieldOf.name} label={words.name} hint={words.nameHint} error={errorOf('name')}>
        <TextField
          value={draft.name}
          maxLength={80}
          capitalise="words"
          onInput={(name) => setDraft({ ...draft, name })}
        />
      </Field>
      <Field id={fieldOf.role} label={words.role} error={errorOf('role')} group>
        <ChoiceList
          choices={roleChoices(accountTexts.roles)}
          value={draft.role}
          onChoose={(code) => setDraft({ ...draft, role: roleOf(code) })}
        />
      </Field>
      {draft.role === 'opd' ? (
        <OfficePlace {...{ draft, setDraft, errorOf }} />
      ) : (
        <VillagePlace {...{ draft, setDraft, errorOf }} />
      )}
      <div class="form-actions">
        <Button kind="primary" icon="key" busy={isBusy ? words.saving : undefined} onClick={create}>
          {words.save}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </Card>
  );
}

type PlaceProps = {
  draft: AccountDraft;
  setDraft: (draft: AccountDraft) => void;
  errorOf: (...wanted: AccountIssue[]) => string | undefined;
};

function VillagePlace({ draft, setDraft, errorOf }: PlaceProps) {
  return (
    <>
      <Field id={fieldOf.desa} label={words.desa} hint={words.desaHint} error={errorOf('desa')}>
        <DesaField
          choices={desaChoices(getSession().regions)}
          value={draft.desa}
          onChoose={(desa) => setDraft({ ...draft, desa })}
        />
      </Field>
      <Field
        id={`${fieldOf.units}-semua`}
        label={words.units}
        hint={words.unitsHint}
        error={errorOf('units', 'rt')}
        group
      >
        <UnitsField id={fieldOf.units} units={draft.units} onChange={(units) => setDraft({ ...draft, units })} />
      </Field>
    </>
  );
}

function OfficePlace({ draft, setDraft, errorOf }: PlaceProps) {
  return (
    <>
      <Field id={fieldOf.office} label={words.office} error={errorOf('office')} group>
        <ChoiceList
          choices={offices.map((code) => ({ code, label: officeName(code) }))}
          value={draft.office}
          onChoose={(code) => setDraft({ ...draft, office: offices.find((one) => one === code) })}
        />
      </Field>
      <ServedField
        id={fieldOf.served}
        served={draft.served}
        error={errorOf('served', 'too_many')}
        onChange={(served) => setDraft({ ...draft, served })}
      />
    </>
  );
}

function roleOf(code: string): Role | undefined {
  return roles.find((role) => role === code);
}
