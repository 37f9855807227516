import { dismissibleReasons } from '../../domain/problem.ts';
import { parseEnvelope } from '../../domain/wire/envelope.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Database } from '../db/database.ts';
import { asJobs } from '../jobs/roll-desas.ts';
import { findDevices } from './find-devices.ts';
import { listKabupaten } from './list-kabupaten.ts';
import { unseal } from './open-arrivals.ts';
import { readText } from './read-content.ts';

/*
 * Of two reasons to hold, a content that no form explains and another content under a revision's id, a supervisor cannot always
 * see what was sent. Only a fault of ours or a forger makes them. Whoever runs the centre looks at what was sealed beside what
 * stands, so that the supervisor knows what he closes.
 */
const reasons = dismissibleReasons;

export type HeldEnvelope = {
  readonly kab: string;
  /** The receipt's number, `7K2-57`. */
  readonly number: string;
  readonly kader: string;
  readonly reason: string;
  readonly received_at: string;
  readonly revision: string;
};
/** `says`: what the phone sealed, as JSON where it is some. `stands`: the revision of that id, null where there is none. */
export type OpenedHeld = HeldEnvelope & { readonly says: unknown; readonly stands: unknown };

const columns = `e.kab, d.code || '-' || e.number as number, a.name as kader, e.reason, e.received_at, e.revision`;
const heldSql = (more: string, wanted: string) => `
  select ${columns}${more} from envelope e
  join device d on d.kab = e.kab and d.id = e.device
  join account a on a.kab = d.kab and a.id = d.account
  where e.kab = $1 and e.outcome = 'held' and e.reason = any ($2::text[]) ${wanted}
  order by e.received_at, d.code, e.number`;

/** All that can never count as it is and nobody has closed, longest held first. */
export async function listHeld(db: Database): Promise<HeldEnvelope[]> {
  const found: HeldEnvelope[] = [];
  for (const kab of await listKabupaten(db)) {
    found.push(...(await asJobs(db, kab, (tx) => tx.query<HeldEnvelope>(heldSql('', ''), [kab, reasons]))));
  }
  return found;
}

type Row = HeldEnvelope & { readonly device: string; readonly bytes: Uint8Array; readonly stands: unknown };

/** Those under this number, opened; none where nothing is held under it. That somebody looked is audited. */
export async function openHeld(db: Database, number: string): Promise<OpenedHeld[]> {
  const found: OpenedHeld[] = [];
  for (const kab of await listKabupaten(db)) {
    const rows = await asJobs(db, kab, (tx) => tx.query<Row>(openSql, [kab, reasons, number]));
    for (const { device, bytes, stands, ...held } of rows) {
      found.push({ ...held, says: await sayingOf(db, device, bytes), stands });
    }
    const entry = { kab, account: null, action: 'open_held' } as const;
    const entries = rows.map(({ revision }) => ({ ...entry, target: revision }));
    if (entries.length > 0) await asJobs(db, kab, (tx) => writeAudit(tx, ...entries));
  }
  return found;
}

const openSql = heldSql(
  `, e.device, e.bytes, (
    select c.body from revision_content c where c.kab = e.kab and c.id = e.revision) as stands`,
  `and d.code || '-' || e.number = $3 and e.bytes is not null`,
);

async function sayingOf(db: Database, id: string, bytes: Uint8Array): Promise<unknown> {
  const envelope = parseEnvelope(bytes);
  const { devices, epochs } = await findDevices(db, [id]);
  const device = devices.get(id);
  if (envelope === null || device === undefined) return null;
  const opened = await unseal(db, { envelope, device, candidates: epochs });
  if (!opened.ok) return null;
  const text = readText(opened.content, envelope.header.revision);
  return typeof text === 'string' ? asJson(text) : null;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
