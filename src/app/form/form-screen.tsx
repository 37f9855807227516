import { useEffect, useRef, useState } from 'preact/hooks';
import type { Query } from '../desk/query.ts';
import { LoadingState } from '../kit/loading-state.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { Screen } from '../shell/screen.tsx';
import { formTexts } from '../texts/id/form.ts';
import { AbsentScreen, ElsewhereScreen } from './closed-form.tsx';
import { FailedScreen } from './failed-screen.tsx';
import { type OpenForm, openForm } from './open-form.ts';
import { OpenFormScreen } from './open-form-screen.tsx';
import { useDraftLock } from './use-draft-lock.ts';
import { useWriteOnHide } from './use-write-on-hide.ts';

type Opening = OpenForm | 'opening' | 'absent' | 'failed';

/** Any form on the register. One window at a time fills in a record. */
export function FormScreen({ params, query }: { params: { record: string }; query: Query }) {
  return <LockedForm key={params.record} record={params.record} query={query} />;
}

type FormAddress = { record: string; query: Query };

function LockedForm({ record, query }: FormAddress) {
  const lock = useDraftLock(record);
  if (lock === 'elsewhere') return <ElsewhereScreen />;
  return lock === 'held' ? <DraftForm record={record} query={query} /> : <OpeningScreen />;
}

function DraftForm({ record, query }: FormAddress) {
  const records = getRecords();
  const [opening, setOpening] = useState<Opening>('opening');
  const isReady = records.state.value === 'ready';
  const [tries, setTries] = useState(0);
  const open = useRef<OpenForm | undefined>(undefined);
  useEffect(() => {
    if (!isReady) return;
    let isGone = false;
    openForm(record, { session: getSession(), records }).then(
      (found) => {
        if (isGone) return;
        open.current = found;
        setOpening(found ?? 'absent');
      },
      () => setOpening('failed'),
    );
    return () => {
      isGone = true;
      open.current?.leave();
      open.current = undefined;
    };
  }, [record, isReady, tries]);
  useWriteOnHide(open);
  if (opening === 'failed' || records.state.value === 'failed') {
    return <FailedScreen title={formTexts.absent.failed} onRetry={() => setTries(tries + 1)} />;
  }
  if (opening === 'opening') return <OpeningScreen />;
  return opening === 'absent' ? <AbsentScreen record={record} /> : <OpenFormScreen open={opening} query={query} />;
}

function OpeningScreen() {
  return (
    <Screen title={formTexts.opening} hasNav={false}>
      <LoadingState text={formTexts.opening} />
    </Screen>
  );
}
