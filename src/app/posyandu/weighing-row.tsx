import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { monthOf } from '../../domain/time/calendar.ts';
import { findForm } from '../../forms/register.ts';
import { prepareRecord, weighingId } from '../form/begin-record.ts';
import { formHref } from '../form/form-address.ts';
import { type OpenForm, runForm } from '../form/open-form.ts';
import { useDraftLock } from '../form/use-draft-lock.ts';
import { useWriteOnHide } from '../form/use-write-on-hide.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { formTexts } from '../texts/id/form.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { hasTyped } from './has-typed.ts';
import type { ChildRow } from './posyandu-rows.ts';
import { RowForm } from './row-form.tsx';
import { placeOfWeighing } from './session-place.ts';
import { type OpenRow, openChild, type WeighingSession } from './weighing-session.ts';

const words = posyanduTexts.row;

type RowProps = { session: WeighingSession; child: ChildRow };

/** This month's weighing of a child in its row: the very record, and the very draft, that the full form fills in. */
export function WeighingRow({ session, child }: RowProps) {
  const [record, setRecord] = useState<string>();
  const month = monthOf(session.place.day);
  useEffect(() => {
    let isGone = false;
    void weighingId(child.id, month).then((id) => !isGone && setRecord(id));
    return () => {
      isGone = true;
    };
  }, [child.id, month]);
  if (record === undefined) return <OpeningRow child={child} />;
  return <LockedRow session={session} child={child} record={record} />;
}

/** One window at a time fills in a record. */
function LockedRow(props: RowProps & { record: string }) {
  const lock = useDraftLock(props.record);
  if (lock === 'elsewhere') return <ElsewhereRow {...props} />;
  return lock === 'held' ? <DraftRow {...props} /> : <OpeningRow child={props.child} />;
}

function ElsewhereRow({ session, child }: RowProps) {
  useStuck(session);
  const { title, text } = formTexts.elsewhere;
  const close = <Button onClick={() => openChild(session, undefined)}>{words.close(child.name)}</Button>;
  return (
    <Banner kind="warn" title={title} actions={close} live>
      {text}
    </Banner>
  );
}

/** No pad for a row that takes no figure. */
function useStuck({ isStuck }: WeighingSession): void {
  useEffect(() => {
    isStuck.value = true;
    return () => {
      isStuck.value = false;
    };
  }, []);
}

function DraftRow({ session, child, record }: RowProps & { record: string }) {
  const open = useRef<OpenForm | undefined>(undefined);
  const isHandedOn = useRef(false);
  const [row, setRow] = useState<OpenRow | 'failed'>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let opened: OpenRow | undefined;
    let isGone = false;
    openRow(session, child).then(
      (found) => {
        if (isGone) return;
        opened = found;
        open.current = found.open;
        session.row.value = found;
        setRow(found);
      },
      () => !isGone && setRow('failed'),
    );
    return () => {
      isGone = true;
      if (opened !== undefined) leave(session, opened, isHandedOn.current);
      open.current = undefined;
    };
  }, [record, tries]);
  useWriteOnHide(open);
  if (row === undefined) return <OpeningRow child={child} />;
  if (row === 'failed') return <FailedRow session={session} onRetry={() => setTries(tries + 1)} />;
  const goToFullForm = async () => {
    isHandedOn.current = true;
    await row.open.writer.flush();
    await getSession().saveDraft(row.open.runner.draft.peek());
    return formHref(record);
  };
  return <RowForm session={session} row={row} onFullForm={goToFullForm} />;
}

/** What is begun is taken up; a new weighing is no draft on the phone until something is typed. */
async function openRow(session: WeighingSession, child: ChildRow): Promise<OpenRow> {
  const form = findForm('penimbangan');
  if (form === undefined) throw new Error('penimbangan is not on the register');
  const parts = { session: getSession(), records: getRecords() };
  // What was saved a moment ago has to be read first, or the next revision would not know of it.
  if (session.fresh.peek().has(child.id)) await parts.records.reload();
  const { place } = session;
  const posyandu = placeOfWeighing(place, parts.session.posyandu);
  const given = { hadir: 1, tgl_ukur: place.day, ...(posyandu === undefined ? {} : { posyandu_id: posyandu }) };
  const { draft } = await prepareRecord({ form, subject: child.id, month: monthOf(place.day), given }, parts);
  const found = findForm(draft.form, draft.form_version);
  if (found === undefined) throw new Error(`no form ${draft.form}@${draft.form_version} on the register`);
  return rowOf(session, child, runForm(draft, { ...parts, form: found }));
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
  const draft = open.runner.draft.peek();
  const isBegun = !done.current && hasTyped(draft);
  if (isBegun) void open.writer.flush();
  else if (!done.current && !isHandedOn) open.abandon();
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

function FailedRow({ session, onRetry }: { session: WeighingSession; onRetry: () => void }) {
  useStuck(session);
  return (
    <Banner kind="danger" title={words.openFailed} actions={<Button onClick={onRetry}>{words.retry}</Button>} live />
  );
}
