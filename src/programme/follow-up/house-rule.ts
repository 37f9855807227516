import { numberAt } from '../../domain/form/answer-values.ts';
import { hasUnfitFloor, hasUnfitWall, isCrowded, sanitationOf, type Welfare } from '../../forms/kesejahteraan/house.ts';
import type { KrsLimits } from '../../forms/krs/cutoffs.ts';
import { hasProperToilet, hasProperWater } from '../../forms/krs/factors.ts';
import { householdConsent } from '../consent.ts';
import { isListed } from '../coverage.ts';
import { findRecord } from '../dossier.ts';
import { houseCategories, houseList } from '../texts/welfare-lists.ts';
import { welfareOf } from '../welfare.ts';
import { addressColumns, valuesFor } from './family-columns.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { Column, FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { optionWords } from './house-words.ts';
import { dueOf, everyCategory } from './sla.ts';

type Category = keyof typeof houseCategories;

const { title, about, done_when, columns: labels } = houseList;
const sla = everyCategory(houseCategories, 'rkpdes');

/** By category, what has to be known of the house. */
const applies: Readonly<Record<Category, (family: Welfare, limits: KrsLimits) => boolean>> = {
  air: (family, limits) => hasProperWater(sanitationOf(family), limits) === false,
  jamban: (family) => hasProperToilet(sanitationOf(family)) === false,
  lantai: (family) => hasUnfitFloor(family) === true,
  dinding: (family) => hasUnfitWall(family) === true,
  sempit: (family) => isCrowded(family) === true,
};

const columns: readonly Column[] = [
  ...addressColumns,
  { key: 'jenis', label: labels.jenis, kind: 'text' },
  { key: 'rumah', label: labels.rumah, kind: 'word', words: optionWords('rumah_status') },
  { key: 'air', label: labels.air, kind: 'word', words: optionWords('air_minum') },
  { key: 'jamban', label: labels.jamban, kind: 'word', words: optionWords('jamban') },
  { key: 'lantai', label: labels.lantai, kind: 'word', words: optionWords('lantai') },
  { key: 'dinding', label: labels.dinding, kind: 'word', words: optionWords('dinding') },
  { key: 'luas', label: labels.luas, kind: 'number' },
];

/** Houses for the desa's plan and the public works: the house and what it lacks, nobody's risk and nobody's children. */
export const houseRule: FollowUpRule = {
  id: 'rumah',
  title,
  about,
  indicators: ['I4'],
  categories: houseCategories,
  sla,
  done_when,
  proof: {
    krs: ['air_minum', 'jamban', 'tinja_akhir'],
    kesejahteraan: ['air_minum', 'jamban', 'tinja_akhir', 'lantai', 'dinding', 'luas_lantai_m2'],
  },
  columns,
  offices: [{ code: 'pupr', columns: columns.map(({ key }) => key) }],
  readers: ['kepala_desa'],
  find: (view) => caseOf(view) ?? [],
  next_find: () => null,
};

function caseOf({ dossier, today }: FollowUpView): readonly [FollowUpCase] | undefined {
  const family = welfareOf(dossier, today);
  const categories = (Object.keys(applies) as Category[]).filter((category) =>
    applies[category](family, dossier.settings.krs),
  );
  if (categories.length === 0 || !isListed(dossier, today)) return undefined;
  const seen = ['krs', 'kesejahteraan'].flatMap(
    (form) => findRecord(dossier, form, dossier.household)?.visited_on ?? [],
  );
  const since = seen.sort().at(-1) ?? today;
  return [
    {
      subject: { kind: 'household', id: dossier.household },
      opened_by: '',
      since,
      due: dueOf(sla, categories, { days: dossier.settings.days, since }),
      categories,
      values: { ...valuesFor(addressColumns, familyValues(dossier)), ...valuesOf(family, categories) },
      may_be_sent: householdConsent(dossier) === 'given',
      next_change: null,
    },
  ];
}

function valuesOf(family: Welfare, categories: readonly Category[]): Values {
  const { answers } = family;
  const sanitation = sanitationOf(family);
  return knownValues({
    jenis: categories.map((category) => houseCategories[category]).join(', '),
    rumah: numberAt(answers, 'rumah_status'),
    air: numberAt(sanitation, 'air_minum'),
    jamban: numberAt(sanitation, 'jamban'),
    lantai: numberAt(answers, 'lantai'),
    dinding: numberAt(answers, 'dinding'),
    luas: numberAt(answers, 'luas_lantai_m2'),
  });
}
