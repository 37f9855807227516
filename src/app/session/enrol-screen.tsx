import { useEffect, useState } from 'preact/hooks';
import type { DeviceSession } from '../../device/device-session.ts';
import { enrolDevice } from '../../device/enrol-device.ts';
import { listEnrolments } from '../../device/enrolments.ts';
import { Refusal } from '../../device/refusal.ts';
import type { DemoPerson } from '../../domain/wire/messages.ts';
import { Banner } from '../kit/banner.tsx';
import { Screen } from '../shell/screen.tsx';
import { enrolTexts } from '../texts/id/enrol.ts';
import { carryDrafts } from './carry-drafts.ts';
import { currentSession } from './current-session.ts';
import { awaitFirstPull } from './first-pull.ts';
import { Done, Fetching, StartBar } from './first-pull-steps.tsx';
import { LostNotice } from './lost-notice.tsx';
import { openSession } from './open-session.ts';
import { PinStep } from './pin-step.tsx';
import { type Credential, EnrolRefusal, listDemoPeople, requestEnrolment } from './request-enrolment.ts';
import { useCountdown } from './use-countdown.ts';
import { WhoStep } from './who-step.tsx';

/** who → pin → fetching → done; a fault leads back to where it can be mended, with the words at hand. */
type Step = 'who' | 'pin' | 'fetching' | 'done';
type Fault = { readonly title: string; readonly text: string };

/** `/masuk`: the first login on this phone, or one more person on it. The only screen that needs a signal. */
export function EnrolScreen() {
  const [step, setStep] = useState<Step>('who');
  const [code, setCode] = useState('');
  const [person, setPerson] = useState<DemoPerson | undefined>();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | undefined>();
  const [fetched, setFetched] = useState({ count: 0, isWhole: true, name: '' });
  const [askedUntil, setAskedUntil] = useState<number | undefined>();
  const wait = useCountdown(askedUntil);
  const people = useDemoPeople();
  const hasOthers = useHasOthers();

  const go = (next: Step) => {
    setFault(undefined);
    setStep(next);
  };
  const fetchRecords = async (session: DeviceSession) => {
    const name = session.account.name;
    await carryDrafts(currentSession.peek(), session).catch(() => undefined);
    openSession(session);
    go('fetching');
    const say = (count: number) => setFetched({ count, isWhole: true, name });
    const isWhole = await awaitFirstPull(session, say).catch(() => false);
    setFetched((last) => ({ count: last.count, isWhole, name }));
    go('done');
  };
  const enrol = async (pin: string) => {
    setBusy(true);
    const credential: Credential = person === undefined ? { code } : { account: person.account };
    try {
      await fetchRecords(await enrolDevice({ pin, request: (key) => requestEnrolment(credential, key) }));
    } catch (error) {
      setFault(faultOf(error));
      setAskedUntil(error instanceof EnrolRefusal ? error.again_at : undefined);
      if (error instanceof EnrolRefusal && error.fault === 'code_unknown') setStep('who');
    } finally {
      setBusy(false);
    }
  };
  const title = {
    who: enrolTexts.title,
    pin: enrolTexts.pinTitle,
    fetching: enrolTexts.openingTitle,
    done: enrolTexts.doneTitle(firstName(fetched.name)),
  };
  return (
    <Screen
      key={step}
      title={title[step]}
      isDemo={people !== undefined && people !== null}
      hasNav={false}
      {...(step === 'pin' ? { onBack: () => go('who') } : {})}
      {...(step === 'who' && hasOthers ? { backHref: '/' } : {})}
      {...(step === 'done' ? { bottom: <StartBar /> } : {})}
    >
      {fault && (
        <Banner kind="warn" title={fault.title} live>
          {fault.text}
        </Banner>
      )}
      {step === 'who' && <LostNotice />}
      {step === 'who' && (
        <WhoStep
          people={people}
          code={code}
          onCode={setCode}
          onDone={(picked) => {
            setPerson(picked);
            go('pin');
          }}
        />
      )}
      {step === 'pin' && (
        <PinStep
          name={person?.name}
          isDemo={person !== undefined}
          isBusy={isBusy}
          wait={wait}
          onPin={(pin) => void enrol(pin)}
        />
      )}
      {step === 'fetching' && <Fetching count={fetched.count} />}
      {step === 'done' && <Done {...fetched} />}
    </Screen>
  );
}

/** Undefined while the centre has not answered, null where the people are real. */
function useDemoPeople(): readonly DemoPerson[] | null | undefined {
  const [people, setPeople] = useState<readonly DemoPerson[] | null | undefined>();
  useEffect(() => {
    void listDemoPeople().then((found) => setPeople(found ?? null));
  }, []);
  return people;
}

/** Somebody is enrolled on this phone already: there is a way back to her PIN. */
function useHasOthers(): boolean {
  const [hasOthers, setHasOthers] = useState(false);
  useEffect(() => {
    void listEnrolments().then(
      (entries) => setHasOthers(entries.length > 0),
      () => undefined,
    );
  }, []);
  return hasOthers;
}

function faultOf(error: unknown): Fault {
  if (error instanceof EnrolRefusal) return enrolTexts.faults[error.fault];
  if (error instanceof Refusal && error.code === 'storage_full') return enrolTexts.storageFull;
  if (error instanceof Refusal && error.code === 'storage_closed') return enrolTexts.storageClosed;
  return enrolTexts.faults.busy;
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
