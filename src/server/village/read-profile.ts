import type { Role } from '../../domain/roles.ts';
import type { ProfileAnswer, VillageCount, VillageFigures } from '../../domain/wire/village-messages.ts';
import { assembleDossiers, type Dossier } from '../../programme/dossier.ts';
import { profilesOf } from '../../programme/village/profiles.ts';
import { type VillageStatistics, villageStatistics } from '../../programme/village/village-statistics.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { dossierRecord } from '../intake/dossier-records.ts';
import { loadRecordsOfDesa } from '../intake/load-records.ts';
import { dayIn } from '../intake/workspace.ts';
import { loadSettings } from '../settings/read-settings.ts';
import { hiddenCounts } from '../summary/mask-figures.ts';
import { findDesa } from './find-desa.ts';
import { loadDesaRecords } from './load-desa-records.ts';
import type { VillageParts } from './read-activities.ts';

/** What the figures rest on: who lives where, whether they are still there, and what couples said. */
const countedForms = ['keluarga', 'anggota', 'kunjungan', 'kb', 'ibu_hamil', 'pascasalin'];

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
  const living = records.filter((one) => one.revisions.length > 0).map((one) => dossierRecord(kab, one));
  return assembleDossiers(living, await loadSettings(tx, kab));
}

/**
 * Who uses what is a matter of health: for whoever reads villages small counts are hidden, and with them what would give
 * them away, for together they make up all couples.
 */
function figuresFor(role: Role, statistics: VillageStatistics): VillageFigures {
  const { people, families, couples, withToddlers, withTeens, withElders, teens } = statistics;
  const { byMethod, byReason, unasked } = statistics;
  const shown = role === 'supervisor' ? asTheyAre : hideSmall;
  const [by_method = {}, by_reason = {}, open = {}] = shown([byMethod, byReason, { unasked }]);
  return {
    ...{ people, families, couples, teens, by_method, by_reason, unasked: open.unasked ?? unasked },
    ...{ with_toddlers: withToddlers, with_teens: withTeens, with_elders: withElders },
  };
}

type Counts = Readonly<Record<string, number>>;
type ShownCounts = Record<string, VillageCount>;

function asTheyAre(groups: readonly Counts[]): ShownCounts[] {
  return groups.map((counts) => ({ ...counts }));
}

const leastShown = 5;

function hideSmall(groups: readonly Counts[]): ShownCounts[] {
  const entries = groups.flatMap((counts, group) =>
    Object.entries(counts).map(([key, count]) => ({ group, key, count })),
  );
  const hidden = hiddenCounts(entries.map(({ count }) => [count, 0, 0, 0]));
  const shown = entries.map(({ count }, at): VillageCount => {
    if (hidden[at]?.has(0) !== true) return count;
    return count < leastShown ? 'small' : 'hidden';
  });
  return groups.map((_, group) =>
    Object.fromEntries(entries.flatMap((one, at) => (one.group === group ? [[one.key, shown[at] ?? 'hidden']] : []))),
  );
}
