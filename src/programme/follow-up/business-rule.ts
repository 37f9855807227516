import type { Answers } from '../../domain/answers.ts';
import { codesAt, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { businessClass } from '../../forms/umkm/calculations.ts';
import { text } from '../../forms/umkm/texts/id.ts';
import { turnoverBands } from '../../forms/umkm/texts/money.ts';
import { needWords } from '../../forms/umkm/texts/needs.ts';
import { sectorWords } from '../../forms/umkm/texts/sectors.ts';
import { isUnderWay, lacksPaper, wantsCapital } from '../business-papers.ts';
import { type Business, businessName, runningBusinesses } from '../businesses.ts';
import { householdConsent } from '../consent.ts';
import type { Dossier } from '../dossier.ts';
import { businessCategories, businessList } from '../texts/business.ts';
import { columnsOf } from './columns-of.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { FollowUpCase, FollowUpRule } from './follow-up.ts';
import { dueOf, everyCategory } from './sla.ts';

type Category = keyof typeof businessCategories;

const applies: Readonly<Record<Category, (answers: Answers) => boolean>> = {
  tanpa_nib: (answers) => lacksPaper(answers, 'nib'),
  nib_diproses: (answers) => isUnderWay(answers, 'nib'),
  butuh_pirt: (answers) => lacksPaper(answers, 'pirt'),
  butuh_halal: (answers) => lacksPaper(answers, 'halal'),
  butuh_modal: (answers) => wantsCapital(answers),
};

const { title, about, done_when, columns } = businessList;

/** What a business makes and where it is; what it earns is for the office of the businesses alone. */
const stall = ['usaha_nama', 'pemilik', 'hp', 'produk', 'alamat', 'rt', 'rw'] satisfies (keyof typeof columns)[];

/** Businesses that somebody can help to their papers, or to capital. Whose paper is not known is on no list. */
export const businessRule: FollowUpRule = {
  id: 'umkm',
  title,
  about,
  indicators: ['H1', 'H2_pirt', 'H2_halal', 'H3'],
  categories: businessCategories,
  sla: everyCategory(businessCategories, 'klinik_usaha'),
  done_when,
  proof: { umkm: ['nib', 'nib_nomor', 'pirt', 'halal', 'sumber_modal', 'kur_pernah', 'umi_pernah', 'kebutuhan'] },
  columns: columnsOf(columns, {
    kinds: {},
    words: {
      sektor: sectorWords,
      omzet: turnoverBands,
      kelas: text.calculations.kelas?.options ?? {},
    },
  }),
  offices: [
    { code: 'diskop', columns: Object.keys(columns) },
    {
      code: 'dpmptsp',
      columns: [...stall, 'sektor', 'kelas'],
      categories: ['tanpa_nib', 'nib_diproses'] satisfies Category[],
    },
    { code: 'dinkes', columns: stall, categories: ['butuh_pirt'] satisfies Category[] },
    // Where the companions of the halal process (PPH) are.
    { code: 'kemenag', columns: stall, categories: ['butuh_halal'] satisfies Category[] },
    // For the families' own businesses (UPPKA).
    { code: 'dppkb', columns: stall, categories: ['butuh_modal'] satisfies Category[] },
  ],
  readers: ['kepala_desa'],
  find: ({ dossier, today }) => runningBusinesses(dossier, today).flatMap((one) => caseOf(dossier, one) ?? []),
  next_find: () => null,
};

function caseOf(dossier: Dossier, business: Business): FollowUpCase | undefined {
  const { record, answers } = business;
  const categories = (Object.keys(applies) as Category[]).filter((category) => applies[category](answers));
  if (categories.length === 0) return undefined;
  return {
    subject: record.subject,
    opened_by: '',
    since: record.visited_on,
    due: dueOf(businessRule.sla, categories, { days: dossier.settings.days, since: record.visited_on }),
    categories,
    values: valuesOf(dossier, business),
    may_be_sent: householdConsent(dossier) === 'given',
    next_change: null,
  };
}

function valuesOf(dossier: Dossier, business: Business): Values {
  const { answers, owner = {} } = business;
  const { hp, alamat, rt, rw } = familyValues(dossier);
  return knownValues({
    ...{ usaha_nama: businessName(business), pemilik: textAt(owner, 'nama'), hp, alamat, rt, rw },
    sektor: numberAt(answers, 'usaha_sektor'),
    produk: textAt(answers, 'produk_utama'),
    omzet: numberAt(answers, 'omzet_bln'),
    kelas: businessClass(answers),
    sumber_modal: codesAt(answers, 'sumber_modal')
      .map((code) => text.questions.sumber_modal?.options?.[code] ?? code)
      .join(', '),
    kebutuhan: codesAt(answers, 'kebutuhan')
      .map((code) => (needWords as Readonly<Record<string, string>>)[code] ?? code)
      .join(', '),
  });
}
