import type { Draft } from '../../device/store/drafts.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Dossier, DossierRecord } from '../../programme/dossier.ts';
import { type AssessedWeighing, weighingsOf } from '../../programme/weighings.ts';

type WeighingDraft = Pick<Draft, 'record' | 'form' | 'form_version' | 'subject' | 'period' | 'place' | 'answers'>;

export type DraftVerdict = {
  readonly weighing: AssessedWeighing;
  /** The last weighing before it. */
  readonly before: AssessedWeighing | undefined;
};

/** What the weighing being typed would say if it were saved now: the same engine, over the dossier with it in it. */
export function assessDraft(
  draft: WeighingDraft,
  dossier: Dossier,
  { growth, today }: { growth: GrowthTables; today: string },
): DraftVerdict | undefined {
  const others = dossier.records.filter(({ record }) => record !== draft.record);
  const filled = { ...dossier, records: [...others, recordOf(draft, today)] };
  const weighings = weighingsOf(filled, draft.subject.id, growth);
  const at = weighings.findIndex(({ record }) => record === draft.record);
  const weighing = weighings[at];
  if (weighing === undefined) return undefined;
  const before = weighings
    .slice(0, at)
    .filter((one) => one.weight_kg !== undefined)
    .at(-1);
  return { weighing, before };
}

function recordOf({ answers, period, ...draft }: WeighingDraft, today: string): DossierRecord {
  return {
    record: draft.record,
    form: draft.form,
    form_version: draft.form_version,
    subject: draft.subject,
    period: period ?? null,
    place: draft.place,
    answers,
    conflicts: {},
    verdict: 'menunggu',
    review: null,
    visited_on: typeof answers.tgl_ukur === 'string' ? answers.tgl_ukur : today,
    revisions: 0,
    received: false,
  };
}
