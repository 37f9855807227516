import type { DeviceSession } from '../../device/device-session.ts';
import type { NewRevision } from '../../device/store/save-revisions.ts';
import { findForm } from '../../forms/register.ts';
import { prepareRecord } from '../form/begin-record.ts';
import { finishDraft } from '../form/finish-draft.ts';
import { factsOfDraft } from '../form/form-facts.ts';
import { sealingOf } from '../form/save-form.ts';
import type { RecordStore } from '../records/record-store.ts';
import { nowInstant, today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { hasTyped } from './has-typed.ts';
import type { SessionPlace } from './session-place.ts';
import type { SavedDraft } from './weighing-session.ts';

type Closing = {
  readonly session: DeviceSession;
  readonly records: RecordStore;
  readonly place: SessionPlace;
  readonly posyandu: string | undefined;
};

const absent = 2;

/** Records that these children did not come, all in one transaction. Of whom something is typed already is left alone. */
export async function recordAbsences(children: readonly string[], closing: Closing): Promise<readonly SavedDraft[]> {
  const prepared = await Promise.all(children.map((child) => prepareAbsence(child, closing)));
  const ready = prepared.flatMap((one) => one ?? []);
  const saved = await closing.session.saveRevisions({
    revisions: ready.map(({ revision }) => revision),
    dropDrafts: [],
  });
  return ready.flatMap(({ draft }, at) => {
    const revision = saved[at];
    return revision === undefined ? [] : [{ draft, revision }];
  });
}

type Prepared = { readonly draft: SavedDraft['draft']; readonly revision: NewRevision };

async function prepareAbsence(child: string, closing: Closing): Promise<Prepared | undefined> {
  const form = findForm('penimbangan');
  if (form === undefined) throw new Error('penimbangan is not on the register');
  const { place, posyandu, session, records } = closing;
  const given = { hadir: absent, tgl_ukur: place.day, ...(posyandu === undefined ? {} : { posyandu_id: posyandu }) };
  const request = { form, subject: child, month: place.day.slice(0, 7), given };
  const { draft: prepared, isBegun } = await prepareRecord(request, { session, records });
  if (isBegun && hasTyped(prepared)) return undefined;
  const draft = { ...prepared, answers: { ...prepared.answers, hadir: absent, tgl_ukur: place.day } };
  const facts = factsOfDraft(draft, { records, today: today(), growth: growthTables }).peek();
  const finished = finishDraft(form, draft, { facts });
  if (finished.kind !== 'revision') return undefined;
  return { draft, revision: { ...finished.revision, ...sealingOf(form, nowInstant()) } };
}
