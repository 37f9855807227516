import { computed, type ReadonlySignal } from '@preact/signals';
import type { Draft } from '../../device/store/drafts.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import { type Dossier, factsFor } from '../../programme/dossier.ts';
import { elsewhereOf } from '../records/elsewhere-of.ts';
import type { RecordStore } from '../records/record-store.ts';
import { formTexts } from '../texts/id/form.ts';

type Known = Pick<Draft, 'form' | 'subject' | 'period' | 'record' | 'place' | 'answers'>;

/** The household's dossier as far as it is known; a member about to be added is not in it yet. */
export function dossierOfDraft({ subject, place, answers }: Known, records: RecordStore): Dossier | undefined {
  if (subject.kind === 'desa') return records.villages.value.get(subject.id);
  const named = typeof answers.keluarga_id === 'string' ? answers.keluarga_id : undefined;
  const home =
    subject.kind === 'household'
      ? subject.id
      : (records.householdOf.value.get(subject.id) ?? named ?? place.household ?? subject.id);
  return records.dossiers.value.get(home);
}

type FactsParts = {
  readonly records: RecordStore;
  readonly today: string;
  readonly growth: ReadonlySignal<GrowthTables | undefined>;
};

/** What the form's rules may know, kept up while records and tables arrive. */
export function factsOfDraft(draft: Known, { records, today, growth }: FactsParts): ReadonlySignal<Facts> {
  return computed(() => {
    const dossier = dossierOfDraft(draft, records);
    return factsFor(dossier, {
      form: draft.form,
      subject: draft.subject,
      record: draft.record,
      today,
      kode_desa: draft.place.desa,
      ...(draft.period === undefined ? {} : { period: draft.period }),
      ...(growth.value === undefined ? {} : { growth: growth.value }),
      ...(namesSomebody(draft) ? { elsewhere: elsewhereOf(records.dossiers.value, dossier) } : {}),
    });
  });
}

/** Forms in which a NIK, a nomor KK or a name is typed that somebody else may have already. */
function namesSomebody({ form }: Known): boolean {
  return form === 'anggota' || form === 'keluarga';
}

/** Who the questions are about, by name; a new member or business is named by the answer on the form itself. */
export function subjectNameIn({ form, answers }: Known, { person }: Facts): string | undefined {
  const own = nameAsked[form];
  const name = own === undefined ? person?.answers.nama : answers[own];
  return typeof name === 'string' && name !== '' ? name : undefined;
}

const nameAsked: Readonly<Record<string, string>> = {
  anggota: 'nama',
  umkm: 'usaha_nama',
  kegiatan: 'judul',
  profil: 'nama_kampung',
};

/** The name for a question's `{nama}`; "usaha ini" until there is one. */
export function spokenNameIn(draft: Known, facts: Facts): string {
  const { business, person } = formTexts.subject;
  return subjectNameIn(draft, facts) ?? (draft.subject.kind === 'enterprise' ? business : person);
}
