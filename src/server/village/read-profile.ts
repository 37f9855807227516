import type { Role } from '../../domain/roles.ts';
import type { ProfileAnswer, VillageFigures } from '../../domain/wire/village-messages.ts';
import { assembleDossiers, type Dossier } from '../../programme/dossier.ts';
import { profilesOf } from '../../programme/village/profiles.ts';
import { type VillageStatistics, villageStatistics } from '../../programme/village/village-statistics.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { dossierRecord } from '../intake/dossier-records.ts';
import { loadRecordsOfDesa } from '../intake/load-records.ts';
import { dayIn } from '../intake/workspace.ts';
import { hiddenCounts } from '../summary/mask-figures.ts';
import { findDesa } from './find-desa.ts';
import { loadDesaRecords } from './load-desa-records.ts';
import type { VillageParts } from './read-activities.ts';

/** What the figures rest on: who lives where, whether they are still there, and what couples said. */
const countedForms = ['keluarga', 'anggota', 'kunjungan', 'kb'];

/** This year's profile of a desa, last year's beside it, and the figures counted now from its families. */
export async function readProfile(
  { db, now }: VillageParts,
  actor: SessionActor,
  asked: { readonly desa?: string | undefined },
): Promise<Omit<ProfileAnswer, 'server_time'> | 'not_found'> {
  return db.transaction({ ...readerOptions(actor), readOnly: true }, async (tx) => {
    const desa = await findDesa(tx, actor, asked.desa);
    if (desa === undefined) return 'not_found';
    const today = dayIn(desa.zone, now());
    const year = today.slice(0, 4);
    const records = await loadDesaRecords(tx, actor.kab, { desa: desa.code, form: 'profil' });
    const { current, last } = profilesOf(records, year);
    const dossiers = await loadFamilies(tx, actor.kab, desa.code);
    return {
      ...{ desa: desa.code, desa_name: desa.name, year },
      profiles: [current, last].flatMap((one) => one ?? []).map(({ form: _form, ...profile }) => profile),
      figures: figuresFor(actor.role, villageStatistics(dossiers, today)),
      figures_on: today,
    };
  });
}

async function loadFamilies(tx: Transaction, kab: string, desa: string): Promise<Dossier[]> {
  const records = await loadRecordsOfDesa(tx, kab, { desa, forms: countedForms });
  return assembleDossiers(records.filter((one) => one.revisions.length > 0).map((one) => dossierRecord(kab, one)));
}

/** Who uses what is a matter of health: for whoever reads villages small counts are hidden, and what would give them away. */
function figuresFor(role: Role, statistics: VillageStatistics): VillageFigures {
  const { people, families, couples, withToddlers, withTeens, withElders, teens, unasked } = statistics;
  const shown = role === 'supervisor' ? (counts: Counts) => counts : maskCounts;
  return {
    ...{ people, families, couples, teens, unasked },
    ...{ with_toddlers: withToddlers, with_teens: withTeens, with_elders: withElders },
    by_method: shown(statistics.byMethod),
    by_reason: shown(statistics.byReason),
  };
}

type Counts = Readonly<Record<string, number>>;

function maskCounts(counts: Counts): Record<string, number | null> {
  const entries = Object.entries(counts);
  const hidden = hiddenCounts(entries.map(([, count]) => [count, 0, 0, 0]));
  return Object.fromEntries(entries.map(([key, count], at) => [key, hidden[at]?.has(0) === true ? null : count]));
}
