import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { findForm } from '../../forms/register.ts';
import { beginRecord } from '../form/begin-record.ts';
import { formHref } from '../form/form-address.ts';
import { type OpenForm, openForm } from '../form/open-form.ts';
import { isTouched } from '../form/touched-draft.ts';
import { useDraftLock } from '../form/use-draft-lock.ts';
import { useWriteOnHide } from '../form/use-write-on-hide.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { formTexts } from '../texts/id/form.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import type { ChildRow } from './posyandu-rows.ts';
import { RowForm } from './row-form.tsx';
import { placeOfWeighing } from './session-place.ts';
import { type OpenRow, openChild, type WeighingSession } from './weighing-session.ts';

const words = posyanduTexts.row;

type RowProps = { session: WeighingSession; child: ChildRow };

/** Begins this month's weighing of a child, or takes up its draft: the very one that the full form fills in. */
export function WeighingRow({ session, child }: RowProps) {
  const [record, setRecord] = useState<string | 'failed'>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    begin(session, child.id).then(
      (begun) => !isGone && setRecord(begun),
      () => !isGone && setRecord('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [child.id, tries]);
  if (record === undefined) return <OpeningRow child={child} />;
  if (record === 'failed') return <FailedRow onRetry={() => setTries(tries + 1)} />;
  return <LockedRow session={session} child={child} record={record} />;
}

async function begin({ place, fresh }: WeighingSession, child: string): Promise<string> {
  const form = findForm('penimbangan');
  if (form === undefined) throw new Error('penimbangan is not on the register');
  const [session, records] = [getSession(), getRecords()];
  // What was saved a moment ago has to be read first, or the next revision would not know of it.
  if (fresh.peek().has(child)) await records.reload();
  const posyandu = placeOfWeighing(place, session.posyandu);
  const given = { hadir: 1, tgl_ukur: place.day, ...(posyandu === undefined ? {} : { posyandu_id: posyandu }) };
  const { record } = await beginRecord(
    { form, subject: child, month: place.day.slice(0, 7), given },
    { session, records },
  );
  return record;
}

/** One window at a time fills in a record. */
function LockedRow(props: RowProps & { record: string }) {
  const lock = useDraftLock(props.record);
  if (lock === 'elsewhere') {
    const { title, text } = formTexts.elsewhere;
    const close = <Button onClick={() => openChild(props.session, undefined)}>{words.close(props.child.name)}</Button>;
    return (
      <Banner kind="warn" title={title} actions={close} live>
        {text}
      </Banner>
    );
  }
  return lock === 'held' ? <DraftRow {...props} /> : <OpeningRow child={props.child} />;
}

function DraftRow({ session, child, record }: RowProps & { record: string }) {
  const open = useRef<OpenForm | undefined>(undefined);
  const opening = useRef<OpenRow | undefined>(undefined);
  const isHandedOn = useRef(false);
  const [row, setRow] = useState<OpenRow | 'failed'>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    openForm(record, { session: getSession(), records: getRecords() }).then(
      (found) => {
        if (isGone) return;
        open.current = found;
        const opened = found && rowOf(session, child, found);
        opening.current = opened;
        session.row.value = opened;
        setRow(opened ?? 'failed');
      },
      () => !isGone && setRow('failed'),
    );
    return () => {
      isGone = true;
      if (opening.current !== undefined) leave(session, opening.current, isHandedOn.current);
      open.current = undefined;
    };
  }, [record, tries]);
  useWriteOnHide(open);
  if (row === undefined) return <OpeningRow child={child} />;
  if (row === 'failed') return <FailedRow onRetry={() => setTries(tries + 1)} />;
  const goToFullForm = async () => {
    isHandedOn.current = true;
    await row.open.writer.flush();
    return formHref(record);
  };
  return <RowForm session={session} row={row} onFullForm={goToFullForm} />;
}

function rowOf(session: WeighingSession, child: ChildRow, open: OpenForm): OpenRow {
  return {
    ...{ child, open },
    pad: signal(undefined),
    unfolded: signal(session.measures.peek()),
    trouble: signal(undefined),
    isSaving: signal(false),
    done: { current: false },
  };
}

/** What was typed stays in its draft, and the row says so. */
function leave(session: WeighingSession, row: OpenRow, isHandedOn: boolean): void {
  const { child, open, done } = row;
  if (session.row.peek() === row) session.row.value = undefined;
  if (!isHandedOn) open.leave();
  const isBegun = !done.current && isTouched(open.runner.draft.peek());
  const others = [...session.begun.peek()].filter((one) => one !== child.id);
  session.begun.value = new Set(isBegun ? [...others, child.id] : others);
}

/** The row keeps its height while its form is opened, so that nothing jumps. */
function OpeningRow({ child }: { child: ChildRow }) {
  return (
    <div class="weigh-row weigh-row--opening" aria-busy="true">
      <p class="row-words">
        <strong class="row-title">{child.name}</strong>
        <span class="row-subtitle">{words.opening}</span>
      </p>
    </div>
  );
}

function FailedRow({ onRetry }: { onRetry: () => void }) {
  return (
    <Banner kind="danger" title={words.openFailed} actions={<Button onClick={onRetry}>{words.retry}</Button>} live />
  );
}
