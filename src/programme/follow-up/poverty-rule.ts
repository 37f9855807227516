import { codesAt, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { meetsMany, screeningOf } from '../../forms/kesejahteraan/criteria.ts';
import type { Welfare } from '../../forms/kesejahteraan/house.ts';
import { aidWords } from '../../forms/kesejahteraan/texts/aids.ts';
import { criterionWords } from '../../forms/kesejahteraan/texts/id.ts';
import { householdConsent } from '../consent.ts';
import { isListed } from '../coverage.ts';
import { type Dossier, findRecord } from '../dossier.ts';
import { isResident } from '../persons.ts';
import { isDecided } from '../proposals.ts';
import { povertyCategories, povertyList } from '../texts/welfare-lists.ts';
import { isInDtsen, welfareOf } from '../welfare.ts';
import { familyColumns } from './family-columns.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { Column, FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { optionWords } from './house-words.ts';
import { dueOf, everyCategory, type SlaByCategory } from './sla.ts';

type Category = keyof typeof povertyCategories;

const { title, about, done_when, columns: labels } = povertyList;
const sla = everyCategory(povertyCategories, 'musdes');

/** The family's sheet for the musyawarah and the proposal. */
export const welfareColumns: readonly Column[] = [
  ...familyColumns,
  { key: 'jiwa', label: labels.jiwa, kind: 'number' },
  { key: 'jumlah', label: labels.jumlah, kind: 'number' },
  { key: 'kriteria', label: labels.kriteria, kind: 'text' },
  { key: 'rumah', label: labels.rumah, kind: 'word', words: optionWords('rumah_status') },
  { key: 'lantai', label: labels.lantai, kind: 'word', words: optionWords('lantai') },
  { key: 'dinding', label: labels.dinding, kind: 'word', words: optionWords('dinding') },
  { key: 'bansos', label: labels.bansos, kind: 'text' },
  { key: 'dtsen', label: labels.dtsen, kind: 'word', words: optionWords('dtsen_status') },
  { key: 'tgl_cek', label: labels.tgl_cek, kind: 'date' },
];

/**
 * Families for the musyawarah to propose: without shelter, or with five criteria or more. The office gets those who were
 * looked up and found in no list; of the others the desa looks first.
 */
export const povertyRule: FollowUpRule = {
  id: 'miskin',
  title,
  about,
  indicators: ['I1_5', 'I2'],
  categories: povertyCategories,
  sla,
  done_when,
  proof: { kesejahteraan: ['dtsen_status', 'desil_dtsen'], usulan: ['usul', 'usul_nomor'] },
  columns: welfareColumns,
  offices: [
    {
      code: 'dinsos',
      columns: welfareColumns.map(({ key }) => key),
      categories: ['tanpa_rumah', 'kriteria'],
    },
  ],
  readers: ['kepala_desa'],
  find: (view) => caseOf(view) ?? [],
  next_find: () => null,
};

function caseOf({ dossier, today }: FollowUpView): readonly [FollowUpCase] | undefined {
  const record = findRecord(dossier, 'kesejahteraan', dossier.household);
  const family = welfareOf(dossier, today);
  const categories = categoriesOf(family);
  if (record === undefined || categories.length === 0 || !isListed(dossier, today) || isDecided(dossier))
    return undefined;
  return [welfareCase(dossier, { family, since: record.visited_on, categories, sla })];
}

type WelfareCase = Pick<FollowUpCase, 'since' | 'categories'> & {
  readonly family: Welfare;
  readonly sla: SlaByCategory;
};

/** A family's sheet as a case for the musyawarah. */
export function welfareCase(dossier: Dossier, { family, since, categories, sla }: WelfareCase): FollowUpCase {
  return {
    subject: { kind: 'household', id: dossier.household },
    opened_by: '',
    since,
    due: dueOf(sla, categories, { days: dossier.settings.days, since }),
    categories,
    values: { ...familyValues(dossier), ...welfareValues(family) },
    may_be_sent: householdConsent(dossier) === 'given',
    next_change: null,
  };
}

function categoriesOf(family: Welfare): Category[] {
  const screening = screeningOf(family);
  const [isIn, hasNoShelter] = [isInDtsen(family), screening.hasNoShelter === true];
  if (isIn === true || (!hasNoShelter && meetsMany(screening) !== true)) return [];
  if (isIn === undefined) return ['belum_dicek'];
  return hasNoShelter ? ['tanpa_rumah'] : ['kriteria'];
}

/** What the welfare sheet says beside the address. */
export function welfareValues(family: Welfare): Values {
  const { answers, members, on } = family;
  const { met } = screeningOf(family);
  return knownValues({
    jiwa: members.filter(({ answers: one }) => isResident(one, on) === true).length,
    jumlah: met.length,
    kriteria: met.map((criterion) => criterionWords[criterion]).join(', '),
    rumah: numberAt(answers, 'rumah_status'),
    lantai: numberAt(answers, 'lantai'),
    dinding: numberAt(answers, 'dinding'),
    bansos: aidsIn(answers),
    dtsen: numberAt(answers, 'dtsen_status'),
    tgl_cek: textAt(answers, 'tgl_cek'),
  });
}

function aidsIn(answers: Welfare['answers']): string | undefined {
  if (!Array.isArray(answers.bansos)) return undefined;
  const aids = codesAt(answers, 'bansos');
  if (aids.length === 0) return povertyList.noAid;
  return aids.map((aid) => (aidWords as Readonly<Record<string, string>>)[aid] ?? aid).join(', ');
}
