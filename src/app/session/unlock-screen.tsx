import { useEffect, useState } from 'preact/hooks';
import { type EnrolmentEntry, listEnrolments } from '../../device/enrolments.ts';
import { isEmpty, loadWords, noLoad } from '../courier/load-words.ts';
import { RescueButtons } from '../courier/rescue-buttons.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { Redirect } from '../shell/redirect.tsx';
import { Screen } from '../shell/screen.tsx';
import { courierTexts } from '../texts/id/courier.ts';
import { unlockTexts } from '../texts/id/unlock.ts';
import { lockReason } from './auto-lock.ts';
import { ForgottenPin } from './forgotten-pin.tsx';
import { glanceOutbox } from './glance-outbox.ts';
import { personWords } from './person-words.ts';
import { PinForm } from './pin-form.tsx';
import { SwitchPerson } from './switch-person.tsx';

/** The PIN. The address stays as it is, so that what was asked for opens behind it. */
export function UnlockScreen() {
  const entries = useEnrolments();
  const [chosen, setChosen] = useState<string | undefined>();
  if (entries === undefined) {
    return (
      <Screen title={unlockTexts.title} hasNav={false}>
        <LoadingState />
      </Screen>
    );
  }
  if (entries === 'failed') return <Unreadable />;
  const entry = entries.find(({ device }) => device === chosen) ?? entries[0];
  if (entry === undefined) return <Redirect to="/masuk" />;
  return (
    <Screen title={unlockTexts.title} hasNav={false} isDemo={entry.demo}>
      <Who entry={entry} />
      {lockReason.value === 'idle' && <Banner kind="info">{unlockTexts.idle}</Banner>}
      <PinForm key={entry.device} device={entry.device} />
      <div class="unlock-ways">
        <ForgottenPin />
        <SwitchPerson entries={entries} current={entry} onPick={setChosen} />
        <div class="quiet-place">
          <Button kind="quiet" href="/titipan">
            {courierTexts.carryLink}
          </Button>
        </div>
      </div>
      <Unsent key={`belum-${entry.device}`} device={entry.device} />
    </Screen>
  );
}

function useEnrolments(): readonly EnrolmentEntry[] | 'failed' | undefined {
  const [entries, setEntries] = useState<readonly EnrolmentEntry[] | 'failed' | undefined>();
  useEffect(() => {
    void listEnrolments().then(setEntries, () => setEntries('failed'));
  }, []);
  return entries;
}

/** Never the way to a first login: what lies here may only be out of reach. */
function Unreadable() {
  const { title, text, again } = unlockTexts.unreadable;
  return (
    <Screen title={unlockTexts.title} hasNav={false}>
      <Banner kind="danger" title={title} actions={<Button onClick={() => location.reload()}>{again}</Button>} live>
        {text}
      </Banner>
    </Screen>
  );
}

function Who({ entry }: { entry: EnrolmentEntry }) {
  return (
    <div>
      <h2>{entry.name}</h2>
      <p class="quiet-line">{personWords(entry)}</p>
    </div>
  );
}

/** What waits, records and photos, is counted without the PIN: only its number and size lie open. */
function Unsent({ device }: { device: string }) {
  const [load, setLoad] = useState(noLoad);
  useEffect(() => {
    void glanceOutbox(device).then((glance) => {
      setLoad(glance === undefined ? noLoad : { envelopes: glance.waiting, photos: glance.photos });
    });
  }, [device]);
  if (isEmpty(load)) return null;
  return (
    <>
      <Banner kind="info" title={unlockTexts.unsent(loadWords(load))} />
      <RescueButtons device={device} />
    </>
  );
}
