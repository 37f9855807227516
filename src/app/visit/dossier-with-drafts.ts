import type { Draft } from '../../device/store/drafts.ts';
import type { Dossier, DossierRecord } from '../../programme/dossier.ts';
import { kabupatenSettings } from '../shell/kabupaten-settings.ts';

type Household = {
  readonly household: string;
  readonly dossier: Dossier | undefined;
  readonly drafts: readonly Draft[];
  readonly today: string;
};

/** The household as it will stand once everything that is being filled in is saved. Undefined where nothing is known of it. */
export function dossierWithDrafts({ household, dossier, drafts, today }: Household): Dossier | undefined {
  const mine = draftsOf({ household, dossier, drafts });
  const [first] = mine;
  const place = dossier?.place ?? first?.place;
  if (place === undefined) return undefined;
  const saved = dossier?.records ?? [];
  const overlaid = saved.map((record) => {
    const draft = mine.find((one) => one.record === record.record);
    return draft === undefined ? record : { ...record, answers: draft.answers };
  });
  const begun = mine.filter((one) => saved.every(({ record }) => record !== one.record));
  const records = [...overlaid, ...begun.map((draft) => recordOf(draft, today))];
  return { household, place, records, settings: dossier?.settings ?? kabupatenSettings.value };
}

/** Unfinished forms of this household, of its members, and of those about to be added. */
export function draftsOf({ household, dossier, drafts }: Omit<Household, 'today'>): Draft[] {
  const known = new Set((dossier?.records ?? []).map(({ subject }) => subject.id));
  const joins = ({ form, answers }: Draft) => form === 'anggota' && answers.keluarga_id === household;
  for (const draft of drafts) if (joins(draft)) known.add(draft.subject.id);
  return drafts.filter((draft) => {
    const { form, subject, place } = draft;
    if (form === 'anggota') return joins(draft);
    return subject.id === household || known.has(subject.id) || place.household === household;
  });
}

function recordOf(draft: Draft, today: string): DossierRecord {
  const { record, form, form_version, subject, place, answers } = draft;
  return {
    ...{ record, form, form_version, subject, place, answers, period: draft.period ?? null },
    ...{ conflicts: {}, verdict: 'menunggu', review: null, visited_on: today, revisions: 0, received: false },
  };
}
