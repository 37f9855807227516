// Pins what phones of today send and keep, for ever: npx tsx test/wire-fixtures/make.ts v1
// What is there already is never written again: phones that sent it may still be under way.
import { createHash, webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealEnvelope } from '../../src/device/seal-envelope.ts';
import { type EpochKey, openEpoch } from '../../src/device/vault/epoch.ts';
import { type Answer, diffAnswers } from '../../src/domain/answers.ts';
import { type Form, questionsOf } from '../../src/domain/form/form.ts';
import { desaSubjectId, sharedRecordId } from '../../src/domain/record-id.ts';
import type { Revision } from '../../src/domain/revision.ts';
import { uuidV7 } from '../../src/domain/uuid.ts';
import { batchBytes } from '../../src/domain/wire/batch.ts';
import { rescueFileBytes } from '../../src/domain/wire/rescue-file.ts';
import { examplesOf } from '../../src/forms/example-register.ts';
import { findForm, forms } from '../../src/forms/register.ts';
import { demoVillage } from '../../src/server/demo/village.ts';
import { packRevision } from '../server/kit/phone.ts';

const [name = ''] = process.argv.slice(2);
const folder = join(import.meta.dirname, name);
if (!/^v\d+$/.test(name)) throw new Error('say which version: v1');
if (existsSync(folder)) throw new Error(`${name} is pinned already; a changed wire is a new version beside it`);

const [kab, desa, today] = ['36.04', '36.04.23.2015', '2026-11-05'];
const written = Date.parse('2026-11-04T03:00:00.000Z');
const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const base64url = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(new Uint8Array(bytes)).toString('base64url');

let made = 0;
/** Ids that are the same however often this is run. */
function fixedId(): string {
  made += 1;
  return uuidV7(written + made, sha256(new TextEncoder().encode(`${name} ${made}`)).subarray(0, 10));
}

const filed = (await demoVillage({ today, kab, desa, seed: 1 })).revisions
  .map(({ revision }) => revision)
  .filter(({ parents }) => parents.length === 0);

/** As few families as it takes to have every form that is about a family, with all that was first said of each. */
function someFamilies(): Revision[] {
  const byHome = new Map<string, Revision[]>();
  for (const one of filed) {
    const { household } = one.place;
    if (household !== undefined) byHome.set(household, [...(byHome.get(household) ?? []), one]);
  }
  const chosen: Revision[] = [];
  for (;;) {
    const known = new Set(chosen.map(({ form }) => form));
    const news = (all: readonly Revision[]) =>
      new Set(all.map(({ form }) => form).filter((form) => !known.has(form))).size;
    const [best] = [...byHome.values()].sort((one, other) => news(other) - news(one));
    if (best === undefined || news(best) === 0) return chosen;
    chosen.push(...best);
  }
}

/** What the form's example says, on no day after today, and with a photo where it asks for some. */
function exampleOf({ structure }: Form) {
  const [example] = examplesOf(structure);
  if (example === undefined) throw new Error(`${structure.code} has no example`);
  const answers: Record<string, Answer> = { ...example.answers };
  const { visited_on } = structure;
  if (visited_on && String(answers[visited_on]) > today) answers[visited_on] = today;
  for (const { key, type } of questionsOf(structure)) {
    if (type === 'photos') answers[key] = [sha256(new TextEncoder().encode(key)).toString('hex')];
  }
  return { answers, facts: example.facts };
}

/** A first revision of a form that nobody writes in the demo village: what its example says, of this family or of its desa. */
async function fromExample(written: Form, home: Revision): Promise<Revision> {
  const { code: form, version: form_version, subject: kind, cardinality, visited_on } = written.structure;
  if (kind === 'person' || kind === 'enterprise')
    throw new Error(`${form}@${form_version} is not of a household or a desa`);
  const { answers } = exampleOf(written);
  const day = visited_on ? String(answers[visited_on]) : home.visited_on;
  const subject = kind === 'desa' ? { kind, id: desaSubjectId(desa) } : home.subject;
  const record = cardinality.kind === 'many' ? fixedId() : await sharedRecordId({ form, subject }, sha256);
  return {
    ...{ ...home, id: fixedId(), record, form, form_version, subject, visited_on: day },
    ...{ set: { ...diffAnswers({}, answers).set }, unset: [] },
  };
}

const server = await webcrypto.subtle.generateKey(algorithm, true, ['deriveBits']);
const serverKey = { id: 1, public_key: base64url(await webcrypto.subtle.exportKey('raw', server.publicKey)) };

async function newPhone(account: { name: string; role: string }) {
  const device = fixedId();
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['deriveBits']);
  const public_key = base64url(await webcrypto.subtle.exportKey('raw', pair.publicKey));
  const open = (epoch: number) => openEpoch({ device, epoch, keys: { pair, public_key }, server: serverKey });
  const epochs: [EpochKey, EpochKey] = [await open(1), await open(2)];
  return { account: { id: fixedId(), ...account }, device, public_key, epochs };
}
type Phone = Awaited<ReturnType<typeof newPhone>>;

/** Numbered from 1; the second half under another epoch, as after another unlocking. */
async function batchOf({ device, epochs }: Phone, revisions: readonly Revision[]): Promise<Uint8Array> {
  const envelopes: Uint8Array[] = [];
  for (const [at, revision] of revisions.entries()) {
    const about = { kind: 'revision', device, number: at + 1, revision: revision.id } as const;
    const epoch = at < revisions.length / 2 ? epochs[0] : epochs[1];
    envelopes.push((await sealEnvelope(about, new Uint8Array(packRevision(revision)), epoch)).bytes);
  }
  const rows = epochs.map(({ row }) => ({ device, ...row }));
  return batchBytes({ carrier: device, highest: revisions.length, epochs: rows, envelopes });
}

/** A form begun and left: what a phone keeps of it, and what becomes of it when it is saved. */
async function draftOf(form: Form) {
  const { structure } = form;
  const { answers, facts } = exampleOf(form);
  const id = structure.subject === 'desa' ? desaSubjectId(desa) : fixedId();
  const subject = { kind: structure.subject, id };
  const dated =
    structure.cardinality.kind === 'one_per_subject_and_period' ? structure.cardinality.dated_by : undefined;
  const period = dated === undefined ? {} : { period: String(answers[dated]).slice(0, 7) };
  const record =
    structure.cardinality.kind === 'many'
      ? fixedId()
      : await sharedRecordId({ form: structure.code, subject, ...period }, sha256);
  const draft = {
    ...{ key: record, form: structure.code, form_version: structure.version, record, subject, ...period },
    place: { kab, desa, rw: '001', rt: '003' },
    ...{ base: {}, known: [], parents: [], answers },
    at_question: Object.keys(answers)[0],
    ...{ started_at: new Date(written).toISOString(), updated_at: new Date(written + 60_000).toISOString() },
  };
  return { draft, facts, set: diffAnswers({}, answers).set };
}

const families = someFamilies();
const newest = forms.filter((form) => findForm(form.structure.code) === form);
const isFiled = ({ structure }: Form) =>
  filed.some(({ form, form_version }) => form === structure.code && form_version === structure.version);
const ofDesa = (form: string) => filed.filter((one) => one.form === form).slice(0, 1);
const [home] = families.filter(({ form }) => form === 'keluarga');
if (home === undefined) throw new Error('there is no family');
const isProposal = ({ structure }: Form) => structure.code === 'usulan';
const fromExamples = (some: readonly Form[]) => Promise.all(some.map((form) => fromExample(form, home)));
const unfiled = newest.filter((form) => !isFiled(form));
const kader = await newPhone({ name: 'Sari Wulandari', role: 'kader' });
const supervisor = await newPhone({ name: 'Ratna Wulan', role: 'supervisor' });
const other = await newPhone({ name: 'Dewi Lestari', role: 'kader' });
const loads = {
  batch: [
    {
      phone: kader,
      revisions: [
        ...families,
        ...ofDesa('kegiatan'),
        ...(await fromExamples(unfiled.filter((form) => !isProposal(form)))),
      ],
    },
  ],
  rescue: [
    { phone: supervisor, revisions: [...ofDesa('profil'), ...(await fromExamples(unfiled.filter(isProposal)))] },
    {
      phone: other,
      revisions: filed.filter((one) => one.place.household !== undefined && !families.includes(one)).slice(0, 12),
    },
  ],
};
const carried = new Set(
  [...loads.batch, ...loads.rescue].flatMap(({ revisions }) =>
    revisions.map(({ form, form_version }) => `${form}@${form_version}`),
  ),
);
for (const { structure } of newest) {
  if (!carried.has(`${structure.code}@${structure.version}`))
    throw new Error(`nothing was written in ${structure.code}@${structure.version}`);
}

const [batch] = await Promise.all(loads.batch.map(({ phone, revisions }) => batchOf(phone, revisions)));
const rescue = rescueFileBytes(
  await Promise.all(loads.rescue.map(({ phone, revisions }) => batchOf(phone, revisions))),
);
const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
mkdirSync(folder);
writeFileSync(join(folder, 'batch.bin'), batch ?? new Uint8Array());
writeFileSync(join(folder, 'rescue.cacah'), rescue);
writeFileSync(
  join(folder, 'keys.json'),
  json({
    server: { ...serverKey, private_jwk: await webcrypto.subtle.exportKey('jwk', server.privateKey) },
    phones: [kader, supervisor, other].map(({ account, device, public_key }) => ({ account, device, public_key })),
  }),
);
writeFileSync(
  join(folder, 'revisions.json'),
  json({
    batch: loads.batch.flatMap(({ revisions }) => revisions),
    rescue: loads.rescue.flatMap(({ revisions }) => revisions),
  }),
);
writeFileSync(join(folder, 'drafts.json'), json(await Promise.all(newest.map(draftOf))));
console.log(`${name}: ${carried.size} forms, ${families.length} revisions of families, ${batch?.byteLength} bytes`);
