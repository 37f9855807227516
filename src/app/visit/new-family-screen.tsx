import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { findForm } from '../../forms/register.ts';
import { type BeginRequest, beginRecord, newId } from '../form/begin-record.ts';
import { Banner } from '../kit/banner.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { Question } from '../kit/question.tsx';
import { TextField } from '../kit/text-field.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { Screen } from '../shell/screen.tsx';
import { visitTexts } from '../texts/id/visit.ts';
import { scopeChoices } from './scope-choices.ts';

const words = visitTexts.newFamily;
const headOfFamily = 1;

type Step = { unit: string | undefined; address: string; head: string };

/** The least that a family needs to be found again: where, which house, whose. */
export function NewFamilyScreen() {
  const { route } = useLocation();
  const { account, regions } = getSession();
  const choices = scopeChoices(account.scope, (code) => regions.find((one) => one.code === code)?.name ?? '');
  const [step, setStep] = useState<Step>({
    unit: choices.length === 1 ? choices[0]?.code : undefined,
    address: '',
    head: '',
  });
  const [hasTried, setTried] = useState(false);
  const [trouble, setTrouble] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const needs = hasTried ? needsOf(step) : {};
  const begin = () => {
    setTried(true);
    if (Object.keys(needsOf(step)).length > 0) return;
    setBusy(true);
    beginFamily(step).then(
      (household) => route(`/keluarga/${household}/kunjungan`, true),
      () => {
        setBusy(false);
        setTrouble(true);
      },
    );
  };
  return (
    <Screen
      title={words.title}
      backHref="/keluarga"
      hasNav={false}
      bottom={
        <BottomBar>
          <Button kind="primary" wide busy={isBusy ? words.beginning : undefined} onClick={begin}>
            {words.begin}
          </Button>
        </BottomBar>
      }
    >
      {trouble && (
        <Banner kind="danger" title={words.failed} live>
          {words.failedText}
        </Banner>
      )}
      {Object.keys(needs).length > 0 && (
        <ErrorSummary focus items={Object.entries(needs).map(([fieldId, text]) => ({ fieldId, text }))} />
      )}
      <div class="form-questions">
        <Question id="where" label={words.where} error={needs.where} group>
          <ChoiceList choices={choices} value={step.unit} onChoose={(unit) => setStep({ ...step, unit })} />
        </Question>
        <Question id="address" label={words.address} hint={words.addressHint} error={needs.address}>
          <TextField value={step.address} onInput={(address) => setStep({ ...step, address })} maxLength={160} />
        </Question>
        <Question id="head" label={words.head} hint={words.headHint} error={needs.head}>
          <TextField
            value={step.head}
            onInput={(head) => setStep({ ...step, head })}
            maxLength={60}
            capitalise="words"
          />
        </Question>
      </div>
    </Screen>
  );
}

type Needs = Partial<Record<keyof typeof words.needs, string>>;

function needsOf({ unit, address, head }: Step): Needs {
  return {
    ...(unit === undefined ? { where: words.needs.where } : {}),
    ...(address.trim() === '' ? { address: words.needs.address } : {}),
    ...(head.trim() === '' ? { head: words.needs.head } : {}),
  };
}

/** Begins the household's and its head's form, each with what was just said; the visit goes on from there. */
async function beginFamily({ unit, address, head }: Step): Promise<string> {
  const session = getSession();
  const at = session.account.scope[Number(unit)];
  const [household, person] = [newId(), newId()];
  const place = {
    kab: session.account.kab,
    desa: at?.desa ?? '',
    ...(at?.rw == null ? {} : { rw: at.rw }),
    ...(at?.rt == null ? {} : { rt: at.rt }),
    household,
  };
  const begin = (code: string, request: Omit<BeginRequest, 'form' | 'place'>) => {
    const form = findForm(code);
    if (form === undefined) throw new Error(`no form ${code} on the register`);
    return beginRecord({ ...request, form, place, isStarted: true }, { session, records: getRecords() });
  };
  await begin('keluarga', { subject: household, given: { alamat: address.trim() } });
  await begin('anggota', { subject: person, household, given: { nama: head.trim(), hub_kk: headOfFamily } });
  return household;
}
