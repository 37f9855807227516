import { reportLostDevices } from '../../../src/app/session/keep-canary.ts';
import { deliverAllOutboxes } from '../../../src/device/deliver-all-outboxes.ts';
import { enrolDevice } from '../../../src/device/enrol-device.ts';
import { makeRescueFile } from '../../../src/device/outbox/make-rescue-file.ts';
import { keepParcels } from '../../../src/device/parcels.ts';
import { Refusal } from '../../../src/device/refusal.ts';
import type { NewRevision } from '../../../src/device/store/save-revisions.ts';
import { type Enrolment, enrolment } from '../../../src/domain/wire/messages.ts';
import { issueCode } from '../../../src/server/accounts/issue-code.ts';
import { useBrowser } from '../kit/browser-globals.ts';
import { marked, markOf, noteSaved } from './model.ts';
import {
  addPage,
  clockOf,
  keepCanary,
  newTab,
  onPhone,
  openPage,
  outsideOf,
  type Page,
  type Phone,
  pin,
} from './phone.ts';
import { sendPhotos, takePicture } from './photos.ts';
import { inNewerForm, writeAgain, writeFamily } from './survey.ts';
import { finishVisit, photoForms, photosOf, writeActivity } from './visits.ts';
import type { World } from './world.ts';
import type { AtWork } from './write.ts';

/*
 * What people and their phones do. Each is one operation of the scheduler; it may end in a refusal, or never.
 */

/** A supervisor's code makes this browser a device of the account. Without signal the code is spent or not. */
export function enrol(world: World, phone: Phone, account = phone.account): void {
  const { scheduler, dice, kab } = world;
  const actor = newTab(world, phone);
  scheduler.start(actor, 'enrols', async () => {
    const parts = {
      db: world.shared.db,
      now: () => new Date(scheduler.now()),
      random: (size: number) => dice.bytes(size),
    };
    const issued = await issueCode(parts, { kab, account, by: null });
    if (issued === 'not_found') return 'no such account';
    const surroundings = outsideOf(world, phone, actor);
    const request = async (public_key: string): Promise<Enrolment> => {
      const body = JSON.stringify({ code: issued.code, public_key });
      const headers = { 'content-type': 'application/json' };
      const answer = await surroundings.fetch('/api/enrol', { method: 'POST', headers, body });
      // The screen takes nothing but an enrolment for one: whatever else came is no network.
      const read = enrolment.safeParse(await answer.json().catch(() => undefined));
      if (!read.success) throw new Refusal('session_lost');
      return read.data;
    };
    const session = await enrolDevice({ request, pin, surroundings });
    phone.devices.push({ device: session.device, account });
    await reportLostDevices(session, clockOf(world, phone)()).catch(() => undefined);
    addPage(phone, { actor, device: session.device, session });
  });
}

export function openTab(world: World, phone: Phone, device: string): void {
  const actor = newTab(world, phone);
  world.scheduler.start(actor, 'opens', async () => {
    const page = await openPage(world, phone, { actor, device });
    if (page !== undefined && world.storm.isOn) sync(world, page);
  });
}

/**
 * As the app keeps in step: at start, after each save and when the signal is back; photos go once no record is left to go,
 * and nobody waits for them. One at a time.
 */
export function sync(world: World, page: Page, urgent = true): void {
  if (page.isAsking) return;
  page.isAsking = true;
  world.scheduler.start(page.actor, 'syncs', async () => {
    try {
      const { delivered, pulled } = await page.session.sync({ urgent });
      if (delivered === 'done') sendPhotos(world, page, { urgent });
      return `${delivered} ${pulled}`;
    } finally {
      page.isAsking = false;
    }
  });
}

/** The browser wakes the service worker: the screen may be locked, the tab closed. */
export function wakeWorker(world: World, phone: Phone): void {
  const { scheduler } = world;
  if (phone.worker !== undefined && scheduler.isBusy(phone.worker)) return;
  const worker = scheduler.createActor(`${phone.name} worker`, () => useBrowser(phone));
  phone.worker = worker;
  const surroundings = outsideOf(world, phone, worker);
  scheduler.start(worker, 'delivers', () => deliverAllOutboxes({ waits: true, surroundings }));
}

export function save(world: World, phone: Phone, page: Page): void {
  const { scheduler, dice, storm } = world;
  scheduler.start(page.actor, 'saves', async () => {
    const found = await onPhone(phone, () => compose(page, atWork(world, phone, page)));
    const revisions = storm.strikes('form_newer', chanceOfNewer(found)) ? found.map(inNewerForm) : found;
    const own = revisions.map((revision) => noteWritten(world, { phone, page }, revision));
    const dropDrafts = dice.chance(0.5) ? own.map(({ record }) => record) : [];
    try {
      noteSaved(world.model, await page.session.saveRevisions({ revisions: own, dropDrafts }));
    } catch (error) {
      for (const { app_version } of own) noteRefused(world, markOf(app_version));
      throw error;
    }
    sync(world, page, false);
    await keepCanary(phone, page);
    return own.map(({ form }) => form).join(' ');
  });
}

/** Photos that the centre cannot have heard of are to happen, too. */
function chanceOfNewer(found: readonly NewRevision[]): number {
  return found.some(({ form }) => photoForms.includes(form)) ? 0.07 : 0.02;
}

export function atWork(world: World, phone: Phone, page: Page): AtWork {
  const { account } = page.session;
  const now = clockOf(world, phone)();
  const { version } = phone;
  return { ...world, scope: account.scope, now, version, takePicture: () => takePicture(world, page) };
}

function noteWritten(
  { model }: World,
  { phone, page }: { phone: Phone; page: Page },
  revision: NewRevision,
): NewRevision {
  const mark = `w${model.written.size + 1}`;
  const own = marked(revision, mark);
  model.written.set(mark, { mark, phone: phone.name, device: page.device, revision: own });
  return own;
}

function noteRefused({ model }: World, mark: string): void {
  const written = model.written.get(mark);
  if (written !== undefined) written.refused = true;
}

/** A visit that was begun, something new, or one more visit to what lies on the phone. */
async function compose(page: Page, work: AtWork): Promise<NewRevision[]> {
  const begun = (await page.session.listDrafts()).filter(({ answers }) => photosOf(answers).length > 0);
  if (begun.length > 0 && work.dice.chance(0.5)) {
    return [await finishVisit(work, work.dice.pick(begun.sort((one, other) => (one.key < other.key ? -1 : 1))))];
  }
  if (work.dice.chance(0.08)) return [await writeActivity(work)];
  const records = (await page.session.loadRecords()).sort((one, other) => (one.record < other.record ? -1 : 1));
  if (records.length === 0 || work.dice.chance(0.25)) return writeFamily(work);
  const again = await writeAgain(work, work.dice.pick(records));
  return again.length > 0 ? again : writeFamily(work);
}

/** Typed and left: a draft holds its record on the phone, also when the record is handed over. */
export function leaveDraft(world: World, page: Page): void {
  world.scheduler.start(page.actor, 'types', async () => {
    const drafts = await page.session.listDrafts();
    const [old] = drafts;
    if (old !== undefined && world.dice.chance(0.5)) return page.session.dropDraft(old.key);
    const records = (await page.session.loadRecords()).sort((one, other) => (one.record < other.record ? -1 : 1));
    if (records.length === 0) return;
    const { record, head, waiting } = world.dice.pick(records);
    const about = head ?? waiting[0];
    if (about === undefined) return;
    const at = new Date(world.scheduler.now()).toISOString();
    const { form, form_version, subject, place } = about;
    await page.session.saveDraft({
      ...{ key: record, form, form_version, record, subject, place, base: {}, known: [], parents: [], answers: {} },
      ...{ started_at: at, updated_at: at },
    });
  });
}

/** Who has no signal hands what waits to whoever goes to town, as a file; nothing leaves the outbox by it. */
export function giveToCourier(world: World, phone: Phone): void {
  const { scheduler, dice } = world;
  if (phone.devices.length === 0) return;
  const { device } = dice.pick(phone.devices);
  scheduler.start(newTab(world, phone), 'gives to a courier', async () => {
    const file = await makeRescueFile(device);
    return file === undefined ? 'nothing' : `${(await keepParcels(file.content))?.envelopes} envelopes`;
  });
}
